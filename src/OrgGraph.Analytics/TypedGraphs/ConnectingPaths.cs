using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Model.Graphs;
using QuikGraph;
using QuikGraph.Algorithms.ShortestPath;

namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>Who connects two units, and through which measures.</summary>
public static class ConnectingPaths
{
    /// <summary>
    /// The shortest ways from one unit to another that visit no unit twice, the shortest first (J. Y. Yen 1971,
    /// doi:10.1287/mnsc.17.11.712, by QuikGraph). Of ways with as many steps those over units that share more measures come
    /// first.
    /// </summary>
    /// <remarks>Up to count · n searches of O(m log n), n being the units and m their ties.</remarks>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="from">The first unit's id.</param>
    /// <param name="to">The last unit's id, another one.</param>
    /// <param name="count">How many ways at most; 1 or more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The ways; none where the units are not connected, or one of them takes part in no measure.</returns>
    /// <exception cref="ArgumentException">Both units are the same.</exception>
    public static ImmutableArray<ConnectingPath> Find(
        ResponsibilityGraph graph, string from, string to, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (string.Equals(from, to, StringComparison.Ordinal))
        {
            throw new ArgumentException("a way leads from a unit to another one", nameof(to));
        }

        var network = UnitNetwork.Collaboration(graph, cancellationToken: cancellationToken);
        var (first, last) = (IndexOf(network, from), IndexOf(network, to));
        if (first < 0 || last < 0)
        {
            return [];
        }

        try
        {
            var search = new YenShortestPathsAlgorithm<int>(Steps(network), first, last, count, CostOf);
            var measures = MeasuresOfUnits(graph);
            return
            [
                .. search.Execute().Select(path => PathOf([.. path.Select(step => step.Source), last], network, measures, graph)),
            ];
        }
        catch (NoPathFoundException)
        {
            return [];
        }

        // asked for every step that a search looks at
        double CostOf(EquatableTaggedEdge<int, double> step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return step.Tag;
        }
    }

    // A step costs 1 and a share of 1/n that is the smaller the more measures are shared: fewer steps always win.
    private static AdjacencyGraph<int, EquatableTaggedEdge<int, double>> Steps(UnitNetwork network)
    {
        var result = new AdjacencyGraph<int, EquatableTaggedEdge<int, double>>(allowParallelEdges: false);
        result.AddVertexRange(Enumerable.Range(0, network.Units.Length));
        foreach (var tie in network.Graph.Edges())
        {
            var cost = 1 + (1 / (network.Units.Length * (1 + tie.Weight)));
            result.AddEdge(new EquatableTaggedEdge<int, double>(tie.From, tie.To, cost));
            result.AddEdge(new EquatableTaggedEdge<int, double>(tie.To, tie.From, cost));
        }

        return result;
    }

    private static ConnectingPath PathOf(
        int[] nodes, UnitNetwork network, ILookup<string, string> measuresOfUnit, ResponsibilityGraph graph)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<Measure>>(nodes.Length - 1);
        for (var i = 1; i < nodes.Length; i++)
        {
            var shared = measuresOfUnit[network.Units[nodes[i - 1]].Id].ToHashSet(StringComparer.Ordinal);
            shared.IntersectWith(measuresOfUnit[network.Units[nodes[i]].Id]);
            steps.Add([.. graph.Measures.Where(m => shared.Contains(m.Id))]);
        }

        return new ConnectingPath([.. nodes.Select(n => network.Units[n])], steps.MoveToImmutable());
    }

    private static ILookup<string, string> MeasuresOfUnits(ResponsibilityGraph graph) =>
        graph.Responsibilities.ToLookup(r => r.UnitId, r => r.MeasureId, StringComparer.Ordinal);

    private static int IndexOf(UnitNetwork network, string unit)
    {
        for (var i = 0; i < network.Units.Length; i++)
        {
            if (string.Equals(network.Units[i].Id, unit, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
