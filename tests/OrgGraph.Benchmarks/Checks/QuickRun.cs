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

    public static int Run(Arguments arguments, TextWriter output)
    {
        output.WriteLine("| layout | text (MB) | plans | measures | mentions | MB/s, best | MB/s, median | allocated, × text |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var layout in arguments.Layouts)
        {
            var document = arguments.Generate(layout, Megabytes);
            var bytes = Encoding.UTF8.GetBytes(document.Text);
            Repeat(document.FileName, bytes, layout == arguments.Layouts[0] ? s_warmUp : s_warmUp / 2, 1, out _);
            var times = Repeat(document.FileName, bytes, s_measured, FewestReadings, out var allocated);
            times.Sort();
            output.WriteLine(
                $"| {layout} | {bytes.Length / 1e6:F1} | {document.Plans.Length} | {document.Plans.Sum(p => p.Rows.Length)} "
                + $"| {document.Plans.Sum(p => p.Rows.Sum(r => r.Mentions))} | {Speed(bytes, times[0]):F1} "
                + $"| {Speed(bytes, times[times.Count / 2]):F1} | {(double)allocated / bytes.Length:F1} |");
        }

        return 0;
    }

    private static List<TimeSpan> Repeat(string name, byte[] bytes, TimeSpan atLeast, int fewest, out long allocated)
    {
        var times = new List<TimeSpan>();
        var begin = Stopwatch.GetTimestamp();
        do
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(PlanReader.Read(name, bytes));
            times.Add(Stopwatch.GetElapsedTime(start));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (times.Count < fewest || Stopwatch.GetElapsedTime(begin) < atLeast);
        return times;
    }

    private static double Speed(byte[] bytes, TimeSpan time) => bytes.Length / 1e6 / time.TotalSeconds;
}
