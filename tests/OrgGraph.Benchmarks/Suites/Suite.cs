using System.Collections.Immutable;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

namespace OrgGraph.Benchmarks;

/// <summary>Runs the BenchmarkDotNet suites: in this process and short, so that all of them take under three minutes.</summary>
internal static class Suite
{
    private static readonly ImmutableArray<(Command Command, Type Type)> s_suites =
    [
        (Command.Reading, typeof(ReadingBenchmarks)),
        (Command.Decoding, typeof(DecodingBenchmarks)),
        (Command.Graph, typeof(GraphBenchmarks)),
    ];

    public static int Run(Command command)
    {
        var types = s_suites.Where(s => command == Command.All || s.Command == command).Select(s => s.Type).ToArray();
        var summaries = BenchmarkRunner.Run(types, Config());
        return summaries.All(s => s.BenchmarksCases.Length > 0 && s.Reports.All(r => r.Success)) ? 0 : 1;
    }

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(2)
            .WithIterationCount(5)
            .WithIterationTime(TimeInterval.FromMilliseconds(300)))
        .AddLogger(ConsoleLogger.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
        .AddColumnProvider(
            DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Statistics,
            DefaultColumnProviders.Metrics)
        .AddColumn(new SpeedColumn(), new AllocationColumn())
        .WithOptions(ConfigOptions.JoinSummary);
}
