using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Analytics.Comparison;

public sealed class OverlapsTests
{
    [Test]
    public void Rare_units_in_common_make_no_overlap_of_unlike_texts()
    {
        var (first, second) = (new TestPlan("a.txt", title: "甲计划", year: 2026), new TestPlan("b.txt", title: "乙计划", year: 2026));
        string[] texts = ["河道清淤整治", "山林防火巡护", "老旧小区改造", "农贸市场升级", "校舍安全检查", "公交线路优化"];
        for (var i = 0; i < texts.Length; i++)
        {
            first.Measure($"组织开展{texts[i]}工作", lead: $"第{i}局", assist: $"第{i}中心");
            second.Measure($"组织开展{texts[^(i + 1)][..2]}专项督查", lead: $"第{i}局", assist: $"第{i}中心");
        }

        second.Measure($"组织开展{texts[0]}工作", lead: "另局", assist: "");
        var found = Overlaps.Find(PlanGraphs.Of(first, second));
        Assert.That(found, Has.Length.EqualTo(1));
        Assert.That(found[0].Second.Text, Is.EqualTo(found[0].First.Text));
        Assert.That(found.All(o => o.Similarity.Text >= Overlaps.LeastText));
    }
}
