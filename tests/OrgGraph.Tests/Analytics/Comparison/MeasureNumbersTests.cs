using NUnit.Framework;
using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Tests.Analytics.Comparison;

public sealed class MeasureNumbersTests
{
    [TestCase("培育企业20-30家", "20 30")]
    [TestCase("年产能3000-4500吨", "3000 4500")]
    [TestCase("管径控制在1000—1200毫米", "1000 1200")]
    [TestCase("绿化率达到35%-40%", "35% 40%")]
    [TestCase("铺设管线10km-20km", "10 20")]
    [TestCase("浓度降至28ug/m3-30ug/m3", "28 30")]
    [TestCase("浓度降至３０－３５微克", "30 35")]
    [TestCase("完成1/3以上", "1 3")]
    [TestCase("建设5G基站300个", "5 300")]
    public void Both_ends_of_a_range_are_numbers(string text, string numbers) => Check(text, numbers);

    [TestCase("2024年改造60户", "60")]
    [TestCase("2024-2025年改造60户", "60")]
    [TestCase("2024年—2026年改造60户", "60")]
    [TestCase("2024至2026年改造60户", "60")]
    [TestCase("2024-2025学年改造60户", "60")]
    [TestCase("2024-2025采暖季改造60户", "60")]
    [TestCase("2024-06-30前改造60户", "60")]
    [TestCase("2024/6/30前改造60户", "60")]
    [TestCase("按照 GB/T 3095-2012 改造60户", "60")]
    [TestCase("落实COP15、PM2.5和DB11-T-890的要求，改造60户", "60")]
    public void Years_dates_and_numbers_in_words_are_not(string text, string numbers) => Check(text, numbers);

    [Test]
    public void A_number_is_missing_as_often_as_it_is_missing() => Assert.Multiple(() =>
    {
        Assert.That(MeasureNumbers.Beyond("甲20-30家，乙30家", "丙30家"), Is.EqualTo(new[] { "20", "30" }));
        Assert.That(MeasureNumbers.Beyond("甲20-30家", "乙30家、丙20家"), Is.Empty);
    });

    private static void Check(string text, string numbers) =>
        Assert.That(string.Join(' ', MeasureNumbers.Beyond(text, "")), Is.EqualTo(numbers));
}
