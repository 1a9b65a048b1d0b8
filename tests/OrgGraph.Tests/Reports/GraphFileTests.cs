using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model.Json;
using OrgGraph.Reports.GraphFiles;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Reports;

/// <summary>GraphML, GEXF and DOT, as other programs read them.</summary>
public sealed class GraphFileTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCase("graphml", "collaboration")]
    [TestCase("graphml", "calls")]
    [TestCase("gexf", "collaboration")]
    [TestCase("gexf", "calls")]
    public async Task A_network_of_units_reads_back_in_NetworkX(string format, string network)
    {
        var read = await ReadAsync(format, network);
        var expected = network == "calls" ? UnitNetwork.Calls(Samples()) : UnitNetwork.Collaboration(Samples());
        var labels = LabelsOf(read);
        var edges = read.GetProperty("edges").EnumerateArray().Select(e => (
            labels[e[0].GetString()!], labels[e[1].GetString()!], e[2].GetProperty("weight").GetDouble()));
        Assert.Multiple(() =>
        {
            Assert.That(read.GetProperty("directed").GetBoolean(), Is.EqualTo(network == "calls"));
            Assert.That(labels.Values, Is.EqualTo(expected.Units.Select(u => u.Id)));
            Assert.That(labels.Keys, Is.EqualTo(labels.Values), "a unit's id is the node's");
            Assert.That(edges, Is.EquivalentTo(expected.Graph.Edges().Select(e => (
                expected.Units[e.From].Id, expected.Units[e.To].Id, e.Weight))));
        });
    }

    [Test]
    public void Responsibilities_are_not_projected_onto_units()
    {
        // a projection would have four and a half million pairs
        var units = string.Join('、', Enumerable.Range(0, 3000).Select(i => $"第{i}局"));
        var graph = GraphBuilder.Build([new TestPlan("a").Measure("清淤", responsible: units).Build()], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(Networks.Responsibility(graph, Language.Chinese, default).Edges, Has.Length.EqualTo(3000));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(30_000_000));
    }

    [Test]
    public async Task Bulk_files_without_a_separator_are_one_error()
    {
        var names =
            new Unit { Id = "青河区水务局", Jurisdiction = "青河区", Aliases = ["\u001F\u001E\u001D\u001C", "\u0001\u0002\u0003\u0004"] };
        var graph = GraphBuilder.Build([new TestPlan("a").Unit("区水务局", names).Measure("清淤", lead: "区水务局").Build()], []);
        var code =
            await _cli.RunAsync("export", _cli.Put("graph.json", graph), "--format", "neo4j-admin", "--out", _cli.PathOf("out"));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("Cypher 脚本"));
        Assert.That(_cli.Snapshot(".").Keys, Is.EqualTo(new[] { "graph.json" }));
    }

    [TestCase("graphml")]
    [TestCase("gexf")]
    public async Task Every_responsibility_reads_back_in_NetworkX_with_its_line(string format)
    {
        var read = await ReadAsync(format, "responsibility");
        var graph = Samples();
        var keys = read.GetProperty("nodes").EnumerateArray().ToDictionary(
            n => n.GetProperty("id").GetString()!, n => n.GetProperty("key").GetString()!);
        var edges = read.GetProperty("edges").EnumerateArray().Select(e => (
            Unit: keys[e[0].GetString()!],
            Measure: keys[e[1].GetString()!],
            Role: e[2].GetProperty("role").GetString()!,
            Mention: e[2].GetProperty("mention").GetString()!,
            Uncertain: e[2].GetProperty("uncertain").GetBoolean(),
            Source: e[2].GetProperty("source").GetString()!));
        Assert.Multiple(() =>
        {
            Assert.That(edges, Is.EquivalentTo(graph.Responsibilities.Select(e => (
                e.UnitId, e.MeasureId, Terms.Of(e.Role).In(Language.Chinese), e.Mention, e.Uncertain,
                $"{e.Source.File}:{e.Source.Line}:{e.Source.Column}"))));
            Assert.That(
                read.GetProperty("nodes").EnumerateArray().Where(n => n.GetProperty("mode").GetString() == "measure")
                    .Select(n => n.GetProperty("text").GetString()),
                Is.EquivalentTo(graph.Measures.Select(m => m.Text)));
        });
    }

    [Test]
    public async Task Filters_choose_what_is_written()
    {
        Assert.That(
            await _cli.RunAsync(
                "export", Repository.Plans, "--format", "gexf", "--graph", "collaboration", "--year", "2025", "--out",
                _cli.PathOf("x.gexf")),
            Is.Zero, _cli.Error);
        var expected = UnitNetwork.Collaboration(new GraphSelection { Years = [2025] }.Select(Samples()));
        Assert.That(LabelsOf(NetworkX.Read("gexf", _cli.PathOf("x.gexf"))).Values, Is.EqualTo(expected.Units.Select(u => u.Id)));
    }

    [Test]
    public async Task A_DOT_file_has_every_node_and_edge_quoted()
    {
        Assert.That(
            await _cli.RunAsync("export", Repository.Plans, "--format", "dot", "--graph", "calls", "--out", _cli.PathOf("x.dot")),
            Is.Zero, _cli.Error);
        var lines = _cli.Snapshot("")["x.dot"].Split('\n');
        var calls = UnitNetwork.Calls(Samples());
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("digraph \"牵动图\" {"));
            Assert.That(lines.Count(l => l.Contains(" -> ")), Is.EqualTo(calls.Graph.EdgeCount));
            Assert.That(lines.Count(l => l.Contains("[label=")), Is.EqualTo(calls.Units.Length));
            Assert.That(lines, Has.Member("}"));
        });
    }

    // Strings of any kind, those that XML cannot hold among them.
    [Test]
    public void Hostile_text_stays_text() => Prop.ForAll(Hostile.Text.ToArbitrary(), text =>
    {
        var network = new NetworkFile(
            text,
            Directed: false,
            [new("key", AttributeType.Text)],
            [new("mention", AttributeType.Text)],
            [new(text + "a", text, "#ffffff", [text]), new("b", "b", "#000000", [null])],
            [new(0, 1, 0.1, [text])]);
        var legal = FileText.Of(text).Replace("\r\n", "\n").Replace('\r', '\n');
        var graphMl = Parse(Written(GraphMlFile.Write, network));
        var gexf = Parse(Written(GexfFile.Write, network));
        return graphMl.GetElementsByTagName("data")[0]!.InnerText.Replace("\r\n", "\n").Replace('\r', '\n') == legal
            && graphMl.GetElementsByTagName("edge").Count == 1
            && gexf.GetElementsByTagName("node").Count == 2
            && DotStatements(Encoding.UTF8.GetString(Written(DotFile.Write, network))) == 7;
    }).CheckFixed();

    [Test]
    public void Values_keep_their_last_digits() => Assert.Multiple(() =>
    {
        Assert.That(FileText.Of(0.1 + 0.2), Is.EqualTo("0.30000000000000004"));
        Assert.That(FileText.Of(12L), Is.EqualTo("12"));
        Assert.That(FileText.Of(true), Is.EqualTo("true"));
        Assert.That(FileText.Of("a\0b\uD800c😀\uFFFE"), Is.EqualTo("a\uFFFDb\uFFFDc😀\uFFFD"));
    });

    private static XmlDocument Parse(byte[] bytes)
    {
        var document = new XmlDocument { XmlResolver = null, PreserveWhitespace = true };
        using var stream = new MemoryStream(bytes);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        return document;
    }

    private static byte[] Written(Action<NetworkFile, Stream> write, NetworkFile network)
    {
        using var stream = new MemoryStream();
        write(network, stream);
        return stream.ToArray();
    }

    // Semicolons outside of quotes end statements.
    private static int DotStatements(string text)
    {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] == ';')
            {
                count++;
            }
        }

        Assert.That(quoted, Is.False);
        return count;
    }

    [Test]
    public void Ids_that_XML_cannot_hold_stay_different()
    {
        string[] ids = ["a\u0001", "a\u0002", "a_x0001_", "a\t", "a\n", "a b", "大兴区/2024#3.2", "a\uD800", "😀"];
        Assert.That(ids.Select(FileText.IdOf), Is.Unique);
        Assert.That(ids.Select(FileText.IdOf).Skip(5), Is.EqualTo(new[] { "a b", "大兴区/2024#3.2", "a_xD800_", "😀" }));
    }

    [Test]
    public void Nodes_have_places_of_their_own_and_all_measures() => Assert.Multiple(() =>
    {
        foreach (var (network, ranked) in new[]
        {
            (Networks.Collaboration(Samples(), Language.English, default), RankedGraph.Collaboration),
            (Networks.Responsibility(Samples(), Language.English, default), RankedGraph.Responsibility),
        })
        {
            var file = NetworkPlaces.Add(NetworkMetrics.Add(network, Samples(), ranked, default), default);
            Rect[] boxes =
            [
                .. file.Nodes.Select(n => new Rect(n.Place.X - (n.Width / 2.0), n.Place.Y - 15, n.Width, 30).Inflate(-0.2)),
            ];
            Assert.That(boxes.Where((box, i) => boxes.Skip(i + 1).Any(box.Overlaps)), Is.Empty, file.Title);
            Assert.That(file.NodeAttributes.Select(a => a.Name), Is.SupersetOf(RankMeasure.All.Select(m => m.Name)).And.Unique);
            Assert.That(file.Nodes.Select(n => n.Values.Length), Is.All.EqualTo(file.NodeAttributes.Length));
        }
    });

    private static ImmutableSortedDictionary<string, string> LabelsOf(JsonElement read) =>
        read.GetProperty("nodes").EnumerateArray().ToImmutableSortedDictionary(
        n => n.GetProperty("id").GetString()!,
        n => n.GetProperty("label").GetString()!,
        StringComparer.Ordinal);

    private async Task<JsonElement> ReadAsync(string format, string network)
    {
        var path = _cli.PathOf("x." + format);
        Assert.That(
            await _cli.RunAsync("export", Repository.Plans, "--format", format, "--graph", network, "--out", path), Is.Zero,
            _cli.Error);
        return NetworkX.Read(format, path);
    }

    private static ResponsibilityGraph Samples() =>
        GraphJson.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "graph-export", "graph.json")), []);
}
