using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Egos;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>How measures are called, in which order they stand, how much of them is shown.</summary>
public sealed class MeasureTests
{
    private static readonly string s_long = string.Concat(Enumerable.Repeat("推广再生水用于绿化和道路清扫，", 25));

    [Test]
    public void A_selection_changes_no_number()
    {
        var whole = DrawnWords.Samples();
        var numbers = new CitedNumbers(whole);
        foreach (var section in whole.Sections)
        {
            var part = new GraphSelection { Sections = [section.Id] }.Select(whole);
            if (part.Responsibilities.IsEmpty)
            {
                continue;
            }

            var view = new GraphView(part, whole);
            Assert.That(
                part.Measures.Select(view.NumberOf), Is.EqualTo(part.Measures.Select(m => numbers.Of(m, view.TaskOf(m)))),
                section.Id);
        }
    }

    [Test]
    public void A_units_page_calls_measures_as_the_whole_plan_does()
    {
        var graph = DrawnWords.Plan("修渠", "治漏");
        // 园林局 only in the second
        graph = graph with { Responsibilities = [graph.Responsibilities[0], .. graph.Responsibilities.Skip(2)] };
        var scene = EgoDiagram.Draw(graph, new EgoOptions { UnitId = "清河区园林局" }, DrawnKinds.Page());
        Assert.That(DrawnWords.Of(scene), Does.Contain("7.2").And.Not.Contain("7"));
    }

    [Test]
    public void A_page_of_a_selection_is_numbered_by_the_graph_that_it_is_from()
    {
        var graph = DrawnWords.Plan("修渠", "治漏");
        var part = Selections.OfMeasures(graph, [graph.Measures[1].Id]);
        var page = DrawnKinds.Page() with { Whole = graph };
        Assert.That(DrawnWords.Of(ResponsibilityDiagram.Draw(part, new ResponsibilityOptions(), page)), Does.Contain("7.2"));
    }

    [Test]
    public void Plans_stand_as_in_their_files_whatever_their_ids()
    {
        var graph = DrawnWords.Samples();
        var last = graph.Plans.Length;
        var turned =
            graph with { Plans = [.. graph.Plans.Select((p, i) => p with { Source = SourceSpan.OfLine("一个文件.txt", last - i) })] };
        var ordered = DocumentOrder.Sort(turned);
        var plans = ordered.Tasks.ToDictionary(t => t.Id, t => t.PlanId, StringComparer.Ordinal);
        Assert.That(ordered.Plans.Select(p => p.Id), Is.EqualTo(graph.Plans.Select(p => p.Id).Reverse()));
        Assert.That(
            ordered.Measures.Select(m => plans[m.TaskId]).Distinct(),
            Is.EqualTo(graph.Measures.Select(m => plans[m.TaskId]).Distinct().Reverse()));
        foreach (var plan in graph.Plans)
        {
            Assert.That(
                ordered.Measures.Where(m => plans[m.TaskId] == plan.Id),
                Is.EqualTo(graph.Measures.Where(m => plans[m.TaskId] == plan.Id)));
        }
    }

    [Test]
    public void Text_is_not_cut_where_the_page_has_room([Values] Paper paper)
    {
        var graph = DrawnWords.Plan(s_long, "修渠");
        var page = DrawnKinds.Page(paper);
        Assert.That(DrawnWords.CutIn(ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions(), page)), Is.Empty);
        Assert.That(DrawnWords.CutIn(EgoDiagram.Draw(graph, new EgoOptions { UnitId = "清河区水务局" }, page)), Is.Empty);
    }

    [Test]
    public void A_rare_long_deadline_does_not_narrow_all_texts()
    {
        var graph = DrawnWords.Plan([.. Enumerable.Repeat(s_long, 10)]);
        graph = graph with { Measures = [.. graph.Measures.Select(m => m with { Deadline = "2026年9月底前" })] };
        var rare = graph with { Measures = graph.Measures.SetItem(4, graph.Measures[4] with { Deadline = "按照市级部门统一部署的时间节点完成" }) };
        double Height(ResponsibilityGraph g) =>
            new MeasureBox(new GraphView(g), g.Measures, DrawnKinds.Page(), 260).FullHeightOf(g.Measures[0]);
        Assert.That(Height(rare), Is.EqualTo(Height(graph)));
    }

    [Test]
    public void A_units_name_is_whole_beside_a_single_measure([Values] Paper paper)
    {
        const string Name = "清河区再生水利用和节约用水事务服务中心";
        var graph = DrawnWords.Plan("修渠");
        graph = graph with
        {
            Units = [graph.Units[0], graph.Units[1] with { Id = Name }],
            Responsibilities =
            [
                .. graph.Responsibilities.Select((e, i) => e with { UnitId = i == 0 ? graph.Units[0].Id : Name }),
            ],
        };
        Assert.That(
            DrawnWords.Of(EgoDiagram.Draw(graph, new EgoOptions { UnitId = Name }, DrawnKinds.Page(paper)))
                .Count(t => t.StartsWith(Name, StringComparison.Ordinal)),
            // a slide is lower than so long a name upright at 14 points: it has it in the title
            Is.EqualTo(paper == Paper.Wide ? 1 : 2));
    }

    [Test]
    public void A_long_page_of_a_unit_begins_with_a_summary()
    {
        var graph = DrawnWords.Plan([.. Enumerable.Repeat(s_long, 140)]);
        graph = DeadlineReader.ReadAll(
            graph with { Measures = graph.Measures.SetItem(7, graph.Measures[7] with { Deadline = "3月底前" }) });
        var pages = EgoDiagram.Draw(graph, new EgoOptions { UnitId = "清河区水务局" }, DrawnKinds.Page()).Pages;
        var first = DrawnWords.Of(pages[0]).ToList();
        Assert.That(first, Does.Contain("时限分布（措施条数）").And.Contain("协作最多的单位（共同措施条数）").And.Contain("139"));
        Assert.That(first.IndexOf("3月底前"), Is.LessThan(first.IndexOf("年底前")), "in the order in which they fall due");
        Assert.That(DrawnWords.Of(pages[1]), Does.Not.Contain("时限分布（措施条数）"));
    }

    [Test]
    public void A_units_list_begins_below_its_answers_where_that_saves_a_page()
    {
        var graph = DrawnWords.Plan([.. Enumerable.Repeat(s_long, 60)]);
        var pages = EgoDiagram.Draw(graph, new EgoOptions { UnitId = "清河区水务局" }, DrawnKinds.Page()).Pages;
        Assert.That(pages, Has.Length.EqualTo(1));
        Assert.That(DrawnWords.Of(pages[0]), Does.Contain("时限分布（措施条数）").And.Some.StartsWith("● 7.1"));
    }

    [Test]
    public void One_measure_is_no_plural()
    {
        var scene = ResponsibilityDiagram.Draw(
            DrawnWords.Plan("修渠"), new ResponsibilityOptions(), DrawnKinds.Page(language: Language.English));
        Assert.That(DrawnWords.Of(scene), Has.Some.Contains("1 measure · 2 units"));
    }
}
