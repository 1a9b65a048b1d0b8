using System.Diagnostics;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.GraphPackages.Msagl;
using OrgGraph.GraphPackages;

namespace OrgGraph.Benchmarks.Layouts;

/// <summary>
/// Crossings and time of the built-in layouts on random graphs, beside MSAGL's where this build has it: a Markdown table.
/// Crossings are counted the same way for all, on the routes as drawn; times are the shortest of some runs, warm; processor
/// time tells more on a machine that does other work too.
/// </summary>
internal static class LayoutComparison
{
    private const int Seeds = 5;
    private const int MaxRuns = 7;
    private static int s_runs = MaxRuns;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Prints the tables.</summary>
    public static int Run(Arguments arguments, TextWriter output)
    {
        s_runs = arguments.Repeat ?? MaxRuns;
        output.WriteLine(DiagramLayouts.HasMsagl ? "With Microsoft.Msagl." : "This build is without Microsoft.Msagl.");
        output.WriteLine();
        output.WriteLine(
            "| graph | seed | layout | crossings of the order | crossings as drawn | of straight lines | lines through boxes | "
            + "overlaps | width × height, pt | ms | processor ms |");
        output.WriteLine("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var graph = LayoutGraphs.TwoLayers(60, 130, 500, seed);
            Row(
                output, "layered 60 + 130, 500", seed, "order given", new LayeredLayout(new LayeredOptions { Effort = 0 }),
                graph);
            Row(output, "layered 60 + 130, 500", seed, "built-in", new LayeredLayout(), graph);
            Row(
                output, "layered 60 + 130, 500", seed, "MSAGL layered", DiagramLayouts.Msagl?.Invoke(MsaglStyle.Layered, false),
                graph);
        }

        for (var seed = 1; seed <= Seeds; seed++)
        {
            var graph = LayoutGraphs.Network(60, 180, seed);
            Row(output, "network 60, 180", seed, "built-in", new StressLayout(), graph);
            Row(
                output, "network 60, 180", seed, "built-in, effort of a page", new StressLayout(new StressOptions { Effort = 4 }),
                graph);
            Row(output, "network 60, 180", seed, "MSAGL scaling", DiagramLayouts.Msagl?.Invoke(MsaglStyle.Scaling, false), graph);
            Row(
                output, "network 60, 180", seed, "MSAGL incremental", DiagramLayouts.Msagl?.Invoke(MsaglStyle.Incremental, false),
                graph);
        }

        foreach (var size in (ReadOnlySpan<int>)[100, 200, 300, 600, 1200, 2400])
        {
            var graph = LayoutGraphs.TwoLayers(size / 3, size - (size / 3), 2 * size, 1);
            Row(output, $"layered {size}, {2 * size}", 1, "built-in", new LayeredLayout(), graph);
        }

        foreach (var size in (ReadOnlySpan<int>)[100, 200, 400, 800, 2000])
        {
            Row(
                output, $"collaboration {size}", 1, "built-in, effort of a page",
                new StressLayout(new StressOptions { Effort = 4 }), LayoutGraphs.Collaboration(size, 1));
        }

        return 0;
    }

    private static void Row(
        TextWriter output, string name, int seed, string layoutName, IDiagramLayout? layout, LayoutGraph graph)
    {
        if (layout is null)
        {
            return;
        }

        var result = layout.Lay(graph);
        var (shortest, leastWork) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var all = Stopwatch.StartNew();
        for (var run = 0; run < s_runs && (run == 0 || all.Elapsed < s_patience); run++)
        {
            var work = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            result = layout.Lay(graph);
            shortest = watch.Elapsed < shortest ? watch.Elapsed : shortest;
            work = Environment.CpuUsage.TotalTime - work;
            leastWork = work < leastWork ? work : leastWork;
        }

        var order = graph.Nodes.All(node => node.Layer is not null) ? $"{OrderCrossings(graph, result)}" : "";
        output.WriteLine(
            $"| {name} | {seed} | {layoutName} | {order} | {CrossingCount.Drawn(result.Routes)} | {Straight(graph, result)} | "
            + $"{Hits(graph, result)} "
            + $"| {Overlaps(result)} | {result.Width:0} × {result.Height:0} | {shortest.TotalMilliseconds:0} | "
            + $"{leastWork.TotalMilliseconds:0} |");
    }

    private static long OrderCrossings(LayoutGraph graph, LayoutResult result)
    {
        var rank = new int[graph.Nodes.Length];
        var next = 0;
        foreach (var v in Enumerable.Range(0, rank.Length).OrderBy(v => result.Boxes[v].Centre.Y))
        {
            rank[v] = next++;
        }

        return CrossingCount.Bipartite([.. graph.Edges.Select(e => (rank[e.From], rank[e.To]))]);
    }

    private static long Straight(LayoutGraph graph, LayoutResult result) =>
        CrossingCount.Drawn(
            [.. graph.Edges.Select(e => CurvePath.Straight(result.Boxes[e.From].Centre, result.Boxes[e.To].Centre))]);

    private static int Overlaps(LayoutResult result) => Enumerable.Range(0, result.Boxes.Length)
        .Sum(i => result.Boxes.Take(i).Count(box => box.Inflate(-1e-6).Overlaps(result.Boxes[i])));

    private static int Hits(LayoutGraph graph, LayoutResult result)
    {
        var hits = 0;
        for (var e = 0; e < graph.Edges.Length; e++)
        {
            var points = Points(result.Routes[e]);
            for (var v = 0; v < result.Boxes.Length; v++)
            {
                var box = result.Boxes[v].Inflate(-1e-3);
                hits += v != graph.Edges[e].From && v != graph.Edges[e].To
                    && points.Exists(p => p.X > box.X && p.X < box.Right && p.Y > box.Y && p.Y < box.Bottom) ? 1 : 0;
            }
        }

        return hits;
    }

    /// <summary>Points along a route, some to each curve.</summary>
    private static List<Point> Points(CurvePath path)
    {
        const int PerCurve = 40;
        var points = new List<Point>();
        var start = path.Start;
        foreach (var (first, second, end) in path.Curves)
        {
            for (var i = 0; i <= PerCurve; i++)
            {
                var t = (double)i / PerCurve;
                var s = 1 - t;
                points.Add(new Point(
                    (s * s * s * start.X) + (3 * s * s * t * first.X) + (3 * s * t * t * second.X) + (t * t * t * end.X),
                    (s * s * s * start.Y) + (3 * s * s * t * first.Y) + (3 * s * t * t * second.Y) + (t * t * t * end.Y)));
            }

            start = end;
        }

        return points;
    }
}
