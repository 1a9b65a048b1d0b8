using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Tests.Cli;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Workspace;

public sealed class InputReadingTests
{
    private CliRun _files = null!;

    [SetUp]
    public void SetUp() => _files = new CliRun();

    [TearDown]
    public void TearDown() => _files.Dispose();

    [Test]
    public async Task Files_of_a_folder_that_are_plainly_no_plans_are_counted_not_listed()
    {
        _files.Put("plans/a.txt", "SMALL");
        _files.Put("plans/notes.txt", "nothing");
        foreach (var name in new[] { "README.md", "data.json", "map.png", "style.css" })
        {
            _files.Put("plans/" + name, "nothing");
        }

        var code = await _files.RunAsync("report", _files.PathOf("plans"), "--out", _files.PathOf("out"));
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(_files.Error, Does.Contain("未读入 notes.txt").And.Not.Contain("未读入 README.md"));
            Assert.That(_files.Error, Does.Contain("另有 4 个文件明显不是计划，没有读入：README.md、data.json、map.png …"));
            Assert.That(
                File.ReadAllText(_files.PathOf("out/report.html")), Does.Contain("style.css"), "the report lists every one");
        });
    }

    [Test]
    public async Task A_file_that_is_too_large_fails_a_folder_only_where_it_may_be_a_plan()
    {
        _files.Put("plans/film.mp4", new string('x', 100));
        _files.Put("plans/b.txt", new string('x', 100));
        _files.Put("plans/a.txt", "SMALL");
        var options = new InputOptions { Documents = new ReadOptions { MaxBytes = 50 }, Read = Small };
        var reading = await ReadPlans.ReadAsync([_files.PathOf("plans")], options, progress: null, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(reading.Failures.Select(f => f.Name), Is.EqualTo(new[] { "b.txt" }));
            Assert.That(reading.Failures[0].Document!.Problem, Is.EqualTo(DocumentProblem.TooLarge));
            Assert.That(reading.Skipped.Select(s => (s.Source, s.IsPlainlyNoPlan)), Is.EqualTo(new[] { ("film.mp4", true) }));
        });
    }

    [Test]
    public async Task Every_name_that_cannot_be_used_is_a_failure_of_its_sort()
    {
        Directory.CreateDirectory(_files.PathOf("empty"));
        _files.Put("none/a.txt", "nothing");
        var options = new InputOptions { TakesGraphs = true, Read = None };
        string[] names = [_files.PathOf("empty"), _files.PathOf("none"), _files.PathOf("gone.txt"), _files.Put("bad.json", "{}")];
        var reading = await ReadPlans.ReadAsync(names, options, progress: null, CancellationToken.None);
        Assert.That(reading.Failures.Select(f => f.Kind), Is.EqualTo(new[]
        {
            InputFailureKind.Document, InputFailureKind.EmptyFolder, InputFailureKind.NoPlanInFolder, InputFailureKind.Graph,
        }));
        Assert.That(InputGraph.Join(reading).Graph, Is.Null);
    }

    private static DocumentDraft Small(
        string source, ReadOnlyMemory<byte> content, ReadOptions? options, CancellationToken token) =>
        DocumentDraft.FromReading(Reports.SampleReadings.Small(source));

    private static DocumentDraft None(
        string source, ReadOnlyMemory<byte> content, ReadOptions? options, CancellationToken token) =>
        throw new DocumentException(DocumentProblem.NoTables, source, "没有任务表格", "no table found");
}
