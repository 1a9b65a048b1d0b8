using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Model.Json;

namespace OrgGraph.Benchmarks;

/// <summary>
/// Building the graph of many plans, and its JSON. Building is set against the bytes of the plans' text, writing and
/// reading against those of the JSON.
/// </summary>
public class GraphBenchmarks
{
    private const int Megabytes = 1;

    private static readonly Lazy<ImmutableArray<ResolvedPlan>> s_plans = new(() =>
        PlanReader.Read("plan.txt", Corpus.Utf8(PlanLayout.TabSeparated, Megabytes)).Plans);

    private static readonly Lazy<ResponsibilityGraph> s_graph = new(() => GraphBuilder.Build(s_plans.Value, []));

    private static readonly Lazy<byte[]> s_json = new(() => WriteTo(new MemoryStream()).ToArray());

    private byte[] _output = [];

    /// <summary>Reads and builds what the benchmarks start from.</summary>
    [GlobalSetup]
    public void SetUp() => _output = new byte[s_json.Value.Length];

    /// <summary>Merges the plans of about 1 MB of text.</summary>
    [Benchmark]
    public ResponsibilityGraph Build() => GraphBuilder.Build(s_plans.Value, []);

    /// <summary>Writes the graph.</summary>
    [Benchmark]
    public long WriteJson()
    {
        using var output = new MemoryStream(_output);
        return WriteTo(output).Position;
    }

    /// <summary>Reads it back.</summary>
    [Benchmark]
    public ResponsibilityGraph ReadJson() => GraphJson.Read(s_json.Value, []);

    /// <summary>The bytes that a case works on.</summary>
    public static long BytesOf(BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        return benchmarkCase.Descriptor.WorkloadMethod.Name == nameof(Build)
            ? Corpus.Utf8(PlanLayout.TabSeparated, Megabytes).Length
            : s_json.Value.Length;
    }

    private static MemoryStream WriteTo(MemoryStream output)
    {
        GraphJson.Write(s_graph.Value, output);
        return output;
    }
}
