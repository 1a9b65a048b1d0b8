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
