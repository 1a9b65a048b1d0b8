using NUnit.Framework;
using OrgGraph.Reports.Output;

namespace OrgGraph.Tests.Cli;

public sealed class ReportCommandTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    private string Out => _cli.PathOf("out");

    [Test]
    public async Task Writes_the_six_files_and_nothing_on_standard_output()
    {
        var plan = _cli.Put("plan.txt", "SMALL");
        var code = await _cli.RunAsync("report", plan, "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, _cli.Error);
            Assert.That(
                _cli.Snapshot("out").Keys.Where(k => !k.StartsWith("neo4j") && !k.StartsWith("diagrams")),
                Is.EquivalentTo(OutputFolder.FileNames.Append(FolderRecord.Name)));
            Assert.That(_cli.Snapshot("out").Keys, Does.Contain("neo4j/style.grass").And.Contain("neo4j/duties.cypher"));
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(_cli.Error, Does.Contain("4 条措施").And.Contain("2 条需要复核"));
        });
    }

    [Test]
    public async Task Same_input_gives_same_bytes()
    {
        _cli.Put("plans/a.txt", "SMALL");
        _cli.Put("plans/b.txt", "CLEAN");
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out);
        var first = _cli.Snapshot("out");
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out);
        Assert.That(_cli.Snapshot("out"), Is.EqualTo(first));
    }

    [Test]
    public async Task Results_name_no_absolute_path()
    {
        _cli.Put("plans/2024/a.txt", "SMALL");
        _cli.Put("plans/readme.md", "no plan");
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out);
        var all = string.Concat(_cli.Snapshot("out").Values);
        Assert.Multiple(() =>
        {
            Assert.That(all, Does.Not.Contain(_cli.Folder));
            Assert.That(all, Does.Contain("2024/a.txt"));
        });
    }

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
    public async Task A_named_file_that_fails_is_an_error_and_the_others_go_on()
    {
        var bad = _cli.Put("bad.txt", "nothing");
        var code = await _cli.RunAsync("report", bad, _cli.Put("a.txt", "CLEAN"), _cli.PathOf("gone.txt"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain($"错误：{bad}：没有任务表格").And.Contain("文件不存在"));
            Assert.That(_cli.Snapshot("out").Keys, Is.SupersetOf(OutputFolder.FileNames));
        });
    }

    [Test]
    public async Task A_damaged_file_in_a_folder_fails_the_command_and_is_shown_as_failed()
    {
        _cli.Put("plans/a.txt", "CLEAN");
        _cli.Put("plans/b.txt", "DAMAGED");
        var code = await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Snapshot("out")["report.html"], Does.Contain(">失败<"));
        });
    }

    [TestCase("missing")]
    [TestCase("empty file")]
    [TestCase("no plan")]
    [TestCase("empty folder")]
    [TestCase("folder without plans")]
    [TestCase("too large")]
    public async Task Bad_input_gives_one_clear_message_and_nothing_is_written(string what)
    {
        var (path, options) = what switch
        {
            "missing" => (_cli.PathOf("gone.txt"), Array.Empty<string>()),
            "empty file" => (_cli.Put("e.txt", ""), []),
            "no plan" => (_cli.Put("n.txt", "nothing"), []),
            "empty folder" => (Directory.CreateDirectory(_cli.PathOf("empty")).FullName, []),
            "folder without plans" => (Path.GetDirectoryName(_cli.Put("none/readme.md", "nothing"))!, []),
            _ => (_cli.Put("large.txt", "SMALL " + new string('x', 3000)), new[] { "--max-size", "2KB" }),
        };
        var code = await _cli.RunAsync(["report", path, "--out", Out, .. options]);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(
                _cli.Error.Split('\n').Count(l => l.StartsWith("错误：", StringComparison.Ordinal)), Is.EqualTo(1), _cli.Error);
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(Directory.Exists(Out), Is.False);
        });
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
    public async Task An_output_path_that_is_a_file_is_refused_before_reading()
    {
        var plan = _cli.Put("a.txt", "CLEAN");
        var code = await _cli.RunAsync("report", plan, "--out", _cli.Put("out", "mine"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain("是文件，不是文件夹"));
            Assert.That(_cli.SourcesRead, Is.Empty);
            Assert.That(File.ReadAllText(Out), Is.EqualTo("mine"));
        });
    }

    [Test]
    public async Task An_output_path_below_a_file_leaves_nothing_behind()
    {
        var plan = _cli.Put("a.txt", "CLEAN");
        _cli.Put("file", "mine");
        var code = await _cli.RunAsync("report", plan, "--out", _cli.PathOf("file/out"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), _cli.Error);
            Assert.That(_cli.Snapshot("."), Has.Count.EqualTo(2));
        });
    }

    [TestCase("graph.json")]
    [TestCase("report.html")]
    [TestCase("workload.xlsx")]
    public async Task A_folder_in_the_place_of_a_result_leaves_the_old_result_whole(string name)
    {
        _cli.Put("out/units.csv", "old");
        Directory.CreateDirectory(_cli.PathOf("out/" + name));
        var before = _cli.Snapshot("out");
        var code = await _cli.RunAsync("report", _cli.Put("a.txt", "CLEAN"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain(name));
            Assert.That(_cli.Snapshot("out"), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Cancelling_leaves_nothing_half_written()
    {
        _cli.Put("out/graph.json", "old");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var code = await _cli.RunAsync(cancellation.Token, "report", _cli.Put("a.txt", "SLOW"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(130));
            Assert.That(_cli.Snapshot("out"), Is.EqualTo(new Dictionary<string, string> { ["graph.json"] = "old" }));
        });
    }

    [Test]
    public async Task Strict_fails_on_findings_and_still_writes()
    {
        var code = await _cli.RunAsync("report", _cli.Put("a.txt", "SMALL"), "--out", Out, "--strict");
        var clean = await _cli.RunAsync("report", _cli.Put("b.txt", "CLEAN"), "--out", Out, "--strict");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(clean, Is.Zero, _cli.Error);
            Assert.That(_cli.Snapshot("out").Keys, Is.SupersetOf(OutputFolder.FileNames));
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

    [Test]
    public async Task Equal_plans_of_two_files_count_once_and_are_said()
    {
        await _cli.RunAsync("report", _cli.Put("a.txt", "CLEAN"), _cli.Put("b.txt", "CLEAN"), "--out", Out);
        Assert.Multiple(() =>
        {
            Assert.That(_cli.Error, Does.Contain("1 份计划").And.Contain("1 条需要复核"));
            Assert.That(_cli.Snapshot("out")["report.html"], Does.Contain("已从 a.txt 读入"));
        });
    }

    [Test]
    public async Task English_is_English_throughout()
    {
        _cli.Put("plans/a.txt", "SMALL");
        _cli.Put("plans/b.txt", "nothing");
        await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", Out, "--lang", "en");
        var files = _cli.Snapshot("out");
        Assert.Multiple(() =>
        {
            Assert.That(_cli.Error, Does.Contain("skipped b.txt: no table found").And.Contain("measures 4"));
            Assert.That(files["units.csv"], Does.StartWith("unit,jurisdiction,level"));
            Assert.That(files["report.html"], Does.Contain("<html lang=\"en\">").And.Contain("To review"));
        });
    }
}
