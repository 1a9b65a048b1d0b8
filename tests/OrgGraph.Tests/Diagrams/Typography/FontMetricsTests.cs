using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Tests.Diagrams.Writers;

namespace OrgGraph.Tests.Diagrams.Typography;

[TestFixture]
public sealed class FontMetricsTests
{
    private const string Samples =
        "区生态环境局|PM2.5年均浓度降至33微克/立方米|“无废城市”——建设（一期）……|The quick brown fox jumps over the lazy dog|WWWMMM@@@%%%|1,234,567.89|"
        + "№5 ≤ 10℃ ±0.5‰|ABCDEFGHIJKLMNOPQRSTUVWXYZ|abcdefghijklmnopqrstuvwxyz|0123456789 -+=/|①②③ ● ■ ★ → ← ↑|ÄÖÜäöüßéèêñç|"
        + "Привет мир|Ελληνικά|ＡＢＣ１２３，．";

    /// <summary>
    /// What Chromium needs for the fonts that this machine has is no more than what we reckon with, and not far less.
    /// </summary>
    [TestCase("'Noto Sans CJK SC'", false)]
    [TestCase("'Noto Sans CJK SC'", true)]
    [TestCase("'WenQuanYi Micro Hei', 'Noto Sans CJK SC'", false)]
    [TestCase("'WenQuanYi Micro Hei', 'Noto Sans CJK SC'", true)]
    [TestCase("'Liberation Sans', 'Noto Sans CJK SC'", false)]
    [TestCase("'Liberation Sans', 'Noto Sans CJK SC'", true)]
    public async Task Text_needs_no_more_room_than_measured(string stack, bool bold)
    {
        await using var browser = await Chromium.OpenAsync();
        var texts = Samples.Split('|');
        var needed = await browser.Page.EvaluateAsync<double[]>(
            "([font, texts]) => { const c = document.createElement('canvas').getContext('2d'); c.font = font; return texts.map(t "
            + "=> c.measureText(t).width); }",
            new object[] { $"{(bold ? "bold " : "")}100px {stack}", texts });
        Assert.Multiple(() =>
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var measured = FontMetrics.Width(texts[i], 100, bold);
                Assert.That(needed[i], Is.LessThanOrEqualTo(measured + 0.5), texts[i]);
                Assert.That(needed[i], Is.GreaterThan(measured * 0.6), texts[i]);
            }
        });
    }

    [Test]
    public void Marks_and_joiners_take_no_room() => Assert.Multiple(() =>
    {
        Assert.That(FontMetrics.Width("e\u0301", 10), Is.EqualTo(FontMetrics.Width("e", 10)));
        Assert.That(FontMetrics.Width("\u200d\u2060", 10), Is.Zero);
    });

    [Test]
    public void The_base_line_leaves_the_em_box_in_the_middle_of_the_line()
    {
        var block = new TextBlock(new Rect(0, 100, 50, 40), ["一", "二"], 10, 20, default);
        Assert.That(FontMetrics.BaseLine(block, 1), Is.EqualTo(100 + 20 + 5 + 8.8).Within(1e-9));
    }
}
