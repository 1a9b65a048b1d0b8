using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;

namespace OrgGraph.Benchmarks;

/// <summary>Reading a document of each layout: from bytes to resolved plans.</summary>
public class ReadingBenchmarks
{
    private byte[] _content = [];

    /// <summary>How the plans lie in the text.</summary>
    [ParamsAllValues]
    public PlanLayout Layout { get; set; }

    /// <summary>The document's size in UTF-8.</summary>
    [Params(1, 10)]
    public int Megabytes { get; set; }

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void SetUp() => _content = Corpus.Utf8(Layout, Megabytes);

    /// <summary>Reads it.</summary>
    [Benchmark]
    public DocumentReading Read() => PlanReader.Read("plan.txt", _content);

    /// <summary>The bytes that a case works on.</summary>
    public static long BytesOf(BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        return Corpus.Utf8((PlanLayout)benchmarkCase.Parameters[nameof(Layout)], (int)benchmarkCase.Parameters[nameof(Megabytes)])
            .Length;
    }
}
