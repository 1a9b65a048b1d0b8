using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Model.Findings;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Tests.Documents.Plans;

public sealed class DutyReaderTests
{
    [TestCase("区水务局负责水网密度指数；区农业农村局负责耕地指数。",
        "区水务局：区水务局负责水网密度指数", "区农业农村局：区农业农村局负责耕地指数")]
    [TestCase("各单位分解落实：区水务局和区农业农村局共同负责水环境指数，区财政局负责资金保障。",
        "区水务局：区水务局和区农业农村局共同负责水环境指数", "区农业农村局：区水务局和区农业农村局共同负责水环境指数",
        "区财政局：区财政局负责资金保障")]
    [TestCase("水网密度指数由区水务局负责，耕地指数由区农业农村局牵头。",
        "区水务局：水网密度指数由区水务局负责", "区农业农村局：耕地指数由区农业农村局牵头")]
    [TestCase("水网密度指数（区水务局负责）、耕地指数（区农业农村局负责）。",
        "区水务局：水网密度指数（区水务局负责）", "区农业农村局：耕地指数（区农业农村局负责）")]
    [TestCase("其中，区水务局牵头负责河道整治，区财政局、区农业农村局分别负责资金和田间工程。",
        "区水务局：区水务局牵头负责河道整治", "区农业农村局：区财政局、区农业农村局分别负责资金和田间工程",
        "区财政局：区财政局、区农业农村局分别负责资金和田间工程")]
    [TestCase("区水务局负责人工湿地；区财政局负责任务经费，区农业农村局负责人参加会议。",
        "区水务局：区水务局负责人工湿地", "区财政局：区财政局负责任务经费，区农业农村局负责人参加会议")]
    [TestCase("水务局负责清淤。", "区水务局：水务局负责清淤")]
    [TestCase("区水务局负责巡查；区水务局负责清淤。", "区水务局：区水务局负责巡查", "区水务局：区水务局负责清淤")]
    [TestCase("河道整治（区水务局负责巡查（区财政局负责）。",
        "区水务局：区水务局负责巡查", "区财政局：河道整治（区水务局负责巡查（区财政局负责）")]
    [TestCase("区水务局负责水网密度指数（区财政局负责）。",
        "区水务局：区水务局负责水网密度指数", "区财政局：区水务局负责水网密度指数（区财政局负责）")]
    [TestCase("清淤(区水务局负责岸线(区农业农村局牵头负责",
        "区水务局：区水务局负责岸线", "区农业农村局：清淤(区水务局负责岸线(区农业农村局牵头负责")]
    [TestCase("企业主要负责人落实第一责任，牵头单位加强统筹。")]
    [TestCase("施工单位负责现场管理。")]
    [TestCase("区水务局负责。")]
    public void Clauses_of_single_units_are_on_their_edges(string text, params string[] expected)
    {
        var (graph, _) = Read(text);
        var duties = graph.Responsibilities.SelectMany(r => r.Duties.Select(d => $"{r.Mention}：{d.Text}"));
        Assert.That(duties, Is.EqualTo(expected));
        foreach (var duty in graph.Responsibilities.SelectMany(r => r.Duties))
        {
            Assert.That(graph.Measures[0].Text.Substring(duty.Start, duty.Text.Length), Is.EqualTo(duty.Text));
        }
    }

    [Test]
    public void A_unit_that_the_measure_does_not_name_is_said_and_gets_no_edge()
    {
        var (graph, findings) = Read("区水务局负责清淤；区城管委负责清运。");
        Assert.Multiple(() =>
        {
            Assert.That(graph.Responsibilities.Select(r => r.Mention), Has.None.EqualTo("区城管委"));
            Assert.That(
                findings.Where(f => f.Kind == FindingKind.DutyOfOtherUnit).Select(f => f.Arguments[0]),
                Is.EqualTo(new[] { "区城管委" }));
        });
    }

    [Test]
    public void No_load_comes_of_duties()
    {
        var (with, _) = Read("区水务局负责水网密度指数；区农业农村局负责耕地指数。");
        var (without, _) = Read("提高水网密度指数和耕地指数。");
        Assert.That(
            OrgGraph.Model.Loads.UnitLoad.Compute(with).Select(l => l.Load),
            Is.EqualTo(OrgGraph.Model.Loads.UnitLoad.Compute(without).Select(l => l.Load)));
    }

    private static (ResponsibilityGraph Graph, IReadOnlyList<Finding> Findings) Read(string measure)
    {
        var text = $"青溪区碧水保卫战2026年行动计划\n序号\t工作措施\t完成时限\t牵头单位\t协办单位\n1\t{measure}\t年底前\t区水务局\t区农业农村局、区财政局\n";
        var reading = PlanReader.Read("plan.txt", System.Text.Encoding.UTF8.GetBytes(text));
        return (GraphBuilder.Build(reading.Plans, []), reading.Findings);
    }
}
