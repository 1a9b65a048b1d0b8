using System.Diagnostics;
using System.Globalization;

namespace OrgGraph.Benchmarks.Centrality;

/// <summary>One measured run of a program.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="CpuSeconds">Processor time of all its threads.</param>
/// <param name="PeakBytes">Its largest resident memory; null where it is not known.</param>
/// <param name="Values">What it counted, a value a node.</param>
internal sealed record ProcessRun(double Seconds, double CpuSeconds, long? PeakBytes, double[] Values)
{
    /// <summary>OrgGraph: this program, as a new process.</summary>
    public static ProcessRun OfOrgGraph(string measure, string edges) =>
        Of(values => OwnProgram.Start("centrality-of", "--by", measure, "--edges", edges, "--out", values));

    /// <summary>python-igraph, as a new process.</summary>
    public static ProcessRun OfIgraph(string python, string measure, string edges) =>
        Of(values => new ProcessStartInfo(
            python, [Path.Combine(AppContext.BaseDirectory, "Centrality", "peers.py"), measure, edges, values]));

    private static ProcessRun Of(Func<string, ProcessStartInfo> command)
    {
        var values = Path.GetTempFileName();
        try
        {
            var start = command(values);
            start.RedirectStandardOutput = true;
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var seconds = watch.Elapsed.TotalSeconds;
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}");
            }

            var used = output.Split(' ');
            return new ProcessRun(
                seconds,
                double.Parse(used[0], CultureInfo.InvariantCulture),
                long.Parse(used[1], CultureInfo.InvariantCulture),
                [.. File.ReadLines(values).Select(line => double.Parse(line, CultureInfo.InvariantCulture))]);
        }
        finally
        {
            File.Delete(values);
        }
    }
}
