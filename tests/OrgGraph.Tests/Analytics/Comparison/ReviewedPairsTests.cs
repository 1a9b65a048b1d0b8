using NUnit.Framework;
using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Tests.Analytics.Comparison;

/// <summary>
/// Measures of two years, written for this test in the style of plans and matched by a person. Among them are those that a
/// matcher likes to confuse: the same verbs and offices about another thing, and the same thing in other words.
/// </summary>
public sealed class ReviewedPairsTests
{
    private static readonly (string Text, string Task, string Lead, string Assist)[] s_before =
    [
        /* 1 */ ("全区细颗粒物年均浓度控制在32微克/立方米左右。", "目标任务", "区环境局", "区城管局、区住建局"),
        /* 2 */ ("完成2023年度餐饮油烟净化设施升级改造180家。", "治理餐饮油烟", "区环境局", "区商务局"),
        /* 3 */ ("新增新能源公交车60辆，公交线路全部实现清洁能源化。", "推动车辆清洁化", "区交通局", "区财政局"),
        /* 4 */ ("组织开展施工工地扬尘在线监测，对超标工地实施信用惩戒。", "管控扬尘", "区住建局", "区城管局"),
        /* 5 */ ("完成沙河、柳河两条河道清淤疏浚，消除沿线黑臭水体。", "整治水体", "区水务局", "各镇政府"),
        /* 6 */ ("编制全区噪声敏感建筑物分布图。", "防治噪声", "区环境局", "区规划局"),
        /* 7 */ ("推进农村生活污水处理设施建设，年内完成12个村庄管网铺设；加强已建设施运行维护，出水达标率不低于90%。", "治理农村污水", "区水务局", "各镇政府"),
        /* 8 */ ("开展危险废物产生单位规范化评估。", "监管危险废物", "区环境局", "区应急局"),
        /* 9 */ ("建立医疗废物收集转运台账，实现全程可追溯。", "监管危险废物", "区卫健委", "区环境局"),
        /* 10 */ ("举办六五环境日主题宣传活动。", "开展宣传", "区环境局", "区委宣传部"),
        /* 11 */ ("严格落实秸秆禁烧责任制，火点数量同比下降三成。", "管控露天焚烧", "区农业农村局", "各镇政府"),
        /* 12 */ ("建成口袋公园8处、健康绿道15公里。", "扩大绿色空间", "区园林局", "区规划局"),
        /* 13 */ ("对重点企业开展清洁生产审核，每年25-40家。", "推行清洁生产", "区工信局", "区环境局"),
    ];

    private static readonly (string Text, string Task, string Lead, string Assist)[] s_after =
    [
        /* 1 */ ("全区细颗粒物年均浓度控制在30微克/立方米左右。", "目标任务", "区环境局", "区城管局、区住建局"),
        /* 2 */ ("深化餐饮油烟治理，全年完成净化设施升级改造150家，推广第三方清洗维护。", "治理餐饮油烟", "区商务局", "区环境局"),
        /* 3 */ ("更新新能源环卫车40辆，配套建设充电桩。", "推动车辆清洁化", "区城管局", "区财政局"),
        /* 4 */ ("对施工工地扬尘开展在线监测，超标工地纳入信用惩戒。", "管控扬尘", "区住建局", "区城管局"),
        /* 5 */ ("完成沙河河道清淤疏浚和岸坡绿化。", "整治水体", "区水务局", "各镇政府"),
        /* 6 */ ("推进农村生活污水处理设施建设，年内完成9个村庄管网铺设。", "治理农村污水", "区水务局", "各镇政府"),
        /* 7 */ ("加强农村污水已建设施运行维护，出水达标率不低于92%。", "治理农村污水", "区水务局", "各镇政府"),
        /* 8 */ ("开展危险废物产生单位规范化评估，建立医疗废物收集转运台账并实现全程可追溯。", "监管危险废物", "区环境局", "区卫健委、区应急局"),
        /* 9 */ ("建立新污染物重点管控清单，开展抗生素使用调查。", "管控新污染物", "区环境局", "区卫健委"),
        /* 10 */ ("严格落实秸秆禁烧责任制，火点数量同比下降三成。", "管控露天焚烧", "区农业农村局", "各镇政府"),
        /* 11 */ ("新建口袋公园6处、健康绿道20公里，改造老旧公园3处。", "扩大绿色空间", "区园林局", "区规划局"),
        /* 12 */ ("组织碳排放单位参加绿电交易培训。", "应对气候变化", "区发改委", "区环境局"),
        /* 13 */ ("对重点企业开展清洁生产审核，每年25-60家。", "推行清洁生产", "区工信局", "区环境局"),
    ];

    // Before, after, kind; in the order in which they stand.
    private static readonly string[] s_reviewed =
    [
        "1.1 → 1.1 CarriedOn", "2.1 → 2.1 Reworded", "3.1 → 3.1 Reworded?", "4.1 → 4.1 Reworded", "5.1 → 5.1 Reworded",
        "6.1 →  Dropped",
        "7.1 → 6.1+7.1 Split", "8.1+9.1 → 8.1 Merged", "10.1 →  Dropped", "11.1 → 10.1 CarriedOn", "12.1 → 11.1 Reworded",
        "13.1 → 13.1 CarriedOn",
        " → 9.1 New", " → 12.1 New",
    ];

    private static readonly PlanComparison s_comparison =
        PlanComparison.Compare(PlanGraphs.Of(PlanGraphs.Plan(2023, s_before)), PlanGraphs.Of(PlanGraphs.Plan(2024, s_after)));

    [Test]
    public void Matches_are_those_that_a_person_made()
    {
        var found = s_comparison.Measures.Select(m =>
            $"{string.Join('+', m.Before.Select(x => PlanGraphs.Number(x.Id)))} → "
            + $"{string.Join('+', m.After.Select(x => PlanGraphs.Number(x.Id)))} "
            + $"{m.Kind}{(m.ToReview ? "?" : "")}");
        Assert.That(found, Is.EqualTo(s_reviewed), string.Join('\n', s_comparison.Measures.SelectMany(m => m.Matches)));
    }

    [Test]
    public void Changed_targets_and_leads_are_said()
    {
        MeasureChange Of(string number) =>
            s_comparison.Measures.Single(m => m.Before.Any(x => PlanGraphs.Number(x.Id) == number));
        Assert.Multiple(() =>
        {
            Assert.That(Of("1.1").NumbersBefore, Is.EqualTo(new[] { "32" }));
            Assert.That(Of("1.1").NumbersAfter, Is.EqualTo(new[] { "30" }));
            Assert.That(Of("2.1").LeadChanged, Is.True);
            Assert.That(Of("2.1").NumbersBefore, Is.EqualTo(new[] { "180" }), "the year is no target");
            Assert.That(Of("4.1").LeadChanged, Is.False);
            Assert.That(Of("13.1").NumbersBefore, Is.EqualTo(new[] { "40" }), "the end of a range");
            Assert.That(Of("13.1").NumbersAfter, Is.EqualTo(new[] { "60" }));
            Assert.That(Of("11.1").NumbersBefore.Concat(Of("11.1").NumbersAfter), Is.Empty);
        });
    }

    [Test]
    public void Loads_and_leads_of_units_are_followed()
    {
        var transport = s_comparison.Units.Single(u => u.Unit.Id == "青河区交通局");
        var commerce = s_comparison.Units.Single(u => u.Unit.Id == "青河区商务局");
        Assert.Multiple(() =>
        {
            Assert.That(transport.After, Is.Null);
            Assert.That(transport.LeadsGained, Is.EqualTo(-1));
            Assert.That(commerce.LeadsGained, Is.EqualTo(1));
            Assert.That(
                commerce.LoadGained, Is.EqualTo(0.7 + (0.2 * Math.Log(2))).Within(1e-12),
                "a lead with one partner for an assist");
        });
    }
}
