using System.Text.Json.Nodes;
using NUnit.Framework;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Model.Localization;
using OrgGraph.Reports;
using OrgGraph.Reports.Tables;
using OrgGraph.Reports.Workbook;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Web;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;
using OrgGraph.Workspace.Worksheets;
using QuikGraph;
using QuikGraph.Algorithms;

namespace OrgGraph.Tests.Project;

/// <summary>The READMEs' pieces of C# stand here, compiled and run; a test holds both to the same lines.</summary>
[NonParallelizable]
internal sealed class ReadmeSnippets
{
    [Test]
    public void Typed_graphs()
    {
        Environment.CurrentDirectory = Repository.Root;

        var graph = GraphJson.Read(File.ReadAllBytes("graph-export/graph.json"), []);
        var ties = QuikGraphs.Collaboration(graph);                  // UndirectedGraph<Unit, TaggedEdge<Unit, double>>
        var tree = ties.MinimumSpanningTreeKruskal(e => -e.Tag);     // QuikGraph's own algorithm: the strongest ties
        var groups = new Dictionary<Unit, int>();
        QuikGraphs.Calls(graph).StronglyConnectedComponents(groups); // who calls on whom in circles
        foreach (var bridge in MeetingBridges.Find(graph))           // without whom groups would not meet
        {
            Console.WriteLine($"{bridge.Unit.Id}: {string.Join(" | ", bridge.Groups.Select(g => g.Length))}");
        }

        foreach (var edge in QuikGraphs.Responsibilities(graph).Edges.Where(e => e.Tag.Uncertain))
        {
            Console.WriteLine($"{edge.Source.Unit!.Id} → {edge.Target.Measure!.Text} ({edge.Tag.Source})");
        }

        Assert.That(tree.Count(), Is.LessThan(ties.VertexCount));
        Assert.That(groups, Has.Count.EqualTo(ties.VertexCount));
    }

    [Test]
    public async Task As_a_library()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch["report"];
        var sheets = scratch["sheets"];
        using var picture = new MemoryStream();
        using var workbook = new MemoryStream();
        Environment.CurrentDirectory = Repository.Root;

        var cancellation = CancellationToken.None;
        var progress = new LatestProgress<WorkProgress>(default);   // a page or a window looks at progress.Last
        var reading = await ReadPlans.ReadAsync(["tests/plans"], new InputOptions(), progress, cancellation);
        foreach (var failure in reading.Failures)
        {
            Console.WriteLine(failure.Name + ": " + failure.Reason.In(Language.English));
        }

        var graph = InputGraph.Join(reading).Graph!;
        var ranking = RankUnits.Rank(
            graph, new RankRequest { Selection = new SelectionRequest { Years = [2026] } }, progress: null, cancellation);
        var json = ResultJson.TextOf(ranking.ToDocument(top: 5), ResultJsonContext.Readable.RankDocument);
        var answer = AskWhatIf.Answer(
            graph, new WhatIfRequest { Balance = true, Selection = new SelectionRequest { Plans = ["绿色低碳"] } }, cancellation);
        var moves = WhatIfTables.MovesOf(answer, Language.English);  // the rows that the command line shows

        var page = new DiagramPage { Paper = Paper.A4, Language = Language.Chinese };
        var scene = DrawDiagram.Draw(DiagramKinds.Overview, graph, new DiagramRequest(), page, cancellation);
        SvgWriter.Write(scene, page: 0, picture, cancellation);

        var report = WriteReport.ToFolder(reading, folder, Language.Chinese, progress: null, cancellation);
        WorkbookWriter.Write(report.Data, workbook);                 // or any part of it, into any stream

        var set = MakeWorksheets.Of(graph, new WorksheetRequest(), cancellation);
        WriteWorksheets.ToFolder(set, sheets, Language.Chinese, cancellation);
        var returned = ReturnedSheets.Read([sheets], new InputOptions(), cancellation);   // once they are filled in
        var account = CollectProgress.Of(set, returned, new DateOnly(2026, 9, 30), cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(json, Does.Contain("\"rank\": 1"));
            Assert.That(moves.Rows, Has.Count.EqualTo(answer.Moves.Length));
            Assert.That(picture.Length, Is.Positive);
            Assert.That(
                account.Measures.All(m => m.State is null) && returned.Files.Length == 1 + (2 * set.Sheets.Length), Is.True);
            Assert.That(workbook.ToArray(), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder, "workload.xlsx"))));
            Assert.That(progress.Last.Done, Is.EqualTo(progress.Last.Total));
        });
    }

    [Test]
    public async Task Uploads_are_read_without_a_file()
    {
        var plan = Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal).First();
        var content = await File.ReadAllBytesAsync(plan);
        var options = new InputOptions { Documents = new ReadOptions { MaxBytes = content.Length } };
        var reading = await ReadPlans.ReadAsync(
            [("plan.txt", content), ("plan.txt", content), ("large\0.txt", new byte[content.Length + 1])], options,
            progress: null,
            CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(reading.Readings.Select(r => r.Source), Is.EqualTo(new[] { "plan.txt", "plan.txt (2)" }));
            Assert.That(reading.Failures.Select(f => f.Document!.Problem), Is.EqualTo(new[] { DocumentProblem.TooLarge }));
        });
    }

    [Test]
    public async Task As_a_client()
    {
        await using var run = await DashboardRun.StartAsync();
        var address = run.Address;

        using var http = new HttpClient { BaseAddress = address };  // http://127.0.0.1:5080
        for (var next = "/api/v1/measures?size=50"; next is not null;)
        {
            var page = JsonNode.Parse(await http.GetStringAsync(next))!;
            foreach (var measure in page["items"]!.AsArray())
            {
                Console.WriteLine($"{measure!["id"]} {measure["text"]}");
            }

            next = page["next"]?.GetValue<string>();
        }
    }

    [TestCase("README.md")]
    [TestCase("src/README.md")]
    public void Every_piece_of_a_readme_stands_here(string page)
    {
        var own =
            Lines(File.ReadAllText(Path.Combine(Repository.Root, "tests", "OrgGraph.Tests", "Project", "ReadmeSnippets.cs")));
        var fences = File.ReadAllText(Path.Combine(Repository.Root, page)).Split("```csharp\n")[1..];
        Assert.That(fences, Is.Not.Empty);
        Assert.That(
            fences.Select(f => f.Split("```")[0]).Where(f => !own.Contains(Lines(f), StringComparison.Ordinal)), Is.Empty);
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
