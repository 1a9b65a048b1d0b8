using OrgGraph.Benchmarks.Generation;
using OrgGraph.Diagrams.Layouts;

namespace OrgGraph.Benchmarks.Layouts;

/// <summary>Random graphs that layouts are compared on; the seed decides.</summary>
internal static class LayoutGraphs
{
    /// <summary>Units left, measures right, and edges between them, all different.</summary>
    public static LayoutGraph TwoLayers(int left, int right, int edges, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        return new LayoutGraph(
            [.. Enumerable.Range(0, left + right).Select(i => new LayoutNode(i < left ? 90 : 140, 20, i < left ? 0 : 1))],
            [.. Different(edges, () => (random.Between(0, left - 1), random.Between(left, left + right - 1)))],
            new LayoutSpacing());
    }

    /// <summary>Boxes of label size, and edges between any of them, all different.</summary>
    public static LayoutGraph Network(int nodes, int edges, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        return new LayoutGraph(
            [.. Enumerable.Range(0, nodes).Select(_ => new LayoutNode(random.Between(40, 100), 20))],
            [.. Different(edges, () =>
            {
                var from = random.Between(0, nodes - 1);
                var to = (from + random.Between(1, nodes - 1)) % nodes;
                return (Math.Min(from, to), Math.Max(from, to));
            })],
            new LayoutSpacing());
    }

    /// <summary>
    /// A network as units form it: each new one is tied to one or two that are tied much already, or to neighbours of those.
    /// </summary>
    public static LayoutGraph Collaboration(int nodes, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var ends = new List<int> { 0 };
        var edges = new HashSet<(int, int)>();
        for (var v = 1; v < nodes; v++)
        {
            for (var ties = random.Between(1, 2); ties > 0; ties--)
            {
                var other = ends[random.Between(0, ends.Count - 1)];
                if (other != v && edges.Add((other, v)))
                {
                    ends.AddRange([other, v]);
                }
            }
        }

        return new LayoutGraph(
            [.. Enumerable.Range(0, nodes).Select(_ => new LayoutNode(random.Between(40, 100), 20))],
            [.. edges.Select(e => new LayoutEdge(e.Item1, e.Item2))],
            new LayoutSpacing());
    }

    private static IEnumerable<LayoutEdge> Different(int count, Func<(int From, int To)> next)
    {
        var seen = new HashSet<(int, int)>();
        while (seen.Count < count)
        {
            var (from, to) = next();
            if (seen.Add((from, to)))
            {
                yield return new LayoutEdge(from, to);
            }
        }
    }
}
