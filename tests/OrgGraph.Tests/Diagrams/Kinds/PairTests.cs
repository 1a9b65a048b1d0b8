using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Tests.Model;

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

    [Test]
    public void Plans_of_different_places_are_no_two_years()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a", jurisdiction: "青河市", year: 2024).Measure("清淤", lead: "市水务局").Build(),
                new TestPlan("b", year: 2025).Measure("巡查", lead: "区水务局").Build(),
            ],
            []);
        Assert.That(CompareOptions.Latest(graph), Is.Null);
    }

    [Test]
    public void A_year_in_which_nobody_is_responsible_is_not_compared()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a", year: 2023).Measure("清淤", lead: "区水务局").Build(),
                new TestPlan("b", year: 2024).Measure("清淤", lead: "区水务局").Build(),
                new TestPlan("c", year: 2025).Measure("公布结果").Build(),
            ],
            []);
        var years = CompareOptions.Latest(graph)!;
        Assert.That((years.Before, years.After), Is.EqualTo((2023, 2024)));
        Assert.That(CompareDiagram.IsPossible(graph, years with { After = 2025 }), Is.False);
        Assert.That(CompareDiagram.IsPossible(graph, years), Is.True);
    }
}
