using System.Diagnostics;
using System.Text;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;

namespace OrgGraph.Benchmarks.Checks;

/// <summary>Reads one document of each layout a few times and prints a table, without BenchmarkDotNet.</summary>
internal static class QuickRun
{
    private const double Megabytes = 4;
    private const int FewestReadings = 3;

    // long enough for the runtime to have compiled the reader for good
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(1.5);

    /// <summary>One reading: how long it took, how much of a core it used, what it allocated.</summary>
    private readonly record struct Sample(double Seconds, double CpuSeconds, long Allocated);

    public static int Run(Arguments arguments, TextWriter output)
    {
        output.WriteLine("| layout | text (MB) | plans | measures | mentions | MB/s | MB/s of one core | allocated × text |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var layout in arguments.Layouts)
        {
            var document = arguments.Generate(layout, Megabytes);
            var bytes = Encoding.UTF8.GetBytes(document.Text);
            Repeat(document.FileName, bytes, layout == arguments.Layouts[0] ? s_warmUp : s_warmUp / 2, 1);
            var samples = Repeat(document.FileName, bytes, s_measured, FewestReadings);
            var megabytes = bytes.Length / 1e6;
            var cpu = samples.Select(s => s.CpuSeconds).Order().ElementAt(samples.Count / 2);
            output.WriteLine(
                $"| {layout} | {megabytes:F1} | {document.Plans.Length} | {document.Plans.Sum(p => p.Rows.Length)} "
                + $"| {document.Plans.Sum(p => p.Rows.Sum(r => r.Mentions))} | {megabytes / samples.Min(s => s.Seconds):F1} "
                + $"| {megabytes / cpu:F1} | {(double)samples[^1].Allocated / bytes.Length:F1} |");
        }

        output.WriteLine();
        output.WriteLine(
            "MB = 1 000 000 bytes of UTF-8. MB/s: the best reading. MB/s of one core: the median reading by processor time,");
        output.WriteLine(
            "which other programs disturb less. Allocated: bytes that PlanReader.Read allocates, divided by the text's bytes.");
        return 0;
    }

    private static List<Sample> Repeat(string name, byte[] bytes, TimeSpan atLeast, int fewest)
    {
        var samples = new List<Sample>();
        var begin = Stopwatch.GetTimestamp();
        var beginCpu = Environment.CpuUsage.TotalTime;
        do
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(PlanReader.Read(name, bytes));
            samples.Add(new Sample(
                Stopwatch.GetElapsedTime(start).TotalSeconds,
                (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
                GC.GetAllocatedBytesForCurrentThread() - allocated));
        }
        while (samples.Count < fewest
            || (Environment.CpuUsage.TotalTime - beginCpu < atLeast && Stopwatch.GetElapsedTime(begin) < 3 * atLeast));
        return samples;
    }
}
