using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Cli;

public sealed class FollowUpCommandTests
{
    private static readonly string s_plan = Path.Combine(Repository.Plans, "云岭市优化营商环境2026年行动计划.txt");

    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task Sheets_are_written_and_collected()
    {
        Assert.That(await _cli.RunAsync("worksheets", s_plan, "--out", _cli.PathOf("督办")), Is.Zero, _cli.Error);
        Assert.That(File.Exists(_cli.PathOf("督办/督办台账.xlsx")) && File.Exists(_cli.PathOf("督办/deadlines.ics")), Is.True);
        Assert.That(
            await _cli.RunAsync("progress", _cli.PathOf("督办"), "--out", _cli.PathOf("通报"), "--today", "2026-09-30"), Is.Zero,
            _cli.Error);
        Assert.That(_cli.Error, Does.Contain("截至 2026-09-30"));
        File.Copy(s_plan, _cli.PathOf("计划.txt"));
        Assert.That(await _cli.RunAsync("due", _cli.Folder, "--format", "csv"), Is.Zero, _cli.Error);
        Assert.That(_cli.Error, Does.Contain("读入 1 个文件").And.Contain("督办/"), "sheets are no plans");
        Assert.That(File.Exists(_cli.PathOf("通报/通报.docx")) && File.Exists(_cli.PathOf("通报/督办台账.xlsx")), Is.True);
    }

    [Test]
    public async Task Only_units_that_were_handed_a_sheet_are_silent()
    {
        Assert.That(
            await _cli.RunAsync("worksheets", s_plan, "--unit", "市司法局", "--out", _cli.PathOf("督办")), Is.Zero, _cli.Error);
        Assert.That(
            await _cli.RunAsync("progress", _cli.PathOf("督办"), "--out", _cli.PathOf("通报"), "--today", "2026-09-30"), Is.Zero,
            _cli.Error);
        Assert.That(_cli.Error, Does.Contain("没有填报的单位 1 个"));
        File.WriteAllText(_cli.PathOf("督办/handed-out.json"), "[]");
        Assert.That(await _cli.RunAsync("progress", _cli.PathOf("督办"), "--out", _cli.PathOf("通报")), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("handed-out.json"));
    }

    [Test]
    public async Task What_cannot_be_meant_is_refused()
    {
        Assert.That(await _cli.RunAsync("worksheets", s_plan), Is.EqualTo(2));
        Assert.That(await _cli.RunAsync("worksheets", s_plan, "--out", _cli.PathOf("a"), "--unit", "无此单位"), Is.EqualTo(2));
        Assert.That(await _cli.RunAsync("progress", _cli.Folder), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("--plans"));
        Assert.That(await _cli.RunAsync("progress", _cli.Folder, "--plans", s_plan, "--today", "今天"), Is.EqualTo(2));
        Assert.That(Directory.Exists(_cli.PathOf("a")), Is.False);
    }
}
