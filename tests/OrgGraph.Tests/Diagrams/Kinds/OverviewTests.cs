using System.Text;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Diagrams.Quality;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Kinds;

[TestFixture]
public sealed class OverviewTests
{
    private static readonly Lazy<ResponsibilityGraph> s_seed = new(() => Build(
        PlanReader.Read("plan.txt", File.ReadAllBytes(Repository.Seed("003")))));

    [Test]
    public void The_finding_of_a_real_document_is_its_title()
    {
        var scene = OverviewDiagram.Draw(s_seed.Value, DrawnKinds.Page());
        var words = DrawnWords.Of(scene).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(scene.Pages, Has.Length.EqualTo(1));
            Assert.That(scene.Title, Is.EqualTo("229 条措施，半数由区生态环境局牵头；负荷为同类中位数的 34 倍"));
            Assert.That(words, Does.Contain("115 / 229").And.Contain("142.2 / 58.0").And.Contain("111 条").And.Contain("178 条"));
            Assert.That(words, Has.Some.Contain("仍有 84.7 分").And.Some.Contain("京兴政办发〔2024〕2号"));
            Assert.That(DrawnWords.CutIn(scene), Has.None.Contain("。"), "sentences are whole");
        });
    }

    [Test]
    public void The_end_of_the_year_is_no_month_that_anybody_chose()
    {
        var words = DrawnWords.Of(OverviewDiagram.Draw(s_seed.Value, DrawnKinds.Page())).ToList();
        Assert.That(words, Does.Contain("年底前到期").And.Some.Contain("178 条只写年底前完成"));
        Assert.That(words, Has.None.Contain("12 月").And.None.Contain("四季度"));
        var three = string.Join('\n', Enumerable.Range(1, 3).Select(i => $"{i}\t第{i}项工作\t2027年6月底前\t教育局"));
        var later = Build(PlanReader.Read(
            "plan.txt", Encoding.UTF8.GetBytes($"河东区2026年任务分工表\n序号\t重点任务\t完成时限\t责任单位\n{three}\n")));
        Assert.That(DrawnWords.Of(OverviewDiagram.Draw(later, DrawnKinds.Page())), Does.Contain("集中在 2027 年 6 月到期"));
    }

    [Test]
    public void A_drawing_of_several_governments_has_no_finding_of_one_as_its_title()
    {
        var parts = GovernmentYear.Split(DrawnWords.Samples());
        var findings = parts.Select(part => OverviewDiagram.Draw(part.Graph, DrawnKinds.Page()).Title).ToList();
        var scene = OverviewDiagram.Draw(DrawnWords.Samples(), DrawnKinds.Page());
        Assert.That(scene.Pages, Has.Length.EqualTo(parts.Length));
        Assert.That(findings, Has.None.EqualTo(scene.Title).And.All.Matches("[0-9]"));
    }

    [Test]
    public void Numbers_are_those_of_the_analysis()
    {
        foreach (var part in GovernmentYear.Split(DrawnWords.Samples()))
        {
            var words = DrawnWords.Of(OverviewDiagram.Draw(part.Graph, DrawnKinds.Page())).ToList();
            var load = WorkloadAnalysis.Compute(part.Graph);
            Assert.That(words, Does.Contain($"{load.Overloaded.Count()} 个"));
            foreach (var unit in load.Overloaded.Take(3))
            {
                Assert.That(words, Does.Contain($"{OverviewFacts.Points(unit.Total)} / {OverviewFacts.Points(unit.Fence)}"));
            }
        }
    }

    [Test]
    public void Governments_and_years_have_a_page_each()
    {
        var graph = DrawnWords.Samples();
        Assert.That(
            OverviewDiagram.Draw(graph, DrawnKinds.Page()).Pages, Has.Length.EqualTo(GovernmentYear.Split(graph).Length));
    }

    [Test]
    public void Text_is_large_enough_for_a_meeting([Values] Paper paper, [Values] Language language)
    {
        var scene = OverviewDiagram.Draw(DrawnWords.Samples(), DrawnKinds.Page(paper, language));
        Assert.That(
            DiagramQuality.Of(scene).SmallestText,
            Is.GreaterThanOrEqualTo(paper switch { Paper.A4 => 9, Paper.A3 => 11, _ => 14 }));
    }

    [Test]
    public void Without_overload_it_says_so_and_asks_for_nothing()
    {
        var scene = OverviewDiagram.Draw(DrawnWords.Plan("修渠", "植树"), DrawnKinds.Page());
        var words = DrawnWords.Of(scene).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(scene.Title, Does.Contain("区水务局").And.Contain("不作过重判断"));
            Assert.That(words, Does.Contain("0 个"));
            Assert.That(words, Has.None.Contain("NaN").And.None.Contain("∞"));
        });
    }

    [Test]
    public void Where_nobody_leads_those_responsible_are_counted()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"{i}\t第{i}项工作\t{(i < 5 ? "教育局" : "民政局")}"));
        var graph = Build(PlanReader.Read(
            "plan.txt", Encoding.UTF8.GetBytes($"河东区2026年任务分工表\n序号\t重点任务\t责任单位\n{rows}\n")));
        Assert.That(DrawnWords.Of(OverviewDiagram.Draw(graph, DrawnKinds.Page())), Does.Contain("4 / 6").And.Some.Contain("主责"));
    }

    [Test]
    public void Nothing_to_draw_is_said() => Assert.That(
        () => OverviewDiagram.Draw(ResponsibilityGraph.Empty, DrawnKinds.Page()), Throws.ArgumentException);

    private static ResponsibilityGraph Build(DocumentReading reading) => GraphBuilder.Build(reading.Plans, []);
}
