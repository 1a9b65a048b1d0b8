using System.Diagnostics;
using System.Globalization;
using OrgGraph.Documents;

namespace OrgGraph.Benchmarks.Formats;

/// <summary>Reads the files of a folder as one process, on all cores, as a user's run does.</summary>
internal static class OneFormat
{
    /// <summary>Prints measures read, seconds of the first reading, seconds of the best one, and peak memory in bytes.</summary>
    public static int Run(Arguments arguments)
    {
        var files = Directory.GetFiles(arguments.In!).Order(StringComparer.Ordinal).ToArray();
        var (first, best, measures) = (0.0, double.MaxValue, 0);
        for (var round = 0; round < (arguments.Repeat ?? 3); round++)
        {
            measures = 0;
            var start = Stopwatch.GetTimestamp();
            Parallel.ForEach(files, file =>
            {
                var reading = PlanReader.ReadFile(file);
                Interlocked.Add(ref measures, reading.Plans.Sum(p => p.Content.Measures.Length));
            });
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            first = round == 0 ? seconds : first;
            best = Math.Min(best, seconds);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{measures} {first:F2} {best:F2} {process.PeakWorkingSet64}"));
        return 0;
    }
}
