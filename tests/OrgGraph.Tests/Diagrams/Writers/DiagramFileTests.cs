using NUnit.Framework;
using OrgGraph.Tests.Support;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed class DiagramFileTests
{
    [Test]
    public void Several_pages_get_numbered_files_in_formats_of_one_page()
    {
        using var folder = new ScratchFolder();
        var report = DiagramFile.Write(TestScenes.Plan, DiagramFormat.Svg, folder["plan.svg"], WriteOptions.Default);
        Assert.That(report.Files, Is.EqualTo(new[] { folder["plan-1.svg"], folder["plan-2.svg"] }));
        Assert.That(Directory.GetFiles(folder.Path), Is.EquivalentTo(report.Files));
    }

    [Test]
    public void Numbers_have_as_many_digits_as_the_last()
    {
        using var folder = new ScratchFolder();
        var scene = TestScenes.Plan with { Pages = [.. Enumerable.Repeat(TestScenes.Plan.Pages[1], 11)] };
        var report = DiagramFile.Write(scene, DiagramFormat.Svg, folder["a.b.svg"], WriteOptions.Default);
        Assert.That(report.Files.Select(Path.GetFileName), Does.Contain("a.b-01.svg").And.Contain("a.b-11.svg"));
    }

    [Test]
    public void One_file_holds_all_pages_in_the_other_formats(
        [Values(DiagramFormat.Html, DiagramFormat.Pptx, DiagramFormat.Dot)] DiagramFormat format)
    {
        using var folder = new ScratchFolder();
        var report = DiagramFile.Write(TestScenes.Plan, format, folder["plan.out"], WriteOptions.Default);
        Assert.That(report.Files, Is.EqualTo(new[] { folder["plan.out"] }));
        Assert.That(new FileInfo(report.Files[0]).Length, Is.GreaterThan(1000));
    }

    [Test]
    public void What_fails_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["plan.pdf"], "old");
        var options = WriteOptions.Default with { FontFolders = [folder.Path] };
        Assert.Throws<DiagramException>(() => DiagramFile.Write(TestScenes.Plan, DiagramFormat.Pdf, folder["plan.pdf"], options));
        Assert.That(Directory.GetFiles(folder.Path).Select(File.ReadAllText), Is.EqualTo(new[] { "old" }));
    }

    [Test]
    public void Limits_are_said()
    {
        var many = TestScenes.Plan with { Pages = [.. Enumerable.Repeat(TestScenes.Plan.Pages[1], DiagramFile.MaxPages + 1)] };
        var full =
            TestScenes.Plan with { Pages = [new ScenePage(100, 100,
                [.. Enumerable.Repeat(TestScenes.Plan.Pages[1].Items[0], DiagramFile.MaxItems + 1)])] };
        foreach (var scene in new[] { many, full, TestScenes.Plan with { Pages = [] } })
        {
            Assert.Throws<DiagramException>(
                () => DiagramFile.Write(scene, DiagramFormat.Svg, 0, Stream.Null, WriteOptions.Default));
        }
    }

    [TestCase("图.SVG", DiagramFormat.Svg)]
    [TestCase("a/b.gv", DiagramFormat.Dot)]
    [TestCase("x.htm", DiagramFormat.Html)]
    [TestCase("x.docx", null)]
    [TestCase("x", null)]
    public void The_name_gives_the_format(string path, DiagramFormat? format) =>
        Assert.That(DiagramFile.FormatOf(path), Is.EqualTo(format));

    [Test]
    public void Without_a_writer_of_pictures_other_formats_are_named() => Assert.That(
        () => DiagramFile.Write(TestScenes.Plan, DiagramFormat.Png, 0, Stream.Null, WriteOptions.Default),
        Throws.TypeOf<DiagramException>().With.Message.Contains("SVG"));
}
