using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds.Meetings;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>What a meeting sheet says of the items and to each unit.</summary>
public sealed class MeetingTests
{
    [Test]
    public void Page_one_is_to_be_signed_and_the_agenda_has_every_text_in_full()
    {
        var graph = DrawnWords.Plan(string.Concat(Enumerable.Repeat("推广再生水用于绿化和道路清扫，", 200)), "修渠");
        var scene = Sheet(graph);
        var words = DrawnWords.Of(scene).ToList();
        var told = words.Sum(w => Regex.Count(w, "推广再生水"));
        Assert.Multiple(() =>
        {
            Assert.That(DrawnWords.CutIn(scene), Is.Empty);
            Assert.That(DrawnWords.Of(scene.Pages[0]), Does.Contain("签到表").And.Contain("时间：").And.Contain("电话"));
            Assert.That(DrawnWords.Of(scene.Pages[0]).Any(w => w.Contains("修渠", StringComparison.Ordinal)), Is.False);
            Assert.That(words, Has.Some.Contains("牵头领导：何平"));
            Assert.That(told, Is.GreaterThan(190), "over as many rows as it takes; a few break at an edge");
        });
    }

    [Test]
    public void Items_stand_by_who_reports_and_those_without_another_may_leave()
    {
        var graph = DrawnWords.Samples();
        var plan = graph.Plans.First(p => p.Title.Contains("绿色低碳", StringComparison.Ordinal)).Id;
        graph = new GraphSelection { Plans = [plan] }.Select(graph);
        var parts = MeetingOrder.Of(new GraphView(graph));
        var present = parts.Select(p => p.Measures.SelectMany(m => graph.Responsibilities.Where(e => e.MeasureId == m.Id))
            .Select(e => e.UnitId).ToHashSet()).ToArray();
        Assert.That(parts.SelectMany(p => p.Measures), Is.EquivalentTo(graph.Measures));
        Assert.That(parts.Select(p => p.UnitId), Is.Unique);
        Assert.That(parts.SelectMany(p => p.Leaving), Is.EquivalentTo(graph.Responsibilities.Select(e => e.UnitId).Distinct()));
        for (var i = 0; i < parts.Length; i++)
        {
            Assert.That(parts[i].Leaving.Any(u => present.Skip(i + 1).Any(later => later.Contains(u))), Is.False);
        }
    }

    [TestCase(new[] { 1, 2, 3, 7 }, "1–3、7")]
    [TestCase(new[] { 4 }, "4")]
    [TestCase(new[] { 2, 1, 9, 8 }, "1–2、8–9")]
    public void Numbers_in_a_row_are_written_as_a_range(int[] numbers, string written) =>
        Assert.That(MeetingSignIn.Ranges(numbers, Language.Chinese), Is.EqualTo(written));

    [Test]
    public void A_sheet_of_several_plans_says_whose_each_number_is()
    {
        var graph = DrawnWords.Samples();
        var measures = graph.Plans.Take(2)
            .Select(p => graph.Measures.First(m => m.TaskId.StartsWith(p.Id + "#", StringComparison.Ordinal)));
        var words = DrawnWords.Of(MeetingDiagram.Draw(
            graph, new MeetingOptions { MeasureIds = [.. measures.Select(m => m.Id)] }, DrawnKinds.Page())).ToList();
        Assert.That(
            graph.Plans.Take(2).Select(p => p.Title[..4]).All(t => words.Exists(
                w => w.StartsWith(t, StringComparison.Ordinal) || w.Contains(t, StringComparison.Ordinal))), Is.True);
    }

    private static Scene Sheet(ResponsibilityGraph graph) => MeetingDiagram.Draw(graph, new MeetingOptions(), DrawnKinds.Page());
}
