using NUnit.Framework;
using OrgGraph.Reports.Output;

namespace OrgGraph.Tests.Cli;

/// <summary>What becomes of the folder that a report goes to.</summary>
public sealed class ReportFolderTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    private string Out => _cli.PathOf("out");

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
    public void Files_that_the_report_before_wrote_go_with_it()
    {
        Write("graph.json", "diagrams/compare.html", "diagrams/compare-1.svg", "neo4j/duties.cypher");
        Assert.That(Write("graph.json", "report.html"), Is.EqualTo(3));
        Assert.That(Names(), Is.EqualTo(new[] { FolderRecord.Name, "graph.json", "report.html" }), "empty folders go too");
        Assert.That(Write("graph.json", "report.html"), Is.Zero);
    }

    [Test]
    public void Files_of_the_user_stay()
    {
        Write("graph.json", "diagrams/a.svg", "diagrams/b.svg");
        _cli.Put("out/diagrams/mine.svg", "mine");
        _cli.Put("out/notes.txt", "mine");
        _cli.Put("out/diagrams/b.svg", "changed by hand");
        Assert.That(Write("graph.json"), Is.EqualTo(1));
        Assert.That(Names(), Is.EqualTo(new[]
        {
            FolderRecord.Name, "diagrams", "diagrams/b.svg", "diagrams/mine.svg", "graph.json", "notes.txt",
        }));
    }

    [Test]
    public void Nothing_goes_from_a_folder_without_a_record()
    {
        _cli.Put("out/diagrams/a.svg", "diagrams/a.svg");
        Assert.That(Write("graph.json"), Is.Zero);
        Assert.That(Names(), Does.Contain("diagrams/a.svg"));
    }

    [TestCase("../victim.txt")]
    [TestCase("diagrams/../../victim.txt")]
    [TestCase("diagrams/..")]
    [TestCase("victim.txt")]
    [TestCase("")]
    public void A_record_that_lies_reaches_nothing_outside_a_reports_places(string name)
    {
        _cli.Put("victim.txt", "graph.json");
        _cli.Put("out/victim.txt", "graph.json");
        _cli.Put("out/diagrams/own.svg", "mine");
        Write("graph.json");
        var record = _cli.PathOf($"out/{FolderRecord.Name}");
        var digest = File.ReadAllText(record)[..64];
        File.AppendAllText(record, $"{digest}  {name}\n{digest}  {_cli.PathOf("victim.txt")}\nnonsense\n");
        Assert.That(Write("graph.json"), Is.Zero);
        Assert.That(File.Exists(_cli.PathOf("victim.txt")) && File.Exists(_cli.PathOf("out/victim.txt")), Is.True);
    }

    [Test]
    public void A_report_that_cannot_be_written_deletes_nothing()
    {
        Write("graph.json", "diagrams/a.svg");
        Directory.CreateDirectory(_cli.PathOf("out/report.html/in the way"));
        var before = _cli.Snapshot("out");
        Assert.That(() => Write("graph.json", "report.html"), Throws.InstanceOf<OutputException>());
        Assert.That(_cli.Snapshot("out"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_report_of_fewer_plans_leaves_no_diagram_of_the_others()
    {
        var small = _cli.Put("a.txt", "SMALL");
        await _cli.RunAsync("report", small, _cli.Put("b.txt", "CLEAN"), "--out", _cli.PathOf("out"));
        Assert.That(Names(), Does.Contain("diagrams/responsibility-2.html"));
        await _cli.RunAsync("report", small, "--out", _cli.PathOf("out"));
        Assert.That(_cli.Error, Does.Contain("删去了"));
        var again = _cli.Snapshot("out");
        await _cli.RunAsync("report", small, "--out", _cli.PathOf("fresh"));
        Assert.That(again, Is.EqualTo(_cli.Snapshot("fresh")));
    }

    // Each file's content is its name.
    private int Write(params string[] names) => OutputFolder.Replace(
        _cli.PathOf("out"),
        [.. names.Select(n => new OutputFile(n, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(n))))],
        CancellationToken.None);

    private IEnumerable<string> Names() =>
        _cli.Snapshot("out").Keys.Select(k => k.Replace('\\', '/')).Order(StringComparer.Ordinal);
}
