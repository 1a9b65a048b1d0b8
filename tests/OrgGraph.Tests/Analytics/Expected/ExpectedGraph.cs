using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Expected;

/// <summary>A graph and what NetworkX and igraph say of it; see make_expected.py.</summary>
public sealed record ExpectedGraph(string Name, CompactGraph Graph, int? FirstMode, JsonElement Values)
{
    private static readonly Lazy<ExpectedGraph[]> s_all = new(() => [.. Read("random.json"), .. Read("plans.json")]);

    /// <summary>All of them.</summary>
    public static IEnumerable<ExpectedGraph> All => s_all.Value;

    /// <summary>The test cases of a measure: the graphs of which the peers have said it.</summary>
    public static IEnumerable<TestCaseData> With(string measure) =>
        All.Where(g => g.Values.TryGetProperty(measure, out _)).Select(g => new TestCaseData(g));

    public override string ToString() => Name;

    /// <summary>What is expected of each node; not a number where the measure is not defined.</summary>
    public double[] Of(string measure) =>
        [.. Values.GetProperty(measure).EnumerateArray()
            .Select(v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble())];

    private static IEnumerable<ExpectedGraph> Read(string file)
    {
        var path = Path.Combine(Repository.Root, "tests", "OrgGraph.Tests", "Analytics", "Expected", file);
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var graph in json.RootElement.EnumerateArray())
        {
            WeightedEdge[] edges =
            [
                .. graph.GetProperty("edges").EnumerateArray().Select(e => new WeightedEdge(
                    e[0].GetInt32(), e[1].GetInt32(), e.GetArrayLength() > 2 ? e[2].GetDouble() : 1)),
            ];
            var nodes = graph.GetProperty("nodes").GetInt32();
            yield return new ExpectedGraph(
                graph.GetProperty("name").GetString()!,
                graph.GetProperty("directed").GetBoolean() ? CompactGraph.Directed(nodes, edges)
                    : CompactGraph.Undirected(nodes, edges),
                graph.GetProperty("first") is { ValueKind: JsonValueKind.Number } first ? first.GetInt32() : null,
                graph.GetProperty("values").Clone());
        }
    }
}
