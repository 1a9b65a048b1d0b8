using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds.Meetings;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>What a meeting sheet says of the items and to each unit.</summary>
public sealed class MeetingTests
{
    [TestCase("全区节水。区水务局管网；区园林局管绿化。", "区园林局", "…区园林局管绿化。", TestName = "The sentence that names the unit")]
    [TestCase("区水务局管网；区园林局管绿化；区水务局、区园林局管水体。", "区水务局", "区水务局管网；…区水务局、区园林局管水体。", TestName = "All that name it")]
    [TestCase("区 水务局管网；区园林局管绿化。", "区水务局", "区 水务局管网；", TestName = "A name broken by a blank")]
    [TestCase("各单位节水。完成改造。", "区水务局", "各单位节水。完成改造。", TestName = "All of the text where none is named")]
    [TestCase("区水务局管网", "区水务局", "区水务局管网", TestName = "One sentence without an end")]
    [TestCase("各单位节水。", "", "各单位节水。", TestName = "A name that is not there")]
    public void The_part_meant_for_a_unit(string text, string mention, string asked) =>
        Assert.That(AskedPart.Cut(text, mention), Is.EqualTo(asked));

    [Test]
    public void Leaders_are_named_and_nothing_is_cut_on_a_page_with_room()
    {
        var graph = DrawnWords.Plan(string.Concat(Enumerable.Repeat("推广再生水用于绿化和道路清扫，", 12)), "修渠");
        var scene = Sheet(graph);
        Assert.That(DrawnWords.CutIn(scene), Is.Empty);
        Assert.That(DrawnWords.Of(scene), Has.Some.Contains("牵头领导：何平"));
        Assert.That(scene.Pages, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_sheet_of_several_plans_says_whose_each_number_is()
    {
        var graph = DrawnWords.Samples();
        var agenda = graph.Plans.Take(2)
            .Select(p => graph.Measures.First(m => m.TaskId.StartsWith(p.Id + "#", StringComparison.Ordinal)).Id)
                .ToImmutableArray();
        var words = DrawnWords.Of(
            MeetingDiagram.Draw(graph, new MeetingOptions { MeasureIds = agenda }, DrawnKinds.Page())).ToList();
        Assert.That(
            graph.Plans.Take(2)
                .All(p =>
                    words.Exists(
                        w => w.StartsWith("议题 · ", StringComparison.Ordinal)
                            && w.EndsWith(p.Title, StringComparison.Ordinal))),
            Is.True);
    }

    [Test]
    public void The_lines_of_a_unit_stand_evenly()
    {
        var scene = Sheet(DrawnWords.Plan([.. Enumerable.Range(0, 20).Select(i => $"修渠{i}")]));
        var tops = scene.Pages[^1].Items.OfType<TextItem>().Where(t => t.Meaning is { Kind: MeaningKind.Edge, Key: "清河区水务局" })
            .Select(t => t.Text.Bounds.Y).ToArray();
        var steps = tops.Zip(tops.Skip(1), (a, b) => b - a).ToArray();
        Assert.That(steps, Has.Length.GreaterThan(10));
        Assert.That(steps.Max() - steps.Min(), Is.LessThan(0.01));
    }

    private static Scene Sheet(ResponsibilityGraph graph) => MeetingDiagram.Draw(graph, new MeetingOptions(), DrawnKinds.Page());
}
