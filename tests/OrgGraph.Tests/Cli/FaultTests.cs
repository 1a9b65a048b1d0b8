using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Cli.Hosting;
using OrgGraph.Workspace;

namespace OrgGraph.Tests.Cli;

/// <summary>What nobody foresaw is one sentence and a file to report, never a stack trace.</summary>
public sealed class FaultTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task A_reader_that_fails_on_a_file_fails_for_that_file_alone()
    {
        _cli.Put("plans/a.txt", "SMALL");
        _cli.Put("plans/b.txt", "BROKEN");
        var code = await _cli.RunAsync("report", _cli.PathOf("plans"), "--out", _cli.PathOf("out"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(_cli.Error, Does.Contain("b.txt：读这个文件时程序出错（InvalidOperationException）"));
            Assert.That(_cli.Error, Does.Contain("读入 1 个文件").And.Not.Contain("   at "));
            Assert.That(
                File.ReadAllText(_cli.PathOf("out/report.html")), Does.Contain("b.txt"), "it is listed among the files not read");
        });
        DeleteReports();
    }

    [TestCase("zh", "请安装", "report")]
    [TestCase("en", "install it", "read")]
    public async Task Without_the_systems_library_a_command_says_what_to_install(string language, string sentence, string command)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var host = new CommandHost(output, error) { HasOpenSsl = () => false };
        var code = await CommandLine.RunAsync([command, _cli.PathOf("a.txt"), "--lang", language], host, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(error.ToString(), Does.Contain("libssl").And.Contain(sentence));
        });
        foreach (string[] asked in (string[][])[["--version"], [command, "--help"]])
        {
            code = await CommandLine.RunAsync(asked, host, CancellationToken.None);
            Assert.That(code, Is.Zero, string.Join(' ', asked));
        }

        Assert.That(output.ToString(), Does.StartWith("orggraph"));
    }

    [Test]
    public void The_systems_library_is_found_where_the_tests_run() => Assert.That(OpenSsl.IsThere(), Is.True);

    [TestCase("zh", "没有预料到")]
    [TestCase("en", "did not foresee")]
    public async Task The_last_net_gives_a_sentence_and_a_file(string language, string sentence)
    {
        var error = new StringWriter();
        var host = new CommandHost(new Refusing(), error);
        var code = await CommandLine.RunAsync(["query", "--list", "--lang", language], host, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(error.ToString(), Does.Contain(sentence).And.Contain("orggraph-bug-").And.Not.Contain("   at "));
        });
        DeleteReports();
    }

    [Test]
    public void The_report_of_a_bug_tells_no_folder_of_the_builder()
    {
        try
        {
            throw new InvalidOperationException("nobody thought of it", new FormatException("inner"));
        }
        catch (InvalidOperationException e)
        {
            var text = BugReport.TextOf(e);
            var folder = Path.GetDirectoryName(FileOfThis())!;
            Assert.That(
                text,
                Does.Contain("nobody thought of it").And.Contain("inner").And.Contain("FaultTests").And.Not.Contain(folder));
        }
    }

    private static string FileOfThis([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static void DeleteReports()
    {
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), $"orggraph-bug-*-{Environment.ProcessId}.txt"))
        {
            File.Delete(file);
        }
    }

    private sealed class Refusing : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("nobody thought of it");

        public override void Write(char[] buffer, int index, int count) =>
            throw new InvalidOperationException("nobody thought of it");

        public override void Write(ReadOnlySpan<char> buffer) => throw new InvalidOperationException("nobody thought of it");
    }
}
