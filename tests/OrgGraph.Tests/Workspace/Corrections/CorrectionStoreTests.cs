using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Tests.Cli;
using OrgGraph.Workspace.Corrections;

namespace OrgGraph.Tests.Workspace.Corrections;

/// <summary>Files of corrections are old or new, never half, and lose nothing.</summary>
internal sealed class CorrectionStoreTests
{
    private readonly CancellationToken _cancellation = CancellationToken.None;
    private CliRun _files = null!;

    private string File_ => _files.PathOf("计划.corrections.json");

    [SetUp]
    public void SetUp() => _files = new CliRun();

    [TearDown]
    public void TearDown() => _files.Dispose();

    private static CorrectionFile Put(CorrectionFile file, params Correction[] corrections) =>
        file with { Set = file.Set.Put(corrections, []) };

    private static SameUnitCorrection Alias(int i) => new() { Name = $"甲{i}局", Unit = $"乙{i}局" };

    [Test]
    public async Task Writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                CorrectionStore.Update(File_, f => Put(f, Alias((10 * w) + i)), _cancellation);
            }
        })));
        Assert.That(CorrectionStore.Read(File_).Set.Corrections, Has.Length.EqualTo(40));
    }

    [Test]
    public void A_writer_that_fails_at_any_byte_leaves_the_old_file()
    {
        CorrectionStore.Update(File_, f => Put(f, Alias(1)), _cancellation);
        var before = File.ReadAllBytes(File_);
        for (var bytes = 0; bytes < before.Length; bytes += 7)
        {
            var left = bytes;
            Assert.Throws<DocumentException>(() => CorrectionStore.Update(
                File_, f => Put(f, Alias(2)),
                (_, stream) =>
                {
                    stream.Write(before.AsSpan(0, left));
                    throw new IOException("no space left");
                },
                noted: null, _cancellation));
            Assert.That(File.ReadAllBytes(File_), Is.EqualTo(before));
        }

        Assert.That(Directory.GetFiles(_files.Folder, "*.new"), Is.Empty);
    }

    [Test]
    public void What_nobody_corrects_any_more_has_no_file()
    {
        var set = CorrectionStore.Update(File_, f => Put(f, Alias(1)), _cancellation).Set;
        CorrectionStore.Update(
            File_, f => f with { Set = f.Set.Without(new HashSet<string> { set.IdOf(set.Corrections[0]) }) }, _cancellation);
        Assert.That(File.Exists(File_), Is.False);
    }

    [Test]
    public void A_damaged_file_is_not_written_over()
    {
        _files.Put("计划.corrections.json", "{");
        Assert.Throws<DocumentException>(() => CorrectionStore.Update(File_, f => Put(f, Alias(1)), _cancellation));
        Assert.That(File.ReadAllText(File_), Is.EqualTo("{"));
    }

    [Test]
    public async Task Every_command_applies_them_and_says_so()
    {
        using var files = new CliRun { ReadsForReal = true };
        files.Put("计划/河湖.txt", OrgGraph.Tests.Documents.Corrections.Corrected.Text);
        var set = OrgGraph.Tests.Documents.Corrections.Corrected.SetOf(
            OrgGraph.Tests.Documents.Corrections.Corrected.Text,
            new RoleCorrection { Row = new("完成东河清淤三公里"), Name = new("区财政局"), Role = Role.Lead },
            new RemovedRow { Row = new("新建滨河公园两处，面积不少于五公顷") });
        CorrectionStore.Update(files.PathOf("计划/河湖.corrections.json"), _ => new CorrectionFile(set, []), _cancellation);
        Assert.That(await files.RunAsync("rank", files.PathOf("计划"), "--format", "csv"), Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(files.Error, Does.Contain("按更正改动 2 处").And.Contain("3 条措施").And.Not.Contain("corrections.json"));
            Assert.That(files.Error, Does.Not.Contain("不再适用"));
        });

        files.Put(
            "计划/河湖.txt", OrgGraph.Tests.Documents.Corrections.Corrected.Text.Replace("区财政局、", "", StringComparison.Ordinal));
        await files.RunAsync("read", files.PathOf("计划/河湖.txt"), "--lang", "en");
        Assert.That(files.Error, Does.Contain("corrections made: 1; 1 no longer fit"));
        Assert.That(files.Out, Does.Contain("no longer fits and was not made"));

        // in a workspace's folder, those of plans that are not read are passed over
        Directory.CreateDirectory(files.PathOf("工作区"));
        File.Move(files.PathOf("计划/河湖.corrections.json"), files.PathOf("工作区/任意.corrections.json"));
        await files.RunAsync("read", files.PathOf("计划/河湖.txt"), "--lang", "en", "--corrections", files.PathOf("工作区"));
        Assert.That(files.Error, Does.Contain("corrections made: 1; 1 no longer fit"));
        files.Put("别的.txt", "云岭市2026年任务分工表\n1.修路五公里。（市交通局牵头，市财政局配合）\n");
        await files.RunAsync("read", files.PathOf("别的.txt"), "--lang", "en", "--corrections", files.PathOf("工作区"));
        Assert.That(files.Error, Does.Not.Contain("corrections"));
    }

    [Test]
    public async Task A_damaged_file_fails_the_command_and_is_named()
    {
        using var files = new CliRun { ReadsForReal = true };
        files.Put("河湖.txt", OrgGraph.Tests.Documents.Corrections.Corrected.Text);
        files.Put("河湖.corrections.json", "{\"format\":\"x\"}");
        Assert.That(await files.RunAsync("read", files.PathOf("河湖.txt"), "--lang", "en"), Is.EqualTo(1));
        Assert.That(files.Error, Does.Contain("河湖.corrections.json").And.Contain("no file of corrections"));
    }
}
