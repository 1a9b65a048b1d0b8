using NUnit.Framework;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Workspace.Questions;

/// <summary>
/// Answers recomputed by counting over the edges; their equality with the database's is tested in Neo4j's tests.
/// </summary>
public sealed class OfflineQuestionTests
{
    private static readonly ResponsibilityGraph s_graph = PlanGraphs.Of(
        PlanGraphs.Plan(
            2026,
            ("开展施工扬尘治理，6月底前完成12处工地整改。", "大气", "区城管委、区住建委", "区生态环境局"),
            ("推进河道清淤。", "水", "区水务局", ""),
            ("建设智慧监测平台。", "大气", "区生态环境局", "区水务局、区财政局")));

    private static readonly GraphIndex s_index = new(s_graph);

    [Test]
    public void Several_leads_are_listed_with_the_first_named()
    {
        var row = OfflineQuestions.SeveralLeads(s_index).Rows.Single();
        var edges = s_graph.Responsibilities.Where(e => e.Role == Role.Lead).GroupBy(e => e.MeasureId).Single(g => g.Count() > 1);
        Assert.That(row[0], Is.EqualTo(edges.Key));
        Assert.That(row[2], Is.EqualTo(edges.Single(e => e.Ordinal == 1).UnitId));
        Assert.That((row[4], row[5]), Is.EqualTo((2L, 0L)));
        var guessed = s_graph with
        {
            Responsibilities = [.. s_graph.Responsibilities.Select(e => e with { Uncertainty = Uncertainty.RoleNotDecided })],
        };
        Assert.That(OfflineQuestions.SeveralLeads(new GraphIndex(guessed)).Rows.Single()[5], Is.EqualTo(2L));
    }

    [Test]
    public void Units_that_never_lead_and_measures_of_one_unit_are_found()
    {
        Assert.That(
            OfflineQuestions.WithoutLeads(s_index).Rows.Select(r => (string)r[0]!), Has.One.EndWith("财政局").And.Exactly(1).Items);
        Assert.That(OfflineQuestions.Alone(s_index).Rows.Single()[2], Does.EndWith("水务局"));
    }

    [Test]
    public void Everybody_of_the_measures_meets()
    {
        var filter = new MeasureFilter { Words = "扬尘" };
        var graph = filter.Apply(s_graph);
        var rows = OfflineQuestions.Meeting(new GraphIndex(graph), graph.Measures).Rows;
        Assert.That(rows.Select(r => r[0]), Is.EquivalentTo(graph.Responsibilities.Select(e => e.UnitId).Distinct()));
        Assert.That(rows, Has.Length.EqualTo(3));
    }

    [TestCase("水务", 2)]
    [TestCase("区水务局", 2)]
    public void Measures_are_filtered_by_unit(string unit, int measures) =>
        Assert.That(new MeasureFilter { Units = [unit] }.Apply(s_graph).Measures, Has.Length.EqualTo(measures));

    [Test]
    public void Conditions_narrow_together_and_must_be_met_by_something()
    {
        Assert.That(new MeasureFilter { Units = ["水务"], Words = "监测" }.Apply(s_graph).Measures, Has.Length.EqualTo(1));
        Assert.That(
            () => new MeasureFilter { Units = ["财政"], Words = "清淤" }.Apply(s_graph),
            Throws.TypeOf<RequestException>().With.Property("Problem").EqualTo(RequestProblem.NothingSelected));
        Assert.That(() => new MeasureFilter { Tasks = ["无此任务"] }.Apply(s_graph), Throws.TypeOf<RequestException>());
        Assert.That(new MeasureFilter().Apply(s_graph), Is.SameAs(s_graph));
    }

    [Test]
    public void The_same_duty_in_two_plans_of_a_year_is_found_once()
    {
        var sample = Path.Combine(Repository.Plans, "云岭市优化营商环境2026年行动计划.txt");
        var graph = PlanGraphs.Read(sample);
        Assert.That(OfflineQuestions.LikelySame(new GraphIndex(graph), default).Rows, Is.Empty, "one plan");
        var copy = Reading.Of(File.ReadAllText(sample).Replace("优化营商环境", "提升政务服务"));
        var first = Reading.Of(File.ReadAllText(sample)).Plans[0];
        var beside = new PlanTie(copy.Plans[0].Content.Plan.Source, PlanRelation.Beside);
        var both = GraphBuilder.Build([first with { Ties = [beside] }, copy.Plans[0]], []);
        var rows = OfflineQuestions.LikelySame(new GraphIndex(both), default).Rows;
        Assert.That(rows.Select(r => (string)r[0]!).Distinct().Count(), Is.GreaterThanOrEqualTo(graph.Measures.Length * 9 / 10));
        Assert.That(rows.All(r => ((string)r[0]!).Split('#')[0] != ((string)r[3]!).Split('#')[0]), Is.True);
    }
}
