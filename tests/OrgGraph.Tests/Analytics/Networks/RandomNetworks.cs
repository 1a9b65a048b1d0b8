using FsCheck;
using FsCheck.Fluent;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Tests.Analytics.Networks;

/// <summary>A graph as it is told: nodes, edges in any order, perhaps the same tie several times.</summary>
public sealed record Network(int Nodes, WeightedEdge[] Edges)
{
    public CompactGraph Undirected => CompactGraph.Undirected(Nodes, Edges);

    public CompactGraph Directed => CompactGraph.Directed(Nodes, Edges);

    /// <summary>The same graph with other numbers: node i is now <c>numbers[i]</c>.</summary>
    public Network Renumbered(int[] numbers) =>
        this with { Edges = [.. Edges.Select(e => e with { From = numbers[e.From], To = numbers[e.To] }).Reverse()] };

    public override string ToString() => $"{Nodes}: {string.Join(' ', Edges.Select(e => $"{e.From}-{e.To}:{e.Weight}"))}";
}

/// <summary>Random graphs of up to 30 nodes: sparse and dense, with and without weights, with nodes that have no ties.</summary>
internal static class RandomNetworks
{
    public static Arbitrary<Network> Any { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Of(new Random(seed))), Smaller);

    /// <summary>A random order of so many numbers.</summary>
    public static int[] Order(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    private static Network Of(Random random)
    {
        var nodes = random.Next(31);
        var weighted = random.Next(2) == 0;
        var edges = nodes < 2 ? 0 : random.Next(nodes * (random.Next(3) == 0 ? 8 : 2));
        return new Network(
            nodes,
            [
                .. Enumerable.Range(0, edges).Select(_ =>
                {
                    var from = random.Next(nodes);
                    var to = (from + random.Next(1, nodes)) % nodes;
                    return new WeightedEdge(from, to, weighted ? random.Next(1, 9) / 4.0 : 1);
                }),
            ]);
    }

    private static IEnumerable<Network> Smaller(Network network) =>
        Enumerable.Range(0, network.Edges.Length)
            .Select(i => network with { Edges = [.. network.Edges[..i], .. network.Edges[(i + 1)..]] });
}
