using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace OrgGraph.Benchmarks;

/// <summary>A column that relates a result to the size of the text.</summary>
internal abstract class TextColumn : IColumn
{
    public abstract string Id { get; }

    public abstract string ColumnName { get; }

    public abstract string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { } report && BytesOf(benchmarkCase) is > 0 and var bytes
            && Value(report, benchmarkCase, bytes) is { } value
            ? value.ToString("F1", CultureInfo.InvariantCulture)
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    protected abstract double? Value(BenchmarkReport report, BenchmarkCase benchmarkCase, long bytes);

    private static long BytesOf(BenchmarkCase benchmarkCase) => benchmarkCase.Descriptor.Type.Name switch
    {
        nameof(ReadingBenchmarks) => ReadingBenchmarks.BytesOf(benchmarkCase),
        nameof(DecodingBenchmarks) => DecodingBenchmarks.BytesOf(benchmarkCase),
        nameof(GraphBenchmarks) => GraphBenchmarks.BytesOf(benchmarkCase),
        _ => 0,
    };
}

/// <summary>Megabytes (1 000 000 bytes) of the file a second.</summary>
internal sealed class SpeedColumn : TextColumn
{
    public override string Id => nameof(SpeedColumn);

    public override string ColumnName => "MB/s";

    public override string Legend => "Megabytes (1 000 000 bytes) of the file a second";

    protected override double? Value(BenchmarkReport report, BenchmarkCase benchmarkCase, long bytes) =>
        report.ResultStatistics is { } statistics ? bytes * 1e3 / statistics.Mean : null;
}

/// <summary>Bytes allocated as a multiple of the file's bytes.</summary>
internal sealed class AllocationColumn : TextColumn
{
    public override string Id => nameof(AllocationColumn);

    public override string ColumnName => "Alloc × text";

    public override string Legend => "Bytes allocated as a multiple of the file's bytes";

    protected override double? Value(BenchmarkReport report, BenchmarkCase benchmarkCase, long bytes) =>
        report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) is { } allocated ? (double)allocated / bytes : null;
}
