using System.Diagnostics;
using System.Globalization;
using System.Text;
using OrgGraph.Benchmarks.Generation;

namespace OrgGraph.Benchmarks.Robustness;

/// <summary>
/// Runs the command line over one plan of many measures, or over a folder of many plans, and prints the time and memory of each
/// command.
/// </summary>
internal static class ScaleRun
{
    private static readonly string[] s_sizes = ["1000", "10000", "100000"];

    /// <summary>Prints the table; 1 when a command failed.</summary>
    public static int Run(Arguments arguments, TextWriter output)
    {
        var cli = arguments.Cli ?? Path.Combine(
            AppContext.BaseDirectory, "..", "..", "OrgGraph.Cli", "release", "orggraph.dll");
        var folder = Directory.CreateTempSubdirectory("orggraph-scale-").FullName;
        var failed = false;
        try
        {
            output.WriteLine("| measures | command | CPU s | wall s | peak MB |");
            output.WriteLine("|--:|---|--:|--:|--:|");
            foreach (var size in arguments.Nodes.IsEmpty ? s_sizes.Select(int.Parse) : arguments.Nodes)
            {
                foreach (var (name, command) in CommandsOf(PlansOf(size, folder, arguments), folder, arguments.Server))
                {
                    var run = Measure([cli, .. command, "--max-size", "2000MB"], TimeSpan.FromMinutes(arguments.Minutes));
                    failed |= run.Code is not 0;
                    output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {size:N0} | {name} | {run.Cpu:0.0} | {run.Wall:0.0} | {run.Peak >> 20}"
                        + $"{(run.Code == 0 ? "" : $" (ended with {run.Code})")} |"));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return failed ? 1 : 0;
    }

    private static string PlansOf(int measures, string folder, Arguments arguments)
    {
        var path = Path.Combine(folder, measures.ToString(CultureInfo.InvariantCulture));
        if (arguments.Each is { } each)
        {
            ProvincePlans.Write(path, measures, each, arguments.Seed ?? 1);
            return path;
        }

        path += ".txt";
        File.WriteAllText(
            path, PlanGenerator.WithPlans(PlanLayout.TabSeparated, arguments.Seed ?? 1, 1, measures).Text, Encoding.UTF8);
        return path;
    }

    private static IEnumerable<(string Name, string[] Command)> CommandsOf(string plan, string folder, string? server)
    {
        if (File.Exists(plan))
        {
            yield return ("read", ["read", plan, "--format", "json"]);
        }

        yield return ("rank", ["rank", plan, "--top", "10"]);
        yield return ("export", ["export", plan, "--format", "graphml", "--out", Path.Combine(folder, "a.graphml")]);
        yield return ("report", ["report", plan, "--out", Path.Combine(folder, "report")]);
        yield return ("worksheets", ["worksheets", plan, "--out", Path.Combine(folder, "worksheets")]);
        if (server is not null)
        {
            yield return ("load", ["load", plan, "--to", server]);
        }
    }

    private static (int Code, double Cpu, double Wall, long Peak) Measure(string[] arguments, TimeSpan limit)
    {
        var start =
            new ProcessStartInfo(
                "dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (cpu, peak) = (0.0, 0L);
        while (!process.WaitForExit(50))
        {
            process.Refresh();
            try
            {
                (cpu, peak) = (process.TotalProcessorTime.TotalSeconds, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                // it has just ended
            }

            if (watch.Elapsed > limit)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, cpu, watch.Elapsed.TotalSeconds, peak);
    }
}
