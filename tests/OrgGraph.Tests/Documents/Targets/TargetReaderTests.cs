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
    [TestCase("PM2.5年均浓度力争达到35微克/立方米", "Exactly 35 微克/立方米 «PM2.5年均浓度力争达到»")]
    [TestCase("优良天数比率不低于 72.5%", "AtLeast 72.5 % «优良天数比率不低于»")]
    [TestCase("新增停车泊位至少500个", "AtLeast 500 个 «新增停车泊位至少»")]
    [TestCase("累计完成投资12.5亿元以上", "AtLeast 1250000000 元 «累计完成投资»")]
    [TestCase("森林覆盖率由40％提高到45％", "Exactly 45 ％ (from 40) «森林覆盖率由40％提高到»")]
    [TestCase("受理时限由20个工作日压缩至5个工作日以内", "AtMost 5 个工作日 (from 20) «受理时限由20个工作日压缩至»")]
    [TestCase("培育企业20家以上，其中规上企业不少于8家", "AtLeast 20 家 «培育企业», AtLeast 8 家 «其中规上企业不少于»")]
    [TestCase("处置率达100%", "Exactly 100 % «处置率达»")]
    [TestCase("断面水质达到Ⅲ类，优于Ⅳ类", "")]
    [TestCase("新建改建农村公路80余公里", "AtLeast 80 公里 «新建改建农村公路»")]
    [TestCase("改造老旧小区3-5个", "Between 5 个 (from 3) «改造老旧小区»")]
    [TestCase("开展检查10～12次", "Between 12 次 (from 10) «开展检查»")]
    [TestCase("1.推进试点2个", "Exactly 2 个 «1.推进试点»")]
    [TestCase("每月开展巡查2次", "Exactly 2 次 «每月开展巡查»")]
    [TestCase("按照青政办发〔2026〕7号文件和第三条规定", "")]
    [TestCase("依据《条例》第12条、第3款处理", "")]
    [TestCase("12345热线诉求办结率95%以上", "AtLeast 95 % «12345热线诉求办结率»")]
    [TestCase("2025年底前、6月底前、3月15日、第1季度", "")]
    [TestCase("降低能耗3%至5%", "Between 5 % (from 3) «降低能耗»")]
    [TestCase("2024-2026年，2026-2027年度", "")]
    [TestCase("24小时值守，7×24小时服务", "")]
    [TestCase("自2026年起3年内完成", "")]
    [TestCase("国六标准、5G网络、3A级景区、110报警、G7高速", "")]
    [TestCase("平均压减申请材料40%、办理时间50%以上", "Exactly 40 % «平均压减申请材料», AtLeast 50 % «办理时间»")]
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
