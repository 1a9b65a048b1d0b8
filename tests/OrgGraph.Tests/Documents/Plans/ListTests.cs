using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>Plans that are lists, in wordings of elsewhere.</summary>
internal sealed class ListTests
{
    [Test]
    public void Items_with_lines_of_units()
    {
        var reading = Reading.Of("""
            滨江区数字化改革2025年任务清单

            一、政务服务
            1．推进“一件事”改革，上线
            十个场景。
            牵头单位：区数据局
            责任单位：区行政审批局、
            各街道办事处
            完成时限：10月底前

            2．建设共享平台。
            责任单位：区数据局；配合单位：区财政局
            """);
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "推进“一件事”改革，上线十个场景。: Lead 区数据局, Responsible 区行政审批局, Responsible 各街道办事处",
            "建设共享平台。: Responsible 区数据局, Assist 区财政局",
        }));
        Assert.That(reading.Plans[0].Content.Measures.Select(m => m.Deadline), Is.EqualTo(new[] { "10月底前", null }));
        Assert.That(reading.Plans[0].Content.Sections.Single().Title, Is.EqualTo("一、政务服务"));
        Assert.That(Reading.Kinds(reading), Is.Empty);
    }

    [Test]
    public void Items_with_brackets()
    {
        var reading = Reading.Of("""
            滨江区文旅提升2025年工作要点
            今年工作的总体要求是稳中求进。
            一、产品供给
            （一）打造夜间经济。新增集聚区两处（含改造一处）。（区文旅局、区商务局牵头，区城管局配合）
            （二）培育民宿品牌。（责任单位：区文旅局；配合单位：各街道）
            二、市场秩序
            1.开展专项整治。（区市场监管局、区公安分局按职责分工负责）
            2.完善投诉处理。（区文旅局负责）
            """);
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "打造夜间经济。新增集聚区两处（含改造一处）。: Lead 区文旅局, Lead 区商务局, Assist 区城管局",
            "培育民宿品牌。: Responsible 区文旅局, Assist 各街道",
            "开展专项整治。: Responsible 区市场监管局, Responsible 区公安分局",
            "完善投诉处理。: Responsible 区文旅局",
        }));
    }

    [Test]
    public void An_item_without_units_is_shown_for_review()
    {
        var reading = Reading.Of("""
            滨江区文旅提升2025年工作要点

            1.开展专项整治。（区市场监管局负责）
            2.研究长远规划。
            3.完善投诉处理。（区文旅局负责）
            """);
        Assert.That(reading.Plans[0].Content.Measures, Has.Length.EqualTo(3));
        Assert.That(Reading.Kinds(reading), Is.EqualTo(new[] { FindingKind.MeasureWithoutUnit }));
    }

    [Test]
    public void A_bracket_that_is_not_understood_stays_in_the_measure()
    {
        var reading = Reading.Of("""
            滨江区文旅提升2025年工作要点

            1.开展专项整治。（区市场监管局负责）
            2.完善投诉处理。（经办科室：综合科；责任单位：区文旅局）
            3.公布处理结果。（区文旅局负责）
            """);
        Assert.That(reading.Plans[0].Content.Measures[1].Text, Does.Contain("经办科室"));
    }
}
