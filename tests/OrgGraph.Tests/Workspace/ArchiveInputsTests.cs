using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Support.Formats;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Tests.Workspace;

/// <summary>An archive among inputs is a folder of documents.</summary>
public sealed class ArchiveInputsTests
{
    private CliRun _files = null!;

    [SetUp]
    public void SetUp() => _files = new CliRun();

    [TearDown]
    public void TearDown() => _files.Dispose();

    [Test]
    public void Members_stand_for_the_archive_and_other_files_stay()
    {
        var archive = Put("材料.zip", PackedFile.Of([("a.txt", Bytes("甲")), ("附件/b.txt", Bytes("乙"))]));
        var plain = _files.Put("c.txt", "丙");
        var opened = Open(new InputFile(archive, "材料.zip", null), new InputFile(plain, "c.txt", null));
        Assert.Multiple(() =>
        {
            Assert.That(
                opened.Files.Select(f => f.Source), Is.EqualTo(new[] { "材料.zip/a.txt", "材料.zip/附件/b.txt", "c.txt" }));
            Assert.That(opened.Files.Select(f => f.Content is null), Is.EqualTo(new[] { false, false, true }));
            Assert.That(opened.Folders, Is.EqualTo(new[] { archive }), "an archive that the user named is a folder");
        });
    }

    [Test]
    public void Members_of_an_archive_in_a_folder_belong_to_the_folder()
    {
        var archive = Put("plans/材料.zip", PackedFile.Of([("a.txt", Bytes("甲"))]));
        var opened = Open(new InputFile(archive, "材料.zip", "plans"));
        Assert.Multiple(() =>
        {
            Assert.That(opened.Files.Single().Folder, Is.EqualTo("plans"));
            Assert.That(opened.Folders, Is.Empty);
        });
    }

    [Test]
    public void A_document_with_the_name_of_an_archive_stays_itself()
    {
        var path = Put("计划.zip", new WordFile(WordFile.Paragraph("清淤")).ToBytes());
        Assert.That(Open(new InputFile(path, "计划.zip", null)).Files.Single().Content, Is.Null);
    }

    [Test]
    public void A_damaged_archive_is_kept_with_its_problem()
    {
        var path = Put("材料.zip", PackedFile.Of([("a.txt", Bytes("甲"))])[..^30]);
        Assert.That(
            Open(new InputFile(path, "材料.zip", null)).Files.Single().Problem?.Problem, Is.EqualTo(DocumentProblem.Format));
    }

    private static InputSet Open(params InputFile[] files) =>
        ArchiveInputs.Open(new InputSet([.. files], [], []), new ReadOptions(), CancellationToken.None);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private string Put(string name, byte[] content)
    {
        var path = _files.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
