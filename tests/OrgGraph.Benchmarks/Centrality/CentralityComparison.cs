using System.Globalization;

namespace OrgGraph.Benchmarks.Centrality;

/// <summary>
/// Centralities of two-mode graphs of growing size, against python-igraph and Graph Data Science, in one run: each program in
/// turn as often as asked, the median counts. Prints a Markdown table a measure, with how the cost grows.
/// </summary>
internal sealed class CentralityComparison(Arguments arguments)
{
    private static readonly int[] s_sizes = [300, 1_000, 3_000, 10_000, 21_000, 60_000, 200_000];

    private const string Heading =
        """
        | nodes | edges | program | seconds | CPU s | peak MB | OrgGraph is faster | by CPU | largest difference |
        |---:|---:|---|---:|---:|---:|---:|---:|---:|
        """;

    private readonly Dictionary<string, (double Seconds, double CpuSeconds, double Work)> _last = [];

    private TimeSpan Limit => TimeSpan.FromMinutes(arguments.Minutes);

    /// <summary>Runs as the command line says; 1 when values differ.</summary>
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("centrality-");
        try
        {
            return await new CentralityComparison(arguments).RunAsync(folder.FullName, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var graphs = (arguments.Nodes.IsEmpty ? [.. s_sizes] : arguments.Nodes)
            .Select(nodes => ZipfPlans.Make(nodes, arguments.Seed ?? 1)).ToArray();
        var agree = true;
        foreach (var measure in arguments.By.IsEmpty ? [.. OneCentrality.Names] : arguments.By)
        {
            Console.WriteLine($"### {measure}\n");
            Console.WriteLine(Heading);
            _last.Clear();
            var growth = new List<string>();
            foreach (var graph in graphs)
            {
                var path = Path.Combine(folder, $"{graph.Nodes}.txt");
                graph.Write(path);
                var before = _last.TryGetValue("OrgGraph", out var last) ? last : default;
                agree &= await CompareAsync(measure, graph, path, cancellationToken);
                if (before.Work > 0)
                {
                    var (_, seconds, work) = _last["OrgGraph"];
                    var power = Math.Log(seconds / before.CpuSeconds) / Math.Log(work / before.Work);
                    growth.Add(Format($"{graph.Nodes:N0}: {power:0.00}"));
                }
            }

            Console.WriteLine(
                $"\nOrgGraph's CPU seconds grow as (nodes × edges) to the power, up to each size: {string.Join(", ", growth)}\n");
        }

        return agree ? 0 : 1;
    }

    private async Task<bool> CompareAsync(string measure, EdgeList graph, string path, CancellationToken cancellationToken)
    {
        var programs = new Dictionary<string, Func<Task<ProcessRun>>>
        {
            ["OrgGraph"] = () => Task.FromResult(ProcessRun.OfOrgGraph(measure, path)),
        };
        if (arguments.Python != "none")
        {
            programs["igraph"] = () => Task.FromResult(ProcessRun.OfIgraph(arguments.Python, measure, path));
        }

        if (arguments.Server is { } server && measure == "betweenness")
        {
            programs["GDS"] = () => GdsPeer.RunAsync(server, graph, 2 * Limit, cancellationToken);
        }

        var runs = programs.Keys.ToDictionary(name => name, _ => new List<ProcessRun>());
        var skipped = programs.Keys.Where(name => Expected(name, graph) > Limit.TotalSeconds).ToArray();
        for (var i = 0; i < (arguments.Repeat ?? 3); i++)
        {
            foreach (var (name, run) in programs.Where(p => !skipped.Contains(p.Key)))
            {
                // what takes minutes is run once
                if (runs[name] is not [{ Seconds: > 60 }, ..])
                {
                    await Console.Error.WriteLineAsync($"{measure}, {graph.Nodes} nodes: {name}");
                    runs[name].Add(await run());
                }
            }
        }

        var agree = true;
        var ours = runs["OrgGraph"].Count > 0 ? Median(runs["OrgGraph"]) : null;
        foreach (var name in programs.Keys)
        {
            if (skipped.Contains(name))
            {
                var minutes = Expected(name, graph) / 60;
                Console.WriteLine(Format($"{Size(graph)} {name} | not run: about {minutes:N0} min | | | | | |"));
                continue;
            }

            var run = Median(runs[name]);
            _last[name] = (run.Seconds, run.CpuSeconds, Work(graph));
            agree &= Print(name, graph, run, ours, measure);
        }

        return agree;
    }

    private static double Work(EdgeList graph) => (double)graph.Nodes * graph.Edges.Length;

    private double Expected(string name, EdgeList graph) =>
        _last.TryGetValue(name, out var last) ? last.Seconds * Work(graph) / last.Work : 0;

    private static ProcessRun Median(List<ProcessRun> runs) => runs.OrderBy(r => r.Seconds).ElementAt((runs.Count - 1) / 2);

    private static bool Print(string name, EdgeList graph, ProcessRun run, ProcessRun? ours, string measure)
    {
        var other = ours is not null && !ReferenceEquals(run, ours);
        var scale = other && measure == "eigenvector" ? ScaleOf(ours!.Values) / ScaleOf(run.Values) : 1;
        var difference = other ? Difference(ours!.Values, [.. run.Values.Select(v => v * scale)]) : 0;
        Console.WriteLine(
            Format($"{Size(graph)} {name} | {run.Seconds:0.00} | {run.CpuSeconds:0.00} | {run.PeakBytes >> 20} | ")
            + (other
                ? Format($"{run.Seconds / ours!.Seconds:0.0} × | {run.CpuSeconds / ours.CpuSeconds:0.0} × | {difference:0e+0} |")
                : "| | |"));

        // the others end when they are near enough; paths are counted
        return measure is not ("betweenness" or "closeness") || difference < 1e-9;
    }

    // igraph's largest eigenvector centrality is 1, our squares sum to 1
    private static double ScaleOf(double[] values) => Math.Sqrt(values.Sum(v => v * v));

    private static double Difference(double[] a, double[] b) =>
        a.Zip(b).Max(p => double.IsNaN(p.Second)
            ? p.First
            : Math.Abs(p.First - p.Second) / Math.Max(1e-300, Math.Max(p.First, p.Second)));

    private static string Size(EdgeList graph) => Format($"| {graph.Nodes:N0} | {graph.Edges.Length:N0} |");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
