using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Tests.Diagrams.Quality;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>What cascades and comparisons say about what they show.</summary>
public sealed class PairTests
{
    [Test]
    public void A_cascade_counts_as_gaps_what_it_draws_in_red()
    {
        var scene = CascadeDiagram.Draw(DrawnWords.Samples(), new CascadeOptions(), DrawnKinds.Page());
        var red = scene.Pages.SelectMany(p => p.Items).OfType<ShapeItem>()
            .Count(s => s.Fill == Palette.AlarmTint && s.Text is not null);
        Assert.That(red, Is.Positive);
        Assert.That(DrawnWords.Of(scene), Has.Some.Contains($"、未见承接 {red}、"));
    }

    [Test]
    public void A_cascade_names_the_files_of_its_measures_only()
    {
        var graph = DrawnWords.Samples();
        var cascade = Cascade.Within(graph, new ComparisonOptions()).Single();
        var used = cascade.Rows.SelectMany(r => r.CarriedOutBy.Select(l => l.Measure).Append(r.Measure))
            .Concat(cascade.WithoutParent)
            .Select(m => m.Source.File).ToHashSet(StringComparer.Ordinal);
        var scene = CascadeDiagram.Draw(graph, new CascadeOptions(), DrawnKinds.Page());
        var sources = DrawnWords.Of(scene).First(w => w.StartsWith("来源：", StringComparison.Ordinal));
        Assert.That(sources[3..].Split('、'), Is.EquivalentTo(used));
    }

    [Test]
    public void Bars_are_explained_where_they_are()
    {
        var graph = DrawnWords.Samples();
        var scene = CompareDiagram.Draw(graph, CompareOptions.Latest(graph)!, DrawnKinds.Page());
        foreach (var page in scene.Pages)
        {
            var words = DrawnWords.Of(page).ToList();
            var bars = words.Exists(w => w.StartsWith("单位负荷变化", StringComparison.Ordinal));
            Assert.That(words.Contains("2026 年（增加）"), Is.EqualTo(bars));
        }
    }
}
