using System.Diagnostics;
using System.Globalization;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Benchmarks.Centrality;

/// <summary>One centrality as one process, as <c>peers.py</c> does it: reads an edge list, writes a value a line.</summary>
internal static class OneCentrality
{
    /// <summary>What can be measured.</summary>
    public static string[] Names { get; } = ["betweenness", "closeness", "pagerank", "eigenvector"];

    /// <summary>Runs as the command line says and prints processor seconds and peak memory in bytes.</summary>
    public static int Run(Arguments arguments)
    {
        if (arguments is not { Edges: { } edges, By: [var measure] })
        {
            Console.Error.WriteLine("centrality-of needs --edges FILE, --by MEASURE and --out FILE");
            return 2;
        }

        var list = EdgeList.Read(edges);
        var graph = CompactGraph.Undirected(list.Nodes, [.. list.Edges.Select(e => new WeightedEdge(e.From, e.To))]);
        var values = measure switch
        {
            "betweenness" => Betweenness.Compute(graph),
            "closeness" => Closeness.Compute(graph, new() { Correction = ClosenessCorrection.PerComponent }),
            "pagerank" => PageRank.Compute(graph),
            _ => Eigenvector.Compute(graph),
        };
        using (var writer = new StreamWriter(arguments.Out))
        {
            foreach (var value in values)
            {
                writer.WriteLine(value.ToString("R", CultureInfo.InvariantCulture));
            }
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalSeconds} {process.PeakWorkingSet64}"));
        return 0;
    }
}
