using System.Buffers.Binary;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Png;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed class DiagramFileTests
{
    [Test]
    public async Task Several_pages_get_numbered_files_in_formats_of_one_page()
    {
        using var folder = new ScratchFolder();
        var report = await DiagramFile.WriteAsync(TestScenes.Plan, DiagramFormat.Svg, folder["plan.svg"], WriteOptions.Default);
        Assert.That(report.Files, Is.EqualTo(new[] { folder["plan-1.svg"], folder["plan-2.svg"] }));
        Assert.That(Directory.GetFiles(folder.Path), Is.EquivalentTo(report.Files));
    }

    [Test]
    public async Task Numbers_have_as_many_digits_as_the_last()
    {
        using var folder = new ScratchFolder();
        var scene = TestScenes.Plan with { Pages = [.. Enumerable.Repeat(TestScenes.Plan.Pages[1], 11)] };
        var report = await DiagramFile.WriteAsync(scene, DiagramFormat.Svg, folder["a.b.svg"], WriteOptions.Default);
        Assert.That(report.Files.Select(Path.GetFileName), Does.Contain("a.b-01.svg").And.Contain("a.b-11.svg"));
    }

    [Test]
    public async Task One_file_holds_all_pages_in_the_other_formats([Values(DiagramFormat.Html, DiagramFormat.Pptx, DiagramFormat.Dot)] DiagramFormat format)
    {
        using var folder = new ScratchFolder();
        var report = await DiagramFile.WriteAsync(TestScenes.Plan, format, folder["plan.out"], WriteOptions.Default);
        Assert.That(report.Files, Is.EqualTo(new[] { folder["plan.out"] }));
        Assert.That(new FileInfo(report.Files[0]).Length, Is.GreaterThan(1000));
    }

    [Test]
    public async Task What_fails_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["plan.pdf"], "old");
        var options = WriteOptions.Default with { FontFolders = [folder.Path] };
        await Assert.ThrowsAsync<DiagramException>(() => DiagramFile.WriteAsync(TestScenes.Plan, DiagramFormat.Pdf, folder["plan.pdf"], options));
        Assert.That(Directory.GetFiles(folder.Path).Select(File.ReadAllText), Is.EqualTo(new[] { "old" }));
    }

    [Test]
    public async Task Limits_are_said()
    {
        var many = TestScenes.Plan with { Pages = [.. Enumerable.Repeat(TestScenes.Plan.Pages[1], DiagramFile.MostPages + 1)] };
        var full = TestScenes.Plan with { Pages = [new ScenePage(100, 100, [.. Enumerable.Repeat(TestScenes.Plan.Pages[1].Items[0], DiagramFile.MostItems + 1)])] };
        foreach (var scene in new[] { many, full, TestScenes.Plan with { Pages = [] } })
        {
            await Assert.ThrowsAsync<DiagramException>(() => DiagramFile.WriteAsync(scene, DiagramFormat.Svg, 0, Stream.Null, WriteOptions.Default));
        }
    }

    [TestCase("图.SVG", DiagramFormat.Svg)]
    [TestCase("a/b.gv", DiagramFormat.Dot)]
    [TestCase("x.htm", DiagramFormat.Html)]
    [TestCase("x.docx", null)]
    [TestCase("x", null)]
    public void The_name_gives_the_format(string path, DiagramFormat? format) => Assert.That(DiagramFile.FormatOf(path), Is.EqualTo(format));

    [TestCase("rsvg-convert", 144, null, 1684, 1191)]
    [TestCase("rsvg-convert", 150, 1000, 1000, 707)]
    [TestCase("chromium", 150, 1000, 1000, 707)]
    public async Task A_picture_has_the_size_asked_for(string program, int dpi, int? wanted, int width, int height)
    {
        using var stream = new MemoryStream();
        var options = WriteOptions.Default with { Dpi = dpi, PixelWidth = wanted, Renderer = Tools.Require(program) };
        await DiagramFile.WriteAsync(TestScenes.Plan, DiagramFormat.Png, 0, stream, options);
        var bytes = stream.ToArray();
        Assert.That(
            (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))), Is.EqualTo((width, height)));
    }

    [TestCase(20, null, "20")]
    [TestCase(150, 90000, "90000")]
    public async Task Sizes_beyond_the_limits_are_refused(int dpi, int? width, string said)
    {
        var options = WriteOptions.Default with { Dpi = dpi, PixelWidth = width };
        var e = await Assert.ThrowsAsync<DiagramException>(() => DiagramFile.WriteAsync(TestScenes.Plan, DiagramFormat.Png, 0, Stream.Null, options));
        Assert.That(e!.Message, Does.Contain(said));
    }

    [Test]
    public void Without_a_program_for_pictures_it_says_which_to_install()
    {
        using var folder = new ScratchFolder();
        var e = Assert.Throws<DiagramException>(() => DrawingProgram.Find(null, [folder.Path]));
        Assert.That(e!.Message, Does.Contain("librsvg2-bin").And.Contain("Edge"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "the program is a shell script")]
    public async Task A_program_that_hangs_is_ended_and_one_that_fails_is_quoted()
    {
        using var folder = new ScratchFolder();
        Script(folder["rsvg-convert-hangs"], "sleep 60");
        Script(folder["rsvg-convert-fails"], "echo 'no cairo' >&2; exit 3");
        var slow = WriteOptions.Default with { Renderer = folder["rsvg-convert-hangs"], Timeout = TimeSpan.FromMilliseconds(300) };
        var failing = WriteOptions.Default with { Renderer = folder["rsvg-convert-fails"] };
        var late = await Assert.ThrowsAsync<DiagramException>(() => Write(slow));
        Assert.That(late!.Message, Does.Contain("did not finish"));
        var failed = await Assert.ThrowsAsync<DiagramException>(() => Write(failing));
        Assert.That(failed!.Message, Does.Contain("no cairo"));
        using var stop = new CancellationTokenSource(200);
        await Assert.CatchAsync<OperationCanceledException>(() => DiagramFile.WriteAsync(
            TestScenes.Plan, DiagramFormat.Png, 0, Stream.Null, slow with { Timeout = TimeSpan.FromMinutes(1) }, stop.Token));

        static Task Write(WriteOptions options) => DiagramFile.WriteAsync(TestScenes.Plan, DiagramFormat.Png, 0, Stream.Null, options);
    }

    private static void Script(string path, string body)
    {
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
