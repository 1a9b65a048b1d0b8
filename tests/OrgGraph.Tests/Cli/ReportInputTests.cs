using NUnit.Framework;

namespace OrgGraph.Tests.Cli;

/// <summary>Which of the files that are named, or lie in a folder, are read.</summary>
public sealed class ReportInputTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    private string Out => _cli.PathOf("out");

    [Test]
    public async Task Folders_are_read_in_order_without_hidden_entries_and_links()
    {
        _cli.Put("plans/b.txt", "CLEAN");
        _cli.Put("plans/a/z.txt", "SMALL");
        _cli.Put("plans/.git/c.txt", "SMALL");
        _cli.Put("plans/.hidden.txt", "SMALL");
        Directory.CreateSymbolicLink(_cli.PathOf("plans/again"), _cli.PathOf("plans"));
        var code = await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, _cli.Error);
            Assert.That(_cli.SourcesRead, Is.EquivalentTo(new[] { "a/z.txt", "b.txt" }));
            Assert.That(_cli.Error, Does.Contain("again/"));
        });
    }

    [Test]
    public async Task The_output_folder_is_not_read_back()
    {
        _cli.Put("plans/a.txt", "SMALL");
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", _cli.PathOf("plans/out"));
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", _cli.PathOf("plans/out"));
        Assert.That(_cli.SourcesRead, Is.EqualTo(new[] { "a.txt", "a.txt" }));
    }

    [Test]
    public async Task Results_among_the_plans_are_not_read_back()
    {
        _cli.Put("plans/a.txt", "SMALL");
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", _cli.PathOf("plans"));
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", _cli.PathOf("plans"));
        Assert.That(_cli.SourcesRead, Is.EqualTo(new[] { "a.txt", "a.txt" }));
    }

    [Test]
    public async Task Files_of_a_folder_that_are_no_plans_are_listed_and_are_no_failure()
    {
        _cli.Put("plans/a.txt", "SMALL");
        _cli.Put("plans/notes.txt", "nothing");
        var code = await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(_cli.Error, Does.Contain("未读入 notes.txt：没有任务表格"));
            Assert.That(_cli.Snapshot("out")["report.html"], Does.Contain("notes.txt").And.Contain("没有任务表格"));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    [Platform("Unix")]
    [CancelAfter(20_000)]
    public async Task A_pipe_in_a_folder_is_not_waited_for(bool linked, CancellationToken cancellationToken)
    {
        _cli.Put("plans/a.txt", "CLEAN");
        var pipe = _cli.PathOf(linked ? "pipe" : "plans/pipe.txt");
        using var make = System.Diagnostics.Process.Start("mkfifo", [pipe]);
        await make.WaitForExitAsync(cancellationToken);
        if (linked)
        {
            File.CreateSymbolicLink(_cli.PathOf("plans/pipe.txt"), pipe);
        }

        var code =
            await Task.Run(() => _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out), cancellationToken)
                .WaitAsync(cancellationToken);
        Assert.That(code, Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain("未读入 pipe.txt").And.Contain("不是普通文件"));
    }

    [Test]
    public async Task The_size_limit_is_asked_before_reading()
    {
        _cli.Put("plans/large.txt", "SMALL " + new string('x', 3000));
        _cli.Put("plans/a.txt", "CLEAN");
        var code = await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out, "--max-size", "2KB");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.SourcesRead, Is.EqualTo(new[] { "a.txt" }));
            Assert.That(_cli.Error, Does.Contain("--max-size"));
        });
    }

    [Test]
    public async Task A_file_named_twice_is_read_once_and_equal_names_are_told_apart()
    {
        var first = _cli.Put("2023/plan.txt", "SMALL");
        var second = _cli.Put("2024/plan.txt", "CLEAN");
        await _cli.RunAsync("report", first, second, first, "--out", Out);
        Assert.That(_cli.SourcesRead, Is.EquivalentTo(new[] { "2023/plan.txt", "2024/plan.txt" }));
    }
}
