using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>Which lines are a plan's title, and what they tell.</summary>
internal sealed class TitleTests
{
    private const string Items = "一、重点任务\n1.培育龙头企业。（市商务局牵头，市财政局配合）\n";

    [TestCase("遂宁市人民政府办公室关于印发遂宁市\n2025年促进外贸若干措施的通知\n\n遂府办发〔2024〕9号\n\n")]
    [TestCase("遂府办发〔2024〕9号\n\n遂宁市人民政府办公室关于印发遂宁市2025年促进外贸若干措施的通知\n\n")]
    public void A_plan_below_its_covering_notice(string notice)
    {
        var reading = Reading.Of(
            notice + "各县（区）人民政府：\n《遂宁市2025年促进外贸若干措施》已经同意，现印发给你们。\n\n遂宁市人民政府办公室\n2024年12月20日\n\n"
            + "遂宁市2025年促进外贸若干措施\n\n为稳定外贸，制定本措施。\n\n" + Items);
        var plan = reading.Plans.Single().Content.Plan;
        Assert.That((plan.Title, plan.Year, plan.Jurisdiction), Is.EqualTo(("遂宁市2025年促进外贸若干措施", 2025, "遂宁市")));
        Assert.That(plan.Notice, Is.EqualTo(new Notice("遂府办发〔2024〕9号", "遂宁市人民政府办公室", new DateOnly(2024, 12, 20))));
    }

    [Test]
    public void A_notice_that_is_the_plan_keeps_its_title() =>
        Assert.That(
            Reading.Of("遂宁市人民政府关于印发2025年工作要点的通知\n\n各县（区）人民政府：\n现将要点印发给你们。\n\n" + Items).Plans[0].Content.Plan.Title,
            Is.EqualTo("遂宁市人民政府关于印发2025年工作要点的通知"));

    [Test]
    public void A_wrapped_introduction_is_no_title()
    {
        var reading = Reading.Of("遂宁市外贸2025年工作要点\n\n为落实省委工作部署，推动2025年工作\n开好局起好步，制定本要点。\n\n" + Items);
        Assert.That(reading.Plans[0].Content.Plan.Title, Is.EqualTo("遂宁市外贸2025年工作要点"));
    }

    [Test]
    public void A_year_taken_from_the_notice_is_told()
    {
        var reading = Reading.Of("遂府办发〔2024〕9号\n\n2024年12月20日\n\n附件\n\n遂宁市促进外贸若干措施\n\n" + Items);
        Assert.That(reading.Plans[0].Content.Plan.Year, Is.EqualTo(2024));
        Assert.That(Reading.Kinds(reading), Does.Contain(FindingKind.YearFromNotice));
    }

    [Test]
    public void The_year_of_a_far_aim_is_not_the_plans() =>
        Assert.That(
            Reading.Of("遂宁市落实2035年远景目标2025年任务分工\n\n" + Items).Plans[0].Content.Plan.Year, Is.EqualTo(2025));

    [TestCase("续表")]
    [TestCase("附件3（续）")]
    [TestCase("附件3\n\n遂宁市外贸2025年任务清单（续表）")]
    public void A_table_that_goes_on(string title)
    {
        const string Header = "\n\n序号\t重点任务\t责任单位\n";
        var reading = Reading.Of(
            $"附件3\n\n遂宁市外贸2025年任务清单{Header}1\t培育龙头企业\t市商务局\n\n{title}{Header}2\t开拓海外市场\t市贸促会\n");
        Assert.That(reading.Plans.Single().Content.Measures, Has.Length.EqualTo(2));
    }
}
