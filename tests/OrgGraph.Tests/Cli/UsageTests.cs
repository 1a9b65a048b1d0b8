using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Cli.Hosting;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Cli;

public sealed class UsageTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCase("", "缺少命令")]
    [TestCase("frobnicate", "不认识“frobnicate”")]
    [TestCase("read", "缺少 FILE...")]
    [TestCase("report", "缺少 FILE|DIR...")]
    [TestCase("read a.txt --formt json", "没有“--formt”这个选项")]
    [TestCase("read a.txt --format xml", "选项 --format 的值“xml”不对，应为 table|json")]
    [TestCase("read a.txt --format", "选项 --format 缺少值")]
    [TestCase("read a.txt --lang fr", "选项 --lang 的值“fr”不对，应为 zh|en")]
    [TestCase("read a.txt --max-size big", "选项 --max-size 的值“big”不对")]
    [TestCase("read a.txt --max-size 0", "选项 --max-size 的值“0”不对")]
    [TestCase("read a.txt --max-size 64MB --max-size 1MB", "选项 --max-size 只能给一次")]
    [TestCase("report a.txt --out --strict", "选项 --out 缺少值")]
    [TestCase("report a.txt -x", "没有“-x”这个选项")]
    public async Task Wrong_usage_is_said_once_and_exits_with_2(string arguments, string message)
    {
        var code = await _cli.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(_cli.Error, Does.Contain(message));
            Assert.That(_cli.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(2), _cli.Error);
        });
    }

    [Test]
    public async Task Blank_values_are_refused()
    {
        Assert.That(await _cli.RunAsync("read", " "), Is.EqualTo(2));
        Assert.That(await _cli.RunAsync("report", "a.txt", "--out", ""), Is.EqualTo(2));
        Assert.That(await _cli.RunAsync("report", "a.txt", "--jurisdiction", " "), Is.EqualTo(2));
    }

    [Test]
    public async Task Usage_errors_are_said_in_the_language_asked_for()
    {
        await _cli.RunAsync("read", "--lang", "en");
        Assert.That(_cli.Error, Does.StartWith("error: FILE... is missing"));
    }

    [Test]
    public async Task A_file_whose_name_starts_with_a_dash_or_an_at_sign_can_be_read()
    {
        var code = await _cli.RunAsync("read", "--", "-x.txt");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain("-x.txt：文件不存在"));
        });
        Assert.That(await _cli.RunAsync("read", "@list.txt"), Is.EqualTo(1));
    }

    [TestCase("--help", "report FILE|DIR...")]
    [TestCase("read --help", "orggraph read 行动计划.txt --format json")]
    [TestCase("report --help", "--out DIR")]
    [TestCase("report --help --lang en", "Exit codes:")]
    public async Task Help_is_data_with_examples(string arguments, string text)
    {
        var code = await _cli.RunAsync(arguments.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(_cli.Error, Is.Empty);
            Assert.That(_cli.Out, Does.Contain(text).And.Contain("--lang"));
        });
    }

    [Test]
    public async Task Version_is_three_numbers()
    {
        await _cli.RunAsync("--version");
        Assert.That(_cli.Out, Does.Match(@"^orggraph \d+\.\d+\.\d+ \(.*\.NET \d+\.\d+\.\d+, [a-z0-9-]+\)\n含 QuikGraph.*\n$"));
    }

    [Test]
    public async Task Dropped_documents_are_reported_beside_the_first_and_opened()
    {
        var plan = _cli.Put("计划.txt", "CLEAN");
        Assert.That(await _cli.RunAsync(plan, "--lang", "en"), Is.EqualTo(ExitCode.Usage), "an option is a person's who types");
        Assert.That(await _cli.RunAsync(plan), Is.EqualTo(ExitCode.Success));
        var report = Path.Combine(Path.GetDirectoryName(plan)!, StartArguments.DroppedFolder, "report.html");
        Assert.That(File.Exists(report));
        Assert.That(_cli.Opened, Is.EqualTo(new[] { report }));
    }

    [TestCase("", true, "serve|/documents/OrgGraph|--open")]
    [TestCase("", false, "")]
    [TestCase("rank", true, "rank")]
    [TestCase("rank|/plans", true, "rank|/plans")]
    [TestCase("/plans/a.docx|/plans/b.pdf", false, "report|/plans/a.docx|/plans/b.pdf|--out|/plans/orggraph-report|--open")]
    [TestCase("/plans/", true, "report|/plans/|--out|/orggraph-report|--open")]
    [TestCase("/plans/a.docx|/missing", true, "/plans/a.docx|/missing")]
    [TestCase("--help", true, "--help")]
    public void A_start_without_a_command(string given, bool interactive, string expected) => Assert.That(
        string.Join('|', StartArguments.Complete(
            given.Split('|', StringSplitOptions.RemoveEmptyEntries), interactive, "/documents", ["rank", "report"],
            path => path is "rank" || path.StartsWith("/plans", StringComparison.Ordinal))),
        Is.EqualTo(expected));

    [TestCase("64MB", 64L << 20)]
    [TestCase("64 mib", 64L << 20)]
    [TestCase("500k", 500L << 10)]
    [TestCase("1.5GB", 3L << 29)]
    [TestCase("17", 17L)]
    public void Sizes_are_read_as_people_write_them(string text, long bytes)
    {
        Assert.That(ByteSize.TryParse(text, out var read), Is.True);
        Assert.That(read, Is.EqualTo(bytes));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("MB")]
    [TestCase("-1")]
    [TestCase("0.1")]
    [TestCase("3GB")]
    [TestCase("79228162514264337593543950335GB")]
    [TestCase("1e3")]
    public void Other_sizes_are_refused(string? text) => Assert.That(ByteSize.TryParse(text, out _), Is.False);
}
