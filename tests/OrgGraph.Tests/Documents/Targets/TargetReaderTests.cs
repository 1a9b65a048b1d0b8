using NUnit.Framework;
using OrgGraph.Documents.Targets;
using OrgGraph.Model.Targets;

namespace OrgGraph.Tests.Documents.Targets;

internal sealed class TargetReaderTests
{
    [TestCase("PM2.5年均浓度控制在35微克/立方米以内。", "AtMost 35 微克/立方米 «PM2.5年均浓度控制在»")]
    [TestCase("削减挥发性有机物720吨", "Exactly 720 吨 «削减挥发性有机物»")]
    [TestCase("新建口袋公园15处，改造2.5万平方米", "Exactly 15 处 «新建口袋公园», Exactly 25000 平方米 «改造»")]
    [TestCase("供水普及率达到95%以上", "AtLeast 95 % «供水普及率达到»")]
    [TestCase("重污染天数不超过4天", "AtMost 4 天 «重污染天数不超过»")]
    [TestCase("绿地率从40%提高到45%", "Exactly 45 % (from 40) «绿地率从40%提高到»")]
    [TestCase("规上工业增加值增长6%左右", "About 6 % «规上工业增加值增长»")]
    [TestCase("投资1,200亿元，同比下降3.5个百分点", "Exactly 120000000000 元 «投资», Decrease 3.5 个百分点 «同比下降»")]
    [TestCase("6月底前完成第3批整治，12345热线办结，2026年建成5G基站100个", "Exactly 100 个 «2026年建成5G基站»")]
    [TestCase("发放消费券3000万元", "Exactly 30000000 元 «发放消费券»")]
    [TestCase("完善机制", "")]
    [TestCase("2026-03-05 印发", "")]
    public void Quantities(string text, string expected) =>
        Assert.That(string.Join(", ", TargetReader.Read(text).Select(TextOf)), Is.EqualTo(expected));

    private static string TextOf(Target t)
    {
        var from = t.From is { } first ? FormattableString.Invariant($" (from {first})") : "";
        return FormattableString.Invariant($"{t.Comparison} {t.Number} {t.Unit}{from} «{t.Words}»");
    }
}
