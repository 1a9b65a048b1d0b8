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
    public static ProcessRun OfOrgGraph(string measure, string edges)
    {
        // started by the runtime, or by its own host
        var host = Environment.ProcessPath!;
        string[] program =
            Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, typeof(ProcessRun).Assembly.Location] : [host];
        return Of(values => [.. program, "centrality-of", "--by", measure, "--edges", edges, "--out", values]);
    }

    /// <summary>python-igraph, as a new process.</summary>
    public static ProcessRun OfIgraph(string python, string measure, string edges) =>
        Of(values => [python, Path.Combine(AppContext.BaseDirectory, "Centrality", "peers.py"), measure, edges, values]);

    private static ProcessRun Of(Func<string, string[]> command)
    {
        var values = Path.GetTempFileName();
        try
        {
            var arguments = command(values);
            var start =
                new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardOutput = true, UseShellExecute = false };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var seconds = watch.Elapsed.TotalSeconds;
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}");
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
