using NUnit.Framework;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Tests.Model;

/// <summary>
/// Drafts beside finals, copies under other titles and parts of plans: what counts is counted once, the rest is said.
/// </summary>
internal sealed class PlanChoiceTests
{
    private static readonly string[] s_measures =
    [
        "完成东河清淤三公里，同步修复护岸两处", "新建滨河公园两处，面积不少于五公顷", "设置水质监测点十二个，按月公布监测结果", "开展爱河护河主题宣传活动，覆盖全部社区",
    ];

    private static TestPlan Plan(string file, string title, string place = "青河区", int year = 2024, params string[] measures)
    {
        var plan = new TestPlan(file, place, year, title);
        foreach (var measure in measures.Length == 0 ? s_measures : measures)
        {
            plan.Measure(measure, lead: "区水务局");
        }

        return plan;
    }

    private static (string[] Titles, Finding[] Findings) Build(params ResolvedPlan[] plans)
    {
        var findings = new List<Finding>();
        var graph = GraphBuilder.Build(plans, findings);
        return ([.. graph.Plans.Select(p => p.Title)], [.. findings]);
    }

    [TestCase("河湖治理行动计划（征求意见稿）")]
    [TestCase("河湖治理工作方案")]
    [TestCase("scan0001")]
    public void A_plan_of_the_same_content_is_left_out_and_named(string title)
    {
        var draft = Plan("a.txt", title, measures: [s_measures[0], s_measures[1].Replace("两处", "三处"), s_measures[2]]);
        var (titles, findings) = Build(draft.Build(), Plan("b.txt", "河湖治理行动计划").Build());
        Assert.Multiple(() =>
        {
            Assert.That(titles, Is.EqualTo(["青河区河湖治理行动计划"]), "the final one, which has more");
            Assert.That(findings.Select(f => f.Kind), Is.EqualTo([FindingKind.PlanRepeated]));
            Assert.That(findings[0].Source.File, Is.EqualTo("a.txt"));
            Assert.That(findings[0].Message(Language.English), Does.Contain(title).And.Contain("b.txt").And.Contain("left out"));
        });
    }

    [Test]
    public void A_draft_does_not_count_though_it_has_more() =>
        Assert.That(
            Build(Plan("a.txt", "河湖治理行动计划（征求意见稿）").Build(), Plan("b.txt", "河湖治理行动计划", measures: s_measures[..3]).Build()).Titles,
            Is.EqualTo(["青河区河湖治理行动计划"]));

    [TestCase("河湖治理工作清单", "河湖治理任务分工表", TestName = "A list with few units gives way to the table of who does what")]
    [TestCase("河湖治理任务分工表", "河湖治理任务分工表", TestName = "So it does where both have one title")]
    [TestCase("河湖治理任务分工表", "河湖治理工作清单", TestName = "And whatever the titles")]
    public void The_plan_with_more_responsibilities_counts(string listTitle, string tableTitle)
    {
        string[] measures = [.. Enumerable.Range(0, 12).Select(i => $"完成{"甲乙丙丁戊己庚辛壬癸子丑"[i]}河全线清淤疏浚，修复{"甲乙丙丁戊己庚辛壬癸子丑"[i]}河两岸护坡")];
        var (list, table) = (new TestPlan("a.txt", title: listTitle), new TestPlan("b.txt", title: tableTitle));
        for (var i = 0; i < measures.Length; i++)
        {
            list.Measure(measures[i], lead: i < 3 ? "区水务局" : "");
            _ = i < 10 ? table.Measure(measures[i], lead: "区水务局", assist: "区财政局、区园林局") : table;
        }

        ResolvedPlan[] plans = [list.Build(), table.Build()];
        foreach (var order in new[] { plans, [.. plans.Reverse()] })
        {
            var findings = new List<Finding>();
            var graph = GraphBuilder.Build(order, findings);
            Assert.That(
                (graph.Plans.Single().Source.File, graph.Measures.Length, graph.Responsibilities.Length),
                Is.EqualTo(("b.txt", 10, 30)));
            Assert.That(findings.Select(f => f.Source.File), Is.EqualTo(["a.txt"]), "what is left out is said");
        }
    }

    [Test]
    public void Of_plans_with_as_many_responsibilities_the_one_with_more_measures_counts_then_the_first_file()
    {
        var more = Plan("b.txt", "乙方案").Measure("增设公共厕所六座，改造旧厕十座");
        Assert.That(Build(Plan("a.txt", "甲方案").Build(), more.Build()).Titles, Is.EqualTo(["青河区乙方案"]));
        Assert.That(
            Build(Plan("b.txt", "丙方案").Build(), Plan("a.txt", "甲方案").Build()).Titles, Is.EqualTo(["青河区甲方案"]));
    }

    [TestCase("青河区", 2025, TestName = "Next year's plan may repeat this one's")]
    [TestCase("白河区", 2024, TestName = "Another district may have copied it")]
    public void Plans_of_other_years_and_places_both_count(string place, int year)
    {
        var (titles, findings) = Build(Plan("a.txt", "甲方案").Build(), Plan("b.txt", "乙方案", place, year).Build());
        Assert.That((titles.Length, findings.Length), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Plans_that_share_a_few_measures_or_short_words_both_count()
    {
        var few = Plan("a.txt", "甲方案", measures: [s_measures[0], "改造背街小巷一百条，安装路灯两千盏", "翻新学校操场十二片，更换体育器材"]);
        var words = Plan("c.txt", "丙方案", measures: ["加强领导", "落实责任", "定期通报"]);
        var (titles, findings) =
            Build(
                few.Build(), Plan("b.txt", "乙方案").Build(), words.Build(),
                Plan("d.txt", "丁方案", measures: ["加强领导", "落实责任", "定期通报"]).Build());
        Assert.That((titles.Length, findings.Length), Is.EqualTo((4, 0)));
    }

    [TestCase(PlanRelation.Beside, 2, null)]
    [TestCase(PlanRelation.Replaces, 1, FindingKind.PlanReplaced)]
    [TestCase(PlanRelation.ReplacedBy, 1, FindingKind.PlanReplaced)]
    public void What_a_person_decided_goes_before(PlanRelation relation, int counted, FindingKind? said)
    {
        var other = Plan("b.txt", "河湖治理工作方案").Build();
        var plan = Plan("a.txt", "河湖治理行动计划").Build() with { Ties = [new PlanTie(other.Content.Plan.Source, relation)] };
        var (titles, findings) = Build(plan, other);
        Assert.Multiple(() =>
        {
            Assert.That(titles, Has.Length.EqualTo(counted));
            Assert.That(titles, relation == PlanRelation.ReplacedBy ? Has.None.Contains("计划") : Has.Some.Contains("计划"));
            Assert.That(findings.Select(f => (FindingKind?)f.Kind), said is null ? Is.Empty : Is.EqualTo([said]));
        });
    }

    [Test]
    public void Two_parts_of_one_plan_are_one_and_it_is_said()
    {
        var first =
            new TestPlan("a.txt").Section("一、水").Task("1", "清淤").Measure(s_measures[0], lead: "区水务局")
                .Measure(s_measures[1], lead: "区水务局");
        var second =
            new TestPlan("b.txt").Section("一、水").Task("1", "监测").Measure(s_measures[2], lead: "区生态环境局").Section("二、人")
                .Task("2", "宣传").Measure(s_measures[3], lead: "区委宣传部");
        var findings = new List<Finding>();
        var graph = GraphBuilder.Build([first.Build(), second.Build()], findings);
        GraphJson_reads(graph);
        Assert.Multiple(() =>
        {
            Assert.That(graph.Plans, Has.Length.EqualTo(1));
            Assert.That(graph.Measures.Select(m => m.Id.Split('#')[1]), Is.EqualTo(["1.1", "1.2", "1~2.1", "2.1"]));
            Assert.That(graph.Sections.Select(s => s.Title), Is.EqualTo(["一、水", "二、人"]));
            Assert.That(graph.Responsibilities.Count(r => r.Source.File == "b.txt"), Is.EqualTo(2));
            Assert.That(findings.Select(f => f.Kind), Is.EqualTo([FindingKind.PartsJoined]));
        });
    }

    [Test]
    public void Graph_files_of_a_draft_and_a_final_count_once_and_one_file_of_both_stays()
    {
        var (draft, final) = (Plan("a.txt", "甲方案").Build(), Plan("b.txt", "乙方案").Build());
        var findings = new List<Finding>();
        var merged = GraphMerger.Merge([GraphBuilder.Build([draft], []), GraphBuilder.Build([final], [])], findings);
        var beside = draft with { Ties = [new PlanTie(final.Content.Plan.Source, PlanRelation.Beside)] };
        var other = GraphBuilder.Build([Plan("c.txt", "丙方案", measures: ["改造背街小巷一百条，安装路灯两千盏"]).Build()], []);
        Assert.Multiple(() =>
        {
            Assert.That(merged.Plans, Has.Length.EqualTo(1));
            Assert.That(findings.Select(f => f.Kind), Is.EqualTo([FindingKind.PlanRepeated]));
            Assert.That(GraphMerger.Merge([GraphBuilder.Build([beside, final], []), other], []).Plans, Has.Length.EqualTo(3));
        });
    }

    // refuses references that lead nowhere and ids that are there twice
    private static void GraphJson_reads(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        OrgGraph.Model.Json.GraphJson.Write(graph, stream);
        OrgGraph.Model.Json.GraphJson.Read(stream.ToArray(), []);
    }
}
