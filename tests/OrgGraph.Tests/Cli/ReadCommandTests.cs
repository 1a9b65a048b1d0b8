using System.Text.Json;
using NUnit.Framework;

namespace OrgGraph.Tests.Cli;

public sealed class ReadCommandTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task Json_of_one_file_is_one_document_in_the_golden_form()
    {
        var code = await _cli.RunAsync("read", _cli.Put("计划.txt", "SMALL"), "--format", "json");
        using var json = JsonDocument.Parse(_cli.Out);
        var plan = json.RootElement.GetProperty("plans")[0];
        var rows = plan.GetProperty("rows").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(json.RootElement.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "source", "plans" }));
            Assert.That(json.RootElement.GetProperty("source").GetString(), Is.EqualTo("计划.txt"));
            Assert.That(
                plan.EnumerateObject().Select(p => p.Name),
                Is.EqualTo(new[] { "attachment", "title", "year", "jurisdiction", "rows" }));
            Assert.That(plan.GetProperty("attachment").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(plan.GetProperty("year").GetInt32(), Is.EqualTo(2024));
            Assert.That(
                rows[0].EnumerateObject().Select(p => p.Name),
                Is.EqualTo(new[]
                {
                    "n", "section", "subsection", "seq", "task", "measure", "deadline",
                    "lead", "responsible", "assist", "leaders", "uncertain",
                }));
        });
    }

    [Test]
    public async Task Json_rows_hold_what_is_written()
    {
        await _cli.RunAsync("read", _cli.Put("a.txt", "SMALL"), "--format", "json");
        using var json = JsonDocument.Parse(_cli.Out);
        var rows = json.RootElement.GetProperty("plans")[0].GetProperty("rows").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => r.GetProperty("n").GetInt32()), Is.EqualTo(new[] { 1, 2, 3, 4 }));
            Assert.That(rows[0].GetProperty("section").GetString(), Is.EqualTo("一、大气"));
            Assert.That(rows[0].GetProperty("subsection").GetString(), Is.EqualTo("（一）工业"));
            Assert.That(rows[0].GetProperty("seq").GetInt32(), Is.EqualTo(1));
            Assert.That(rows[2].GetProperty("seq").GetString(), Is.EqualTo("2-1"));
            Assert.That(rows[2].GetProperty("subsection").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(rows[3].GetProperty("seq").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(rows[3].GetProperty("task").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(rows[1].GetProperty("deadline").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(Names(rows[0], "lead"), Is.EqualTo(new[] { "区生态环境局" }));
            Assert.That(Names(rows[0], "assist"), Is.EqualTo(new[] { "区发展改革委", "各镇人民政府" }));
            Assert.That(Names(rows[0], "leaders"), Is.EqualTo(new[] { "林远" }));
            Assert.That(Names(rows[1], "responsible"), Is.EqualTo(new[] { "区水务局" }));
            Assert.That(Names(rows[1], "uncertain"), Is.EqualTo(new[] { "区水务局" }));
            Assert.That(_cli.Out, Does.Contain("区生态环境局"), "Chinese is readable");
            Assert.That(_cli.Error, Does.Contain("a.txt:9：[警告]").And.Not.Contain("{"));
        });
    }

    [Test]
    public async Task Json_of_several_files_is_an_array_even_when_one_fails()
    {
        var code = await _cli.RunAsync("read", _cli.Put("a.txt", "SMALL"), _cli.Put("b.txt", "nothing"), "--format", "json");
        using var json = JsonDocument.Parse(_cli.Out);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain("b.txt：没有任务表格"));
        });
    }

    [Test]
    public async Task The_table_shows_what_was_read_every_finding_and_the_rows()
    {
        var code = await _cli.RunAsync("read", _cli.Put("a.txt", "SMALL"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(_cli.Error, Is.Empty);
            Assert.That(_cli.Out, Does.Contain("a.txt（格式 UTF-8；版式 tab separated）"));
            Assert.That(_cli.Out, Does.Contain("行政区 青河区（依据：标题）"));
            Assert.That(_cli.Out, Does.Contain("3 个章节，3 项任务，4 条措施；牵头 4，主责 1，协办 3，领导 1"));
            Assert.That(_cli.Out, Does.Contain("第 9 行：未能理解的文字：？？？"));
            Assert.That(_cli.Out, Does.Contain("第 1 行：文件编码：UTF-8"));
            Assert.That(_cli.Out, Does.Contain("区水务局？"));
            Assert.That(_cli.Out, Does.Not.Contain("\u001b"));
        });
    }

    [Test]
    public async Task Strict_fails_on_findings_only()
    {
        Assert.That(await _cli.RunAsync("read", _cli.Put("a.txt", "SMALL"), "--strict"), Is.EqualTo(1));
        Assert.That(await _cli.RunAsync("read", _cli.Put("b.txt", "CLEAN"), "--strict"), Is.Zero);
    }

    [Test]
    public async Task A_file_that_fails_leaves_standard_output_empty()
    {
        var code = await _cli.RunAsync("read", _cli.PathOf("gone.txt"), "--format", "json");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(_cli.Error, Does.Contain("文件不存在"));
        });
    }

    [Test]
    public async Task A_folder_is_pointed_to_the_other_command()
    {
        var code = await _cli.RunAsync("read", _cli.Folder);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain("orggraph report"));
        });
    }

    [Test]
    public async Task A_document_cannot_steer_the_terminal()
    {
        var path = _cli.Put("a\u001b[31m.txt", "SMALL");
        await _cli.RunAsync("read", path);
        Assert.That(_cli.Out + _cli.Error, Does.Not.Contain("\u001b"));
    }

    private static List<string?> Names(JsonElement row, string property) =>
        [.. row.GetProperty(property).EnumerateArray().Select(e => e.GetString())];
}
