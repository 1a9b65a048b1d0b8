using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Skia;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Tests.Support;
using SkiaSharp;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed class PngWriterTests
{
    /// <summary>Of the blurred pixels no more differ clearly from what another program makes of the SVG.</summary>
    private const double MaxDifference = 0.005;

    [TestCase(144, null, 1684, 1191)]
    [TestCase(150, 1000, 1000, 707)]
    public void A_picture_has_the_size_asked_for(int dpi, int? wanted, int width, int height)
    {
        var bytes = Draw(TestScenes.Plan, 0, WriteOptions.Default with { Dpi = dpi, PixelWidth = wanted });
        Assert.That(
            (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))),
            Is.EqualTo((width, height)));
    }

    [TestCase(20, null, "20")]
    [TestCase(150, 90000, "90000")]
    [TestCase(150, 19999, "150 million")]
    public void Sizes_beyond_the_limits_are_refused(int dpi, int? width, string said)
    {
        var options = WriteOptions.Default with { Dpi = dpi, PixelWidth = width };
        Assert.That(() => Draw(TestScenes.Plan, 0, options), Throws.TypeOf<DiagramException>().With.Message.Contains(said));
    }

    [Test]
    public void The_same_drawing_gives_the_same_bytes()
    {
        var (first, again) = (Draw(TestScenes.Plan, 0, WriteOptions.Default), Draw(TestScenes.Plan, 0, WriteOptions.Default));
        Assert.That(again, Is.EqualTo(first));
    }

    /// <summary>Two other programs draw the SVG of the page.</summary>
    [Test]
    public async Task The_picture_is_that_of_the_SVG([Values(0, 1)] int page, [Values("rsvg-convert", "chromium")] string program)
    {
        Tools.RequireFile("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk");
        using var folder = new ScratchFolder();
        var svg = folder["page.svg"];
        await using (var file = File.Create(svg))
        {
            SvgWriter.Write(TestScenes.Plan, page, file);
        }

        var other = program == "rsvg-convert"
            ? await DrawByRsvgAsync(svg, folder["page.png"], 1684, 1191)
            : await DrawByChromiumAsync(svg, 1684, 1191);
        var ours = Draw(TestScenes.Plan, page, WriteOptions.Default with { Dpi = 144 });
        var difference = PictureComparison.Difference(ours, other);
        await TestContext.Out.WriteLineAsync($"{difference:P2} of the picture differs");
        Assert.That(difference, Is.LessThan(MaxDifference));
    }

    [Test]
    public void A_comparison_sees_a_word_that_is_missing()
    {
        var page = TestScenes.Plan.Pages[0];
        var without =
            TestScenes.Plan with { Pages = [page with { Items = [.. page.Items.Where(item => item is not ShapeItem)] }] };
        Assert.That(
            PictureComparison.Difference(Draw(TestScenes.Plan, 0, WriteOptions.Default), Draw(without, 0, WriteOptions.Default)),
            Is.GreaterThan(2 * MaxDifference));
    }

    [Test]
    public void Hostile_text_is_drawn_and_what_no_font_has_is_said()
    {
        using var stream = new MemoryStream();
        var report = PngWriter.Instance.Write(TestScenes.Hostile, 0, stream, WriteOptions.Default);
        Assert.That(stream.Length, Is.GreaterThan(1000));

        var rare = new Scene("x", "x", "zh-Hans", [new ScenePage(100, 30, [new TextItem(Line("无\U000F0000字"))])]);
        var warnings = PngWriter.Instance.Write(rare, 0, stream, WriteOptions.Default).Warnings;
        Assert.That(warnings.Single().English, Does.Contain("U+F0000"));
        Assert.That(report.Font, Is.Not.Empty);
    }

    [Test]
    public void A_font_that_is_not_there_is_said_and_one_that_is_is_used()
    {
        var path = Tools.RequireFile("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "fonts-wqy-microhei");
        var report = PngWriter.Instance.Write(TestScenes.Plan, 0, Stream.Null, WriteOptions.Default with { Font = "没有的字体" });
        Assert.That(report.Warnings.Single().Chinese, Does.Contain("没有的字体"));
        foreach (var font in new[] { path, "wqy-microhei", "WenQuanYi Micro Hei" })
        {
            report = PngWriter.Instance.Write(TestScenes.Plan, 0, Stream.Null, WriteOptions.Default with { Font = font });
            Assert.That((report.Font, report.Warnings.Length), Is.EqualTo(("WenQuanYi Micro Hei", 0)));
        }
    }

    [Test]
    public void Without_a_Chinese_font_it_says_which_to_install()
    {
        using var folder = new ScratchFolder();
        Assert.That(
            () => Draw(TestScenes.Plan, 0, WriteOptions.Default with { FontFolders = [folder.Path] }),
            Throws.TypeOf<DiagramException>().With.Message.Contains("fonts-noto-cjk"));
    }

    [Test]
    public void A_drawing_that_is_stopped_ends() => Assert.That(
        () =>
            PngWriter.Instance.Write(
                TestScenes.Plan, 0, Stream.Null, WriteOptions.Default, new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Shapes_have_the_colours_of_the_scene()
    {
        ImmutableArray<SceneItem> items =
        [
            new ShapeItem(new Rect(10, 10, 30, 30), ShapeForm.Diamond, new Colour(200, 30, 40), null),
            new ShapeItem(
                new Rect(50, 10, 30, 30), ShapeForm.Ellipse, new Colour(20, 130, 40), new Stroke(new Colour(0, 0, 200), 4)),
            new LineItem(CurvePath.Straight(new Point(0, 50), new Point(100, 50)), new Stroke(new Colour(0, 0, 0), 4, [10, 10])),
        ];
        using var picture = SKBitmap.Decode(
            Draw(new Scene("x", "x", "en", [new ScenePage(100, 60, items)]), 0, WriteOptions.Default with { Dpi = 72 }));
        Assert.Multiple(() =>
        {
            Assert.That(picture.GetPixel(25, 25), Is.EqualTo(new SKColor(200, 30, 40)));
            Assert.That(picture.GetPixel(12, 12), Is.EqualTo(SKColors.White));
            Assert.That(picture.GetPixel(65, 25), Is.EqualTo(new SKColor(20, 130, 40)));
            Assert.That(picture.GetPixel(50, 25), Is.EqualTo(new SKColor(0, 0, 200)));
            Assert.That(picture.GetPixel(5, 50), Is.EqualTo(SKColors.Black));
            Assert.That(picture.GetPixel(15, 50), Is.EqualTo(SKColors.White));
        });
    }

    private static TextBlock Line(string text) => new(new Rect(5, 5, 90, 13), [text], 10, 13, TestScenes.Ink);

    private static byte[] Draw(Scene scene, int page, WriteOptions options)
    {
        using var stream = new MemoryStream();
        DiagramFile.Write(scene, DiagramFormat.Png, page, stream, options with { Pictures = PngWriter.Instance });
        return stream.ToArray();
    }

    private static async Task<byte[]> DrawByRsvgAsync(string svg, string png, int width, int height)
    {
        string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        await Run.OutputAsync(
            "rsvg-convert", "--width", Number(width), "--height", Number(height), "--format", "png", "--output", png, svg);
        return await File.ReadAllBytesAsync(png);
    }

    private static async Task<byte[]> DrawByChromiumAsync(string svg, int width, int height)
    {
        await using var browser = await Chromium.OpenAsync();
        await browser.Page.SetViewportSizeAsync(width, height);
        var text = await File.ReadAllTextAsync(svg);
        await browser.Page.SetContentAsync(
            $"<!DOCTYPE html><style>html,body{{margin:0}}svg{{display:block;width:{width}px;height:{height}px}}</style>"
            + text[text.IndexOf("<svg", StringComparison.Ordinal)..]);
        return await browser.Page.ScreenshotAsync();
    }
}
