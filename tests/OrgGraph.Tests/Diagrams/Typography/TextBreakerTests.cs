using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Typography;

[TestFixture]
public sealed class TextBreakerTests
{
    private static readonly Colour s_black = new(0, 0, 0);

    // Pieces of real life and of malice; texts are runs of them.
    private static readonly string[] s_pieces =
    [
        "生", "态", "环境局", "，", "。", "（", "）", "《", "》", "、", "“", "”", "——", "……", "第", "2024", "年", "PM₂.₅", "AQI", " ", "\n",
        "12.5%", "km/h", "e\u0301", "👩‍👩‍👧", "𠮷", "\u202e", "\u0007", "\ud800", "A-B", "℃", "<b>", "ﷺ", "한국", "カー",
    ];

    [TestCase("区生态环境局，区水务局", 6, "区生态环境|局，区水务局", TestName = "No comma at the start of a line")]
    [TestCase("加强管理（含治理）", 5, "加强管理|（含治理）", TestName = "No bracket left alone at the end of a line")]
    [TestCase("截至2024年底前完成", 4, "截至|2024年|底前完成", TestName = "A number stays with its year")]
    [TestCase("降低PM2.5浓度", 3, "降低|PM₂.₅|浓度", TestName = "A word with digits stays whole")]
    [TestCase("完成12.5%以上", 3, "完成|12.5%|以上", TestName = "A number stays with its per cent")]
    [TestCase("他说——好的", 3, "他|说——|好的", TestName = "A dash is not cut and starts no line")]
    [TestCase("核算VEP-K路径", 4, "核算|VEP-K|路径", TestName = "A letter alone stays with its hyphen")]
    [TestCase("推广NB-IoT和Wi-Fi", 4, "推广|NB-IoT|和Wi-Fi", TestName = "Words with a hyphen stay whole")]
    [TestCase("Beijing Daxing", 5, "Beijing|Daxing", TestName = "Words break at spaces")]
    [TestCase("核算GEP-R路径", 4, "核算|GEP-R|路径", TestName = "A term with a hyphen stays whole")]
    [TestCase("共建AI/大数据", 4, "共建AI/|大数据", TestName = "A slash before Chinese may end a line")]
    [TestCase("甲\n乙", 5, "甲|乙", TestName = "A line feed starts a line")]
    [TestCase("ABCDEFGHIJKLMNOP", 5, "ABCDEFG|HIJKLMN|OP", TestName = "A word longer than the line is cut")]
    [TestCase("", 5, "", TestName = "No text gives no lines")]
    [TestCase(" \u3000\n ", 5, "", TestName = "Blank text gives no lines")]
    public void Lines_are_broken(string text, int em, string lines) =>
        Assert.That(string.Join('|', Lay(text, em, 99).Lines), Is.EqualTo(lines));

    [Test]
    public void What_is_too_long_ends_in_an_ellipsis_and_keeps_the_whole()
    {
        var block = Lay("区生态环境局、区水务局（含下属单位）", 6, 2);
        Assert.Multiple(() =>
        {
            Assert.That(block.Lines, Is.EqualTo(new[] { "区生态环境", "局、区水务…" }));
            Assert.That(block.Full, Is.EqualTo("区生态环境局、区水务局（含下属单位）"));
        });
    }

    [Test]
    public void No_bracket_stands_before_the_ellipsis() =>
        Assert.That(Lay("完成任务（全部内容）", 6, 1).Lines, Is.EqualTo(new[] { "完成任务…" }));

    [Test]
    public void Balanced_lines_leave_no_single_character()
    {
        var style = new TextStyle(10, s_black, TextAlign.Centre, Balanced: true);
        var block = TextBreaker.Lay("区规划和自然资源委", default, 80, style);
        Assert.That(block.Lines, Is.EqualTo(new[] { "区规划和自", "然资源委" }));
    }

    [Test]
    public void Time_grows_as_the_text_does()
    {
        var text = string.Concat(Enumerable.Repeat("推进河道清淤和Wi-Fi建设，", 10_000));
        var watch = Stopwatch.StartNew();
        var block = TextBreaker.Lay(text, default, 40, new TextStyle(8, s_black, TextAlign.Centre, Balanced: true));
        Assert.That(block.Lines, Has.Length.GreaterThan(10_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void Fitted_text_stands_in_the_middle_of_its_area()
    {
        var block = TextBreaker.Fit("区水务局", new Rect(10, 20, 100, 60), new TextStyle(10, s_black, LineSpacing: 1.2));
        Assert.That(block.Bounds, Is.EqualTo(new Rect(10, 44, 100, 12)));
    }

    [Test]
    public void Lines_fit_say_all_and_break_only_where_they_may()
    {
        var texts = Gen.Elements(s_pieces).ListOf().Select(string.Concat);
        var cases = from text in texts from em in Gen.Choose(5, 30) from balanced in Gen.Choose(0, 1) select (text, em, balanced);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (text, em, balanced) = c;
            var style = new TextStyle(9, s_black, Balanced: balanced == 1, Bold: em % 2 == 0);
            var lines = TextBreaker.Lay(text, default, em * 9, style).Lines;
            Assert.Multiple(() =>
            {
                Assert.That(string.Concat(lines).Where(Inky), Is.EqualTo(PlainText.Clean(text).Where(Inky)), "nothing is lost");
                foreach (var line in lines)
                {
                    Assert.That(FontMetrics.Width(line, 9, style.Bold), Is.LessThanOrEqualTo((em * 9) + 0.001), line);
                    Assert.That(char.IsLowSurrogate(line[0]), Is.False, line);
                    Assert.That(line[0], Is.Not.EqualTo('\u0301'), line);
                }
            });
        }).CheckFixed();

        static bool Inky(char c) => !char.IsWhiteSpace(c);
    }

    [Test]
    public void Shortened_lines_fit_too()
    {
        var texts = Gen.Elements(s_pieces).ListOf().Select(string.Concat);
        var cases = from text in texts from em in Gen.Choose(5, 12) from most in Gen.Choose(1, 3) select (text, em, most);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (text, em, most) = c;
            var block = TextBreaker.Lay(text, default, em * 9, new TextStyle(9, s_black), most);
            Assert.Multiple(() =>
            {
                Assert.That(block.Lines, Has.Length.LessThanOrEqualTo(most));
                Assert.That(TextBreaker.InkWidth(block), Is.LessThanOrEqualTo((em * 9) + 0.001));
                Assert.That(block.Full is null || block.Lines[^1].EndsWith('…'), "shortened text shows it");
            });
        }).CheckFixed();
    }

    private static TextBlock Lay(string text, int em, int most) =>
        TextBreaker.Lay(text, default, em * 10, new TextStyle(10, s_black), most);
}
