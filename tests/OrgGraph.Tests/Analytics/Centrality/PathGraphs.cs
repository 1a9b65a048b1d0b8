using FsCheck;
using FsCheck.Fluent;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Tests.Analytics.Centrality;

/// <summary>What a generated graph has.</summary>
[Flags]
public enum GraphKinds
{
    Plain = 0,
    Directed = 1,
    Weighted = 2,
    TwoMode = 4,
}

/// <summary>A graph that a failing property prints as its edges.</summary>
internal sealed record PathGraphCase(int Nodes, GraphKinds Kinds, (int From, int To, double Weight)[] Edges)
{
    public CompactGraph Graph { get; } = Make(Nodes, Kinds, Edges);

    /// <summary>The same graph with node i numbered as told.</summary>
    public CompactGraph Renumbered(int[] numbers) =>
        Make(Nodes, Kinds, [.. Edges.Select(e => (numbers[e.From], numbers[e.To], e.Weight))]);

    public override string ToString() =>
        $"{Nodes} nodes, {Kinds}: "
            + $"{string.Join(' ', Edges.Select(e => $"{e.From}-{e.To}{(e.Weight is 1 ? "" : $":{e.Weight}")}"))}";

    private static CompactGraph Make(int nodes, GraphKinds kinds, (int From, int To, double Weight)[] edges)
    {
        WeightedEdge[] list = [.. edges.Select(e => new WeightedEdge(e.From, e.To, e.Weight))];
        return kinds.HasFlag(GraphKinds.Directed) ? CompactGraph.Directed(nodes, list) : CompactGraph.Undirected(nodes, list);
    }
}

/// <summary>
/// Graphs in which path counting goes wrong: several parts with and without bridges, trees that hang on them, nodes with the
/// same neighbours, long chains, nodes alone.
/// </summary>
internal static class PathGraphs
{
    /// <summary>Graphs of some kinds with up to about a number of nodes.</summary>
    public static Arbitrary<PathGraphCase> Any(GraphKinds kinds, int largest = 40) =>
        (from seed in Gen.Choose(0, int.MaxValue - 1) select Make(new Random(seed), kinds, largest)).ToArbitrary();

    /// <summary>One such graph.</summary>
    public static PathGraphCase Make(Random random, GraphKinds kinds, int largest)
    {
        var edges = new HashSet<(int, int)>();
        var sides = new List<int>();
        var goal = random.Next(largest + 1);
        void Join(int a, int b)
        {
            if (a != b && !(kinds.HasFlag(GraphKinds.TwoMode) && sides[a] == sides[b]))
            {
                edges.Add(kinds.HasFlag(GraphKinds.Directed) || a < b ? (a, b) : (b, a));
            }
        }

        int Node(int side = -1)
        {
            sides.Add(side < 0 ? random.Next(2) : side);
            return sides.Count - 1;
        }

        int Old() => random.Next(sides.Count);
        while (sides.Count < goal)
        {
            switch (sides.Count == 0 ? 0 : random.Next(6))
            {
                case 0: // a part of its own
                    var first = sides.Count;
                    var size = random.Next(1, 12);
                    for (var i = 0; i < size; i++)
                    {
                        Node();
                    }

                    for (var i = random.Next(3 * size); i > 0; i--)
                    {
                        Join(random.Next(first, first + size), random.Next(first, first + size));
                    }

                    break;
                case 1: // a tree or a chain
                    var root = Old();
                    for (var i = random.Next(1, 6); i > 0; i--)
                    {
                        var child = Node(1 - sides[root]);
                        Join(root, child);
                        root = random.Next(2) == 0 ? child : root;
                    }

                    break;
                case 2 or 3: // twins
                    var model = Old();
                    for (var i = random.Next(1, 5); i > 0; i--)
                    {
                        var twin = Node(sides[model]);
                        foreach (var (a, b) in edges.Where(e => e.Item1 == model || e.Item2 == model).ToArray())
                        {
                            Join(a == model ? twin : a, b == model ? twin : b);
                        }
                    }

                    break;
                case 4: // a bridge
                    Join(Old(), Old());
                    break;
                default: // a node that closes cycles
                    var node = Node();
                    for (var i = random.Next(4); i > 0; i--)
                    {
                        Join(Old(), node);
                    }

                    break;
            }
        }

        // powers of two, so that sums of their reciprocals are exact
        double Weight() => kinds.HasFlag(GraphKinds.Weighted) ? Math.Pow(2, random.Next(-1, 3)) : 1;
        return new PathGraphCase(sides.Count, kinds, [.. edges.Order().Select(e => (e.Item1, e.Item2, Weight()))]);
    }
}
