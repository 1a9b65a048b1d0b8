using System.Diagnostics;
using System.Globalization;
using OrgGraph.Documents;

namespace OrgGraph.Benchmarks.Formats;

/// <summary>Reads the files of a folder as one process, on all cores, as a user's run does.</summary>
internal static class OneFormat
{
    /// <summary>
    /// Prints measures read, seconds of the first reading and of the best one, the fewest seconds of all cores that a reading
    /// took, and peak memory in bytes.
    /// </summary>
    public static int Run(Arguments arguments)
    {
        var files = Directory.GetFiles(arguments.In!).Order(StringComparer.Ordinal).ToArray();
        var (first, best, cpu, measures) = (0.0, double.MaxValue, double.MaxValue, 0);
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < (arguments.Repeat ?? 3); round++)
        {
            measures = 0;
            process.Refresh();
            var worked = process.TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            Parallel.ForEach(files, file =>
            {
                var reading = PlanReader.ReadFile(file);
                Interlocked.Add(ref measures, reading.Plans.Sum(p => p.Content.Measures.Length));
            });
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            first = round == 0 ? seconds : first;
            best = Math.Min(best, seconds);
            process.Refresh();
            cpu = Math.Min(cpu, (process.TotalProcessorTime - worked).TotalSeconds);
        }

        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{measures} {first:F2} {best:F2} {cpu:F2} {process.PeakWorkingSet64}"));
        return 0;
    }
}
