using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>
/// Every command of the READMEs works: those of orggraph are run here, the others by <c>.ci/run</c>. The Chinese and the
/// English one tell the same.
/// </summary>
[NonParallelizable]
internal sealed partial class ReadmeTests
{
    private const string Program = "dotnet run --project src/OrgGraph.Cli -c Release -- ";

    private static string Chinese { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static string English { get; } = File.ReadAllText(Path.Combine(Repository.Root, ".github", "README.en.md"));

    private static IEnumerable<string> Commands() =>
        Fence().Matches(Chinese)
            .SelectMany(m => m.Groups["body"].Value.Split('\n'))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.Length > 0)
            .Distinct();

    private static IEnumerable<string> OwnCommands() =>
        Commands().Where(c => c.StartsWith(Program)).Select(c => c[Program.Length..]);

    [TestCaseSource(nameof(OwnCommands))]
    public async Task A_command_of_the_readme_works(string arguments)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var before = Environment.CurrentDirectory;
        try
        {
            // in a folder that looks like the repository, so that nothing in it is overwritten
            Copy(Repository.Plans, Path.Combine(folder, "tests", "plans"));
            Environment.CurrentDirectory = folder;
            var error = new StringWriter();
            var exit = await CommandLine.RunAsync(arguments.Split(' '), TextWriter.Null, error);
            Assert.That(exit, Is.Zero, error.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Every_other_command_is_run_by_ci()
    {
        var ci = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run"));
        Assert.That(Commands().Where(c => !c.StartsWith(Program) && !ci.Contains(c)), Is.Empty);
    }

    [Test]
    public void Both_languages_show_the_same_commands_pieces_of_code_and_tables()
    {
        Assert.That(Blocks(English), Is.EqualTo(Blocks(Chinese)));
        Assert.That(Chapters(English), Is.EqualTo(Chapters(Chinese)));
        Assert.That(TableRows(English), Is.EqualTo(TableRows(Chinese)));
    }

    [TestCase("README.md")]
    [TestCase(".github/README.en.md")]
    [TestCase(".github/QUESTIONS.md")]
    [TestCase(".github/QUESTIONS.en.md")]
    public void Links_lead_to_files(string file)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
        var links = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(m => m.Groups["to"].Value);
        Assert.That(
            links.Where(l => !l.StartsWith("http") && !l.StartsWith('#') && !File.Exists(Path.Combine(folder, l))), Is.Empty);
    }

    [Test]
    public void There_are_commands_to_check() => Assert.That(OwnCommands().Count(), Is.GreaterThan(2));

    [Test]
    public void Both_languages_answer_the_same_questions()
    {
        var chinese = File.ReadAllText(Path.Combine(Repository.Root, ".github", "QUESTIONS.md"));
        var english = File.ReadAllText(Path.Combine(Repository.Root, ".github", "QUESTIONS.en.md"));
        Assert.That(Question().Count(english), Is.EqualTo(Question().Count(chinese)).And.GreaterThan(10));
        Assert.That(Chapters(english), Is.EqualTo(Chapters(chinese)));
    }

    private static string Blocks(string page) =>
        string.Concat(
            Block().Matches(page).Select(m => m.Value.Split('\n').Select(l => l.Split(" #")[0].TrimEnd() + "\n"))
                .SelectMany(l => l));

    private static int Chapters(string page) => page.Split('\n').Count(l => l.StartsWith("## "));

    private static int TableRows(string page) => page.Split('\n').Count(l => l.StartsWith('|'));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    [GeneratedRegex("```sh\n(?<body>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\*\*[^*]+[？?。.]\*\*", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Question();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
