using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrgGraph.Diagrams.Layouts;

namespace OrgGraph.Tests.Diagrams.Layouts;

/// <summary>A graph that can be drawn, shown as its seed and its numbers when a property fails.</summary>
internal sealed record DrawableGraph(int Seed, LayoutGraph Graph)
{
    public override string ToString() =>
        $"seed {Seed}: {string.Join(" ", Graph.Nodes.Select((n, i) => $"[{i} {n.Width}x{n.Height} L{n.Layer} G{n.Group}]"))} "
        + string.Join(" ", Graph.Edges.Select(e => $"{e.From}-{e.To}({e.Weight})"));
}

/// <summary>
/// Graphs of any shape: empty, in parts, with parallel and long edges, with boxes of no size and very wide ones.
/// </summary>
internal static class RandomLayoutGraphs
{
    /// <summary>Layers given for all nodes, for some, or for none; groups or none.</summary>
    public static Arbitrary<DrawableGraph> Any { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new DrawableGraph(seed, FromSeed(seed))).ToArbitrary();

    /// <summary>Two layers, no groups, all weights 1.</summary>
    public static Arbitrary<DrawableGraph> TwoLayers { get; } =
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new DrawableGraph(seed, Bipartite(new Random(seed)))).ToArbitrary();

    /// <summary>The graph that a seed stands for; failures of properties tell it.</summary>
    public static LayoutGraph FromSeed(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(25);
        var (layers, given, groups) = (1 + random.Next(6), random.Next(3), random.Next(5));
        var nodes = Enumerable.Range(0, count).Select(_ => new LayoutNode(
            random.Next(12) switch { 0 => 0, 1 => 900, _ => 10 + (random.NextDouble() * 120) },
            random.Next(12) == 0 ? 0 : 8 + (random.NextDouble() * 50),
            given == 0 || (given == 1 && random.Next(2) == 0) ? null : random.Next(layers),
            groups > 1 && random.Next(3) > 0 ? random.Next(groups) : null)).ToImmutableArray();
        var edges = ImmutableArray.CreateBuilder<LayoutEdge>();
        for (var left = count < 2 ? 0 : random.Next(3 * count); left > 0; left--)
        {
            var from = random.Next(count);
            var to = (from + 1 + random.Next(count - 1)) % count;
            edges.Add(new LayoutEdge(from, to, random.Next(2) == 0 ? 1 : 0.1 + (random.NextDouble() * 5)));
        }

        return new LayoutGraph(nodes, edges.ToImmutable(), new LayoutSpacing(random.Next(12), random.Next(100)));
    }

    private static LayoutGraph Bipartite(Random random)
    {
        var (left, right) = (1 + random.Next(20), 1 + random.Next(20));
        return new LayoutGraph(
            [.. Enumerable.Range(0, left + right).Select(i => new LayoutNode(60, 20, i < left ? 0 : 1))],
            [.. Enumerable.Range(0, random.Next(80)).Select(_ => new LayoutEdge(random.Next(left), left + random.Next(right)))],
            new LayoutSpacing());
    }
}
