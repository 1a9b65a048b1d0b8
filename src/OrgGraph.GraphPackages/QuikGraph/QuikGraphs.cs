#if QUIKGRAPH
using OrgGraph.Analytics.Graphs;
using OrgGraph.Model;
using QuikGraph;

namespace OrgGraph.GraphPackages;

/// <summary>
/// The graphs as QuikGraph's own types, for its algorithms. Vertices are the ids of units and measures; graphs are copies, that
/// may be changed.
/// </summary>
public static class QuikGraphs
{
    /// <summary>
    /// Units and measures: an edge leads from a unit to its measure and carries the responsibility, with its role and the line
    /// that it was read from. A unit with two roles in a measure has two edges. Linear.
    /// </summary>
    public static BidirectionalGraph<string, TaggedEdge<string, Responsibility>> Responsibilities(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var result = new BidirectionalGraph<string, TaggedEdge<string, Responsibility>>(allowParallelEdges: true);
        result.AddVertexRange(TwoModeGraph.Of(graph).Units.Select(u => u.Id));
        result.AddVertexRange(graph.Measures.Select(m => m.Id));
        result.AddEdgeRange(graph.Responsibilities.Select(r => new TaggedEdge<string, Responsibility>(r.UnitId, r.MeasureId, r)));
        return result;
    }

    /// <summary>Units that share measures; an edge carries its weight. The sum over measures of k², k being their units.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="weight">What a tie weighs.</param>
    public static UndirectedGraph<string, TaggedEdge<string, double>> Collaboration(
        ResponsibilityGraph graph, CollaborationWeight weight = CollaborationWeight.SharedMeasures)
    {
        var network = UnitNetwork.Collaboration(graph, weight);
        var result = new UndirectedGraph<string, TaggedEdge<string, double>>(allowParallelEdges: false);
        result.AddVertexRange(network.Units.Select(u => u.Id));
        result.AddEdgeRange(EdgesOf(network));
        return result;
    }

    /// <summary>Who calls on whom: an edge leads from a lead to a unit that assists it, and carries the number of measures.</summary>
    public static BidirectionalGraph<string, TaggedEdge<string, double>> Calls(ResponsibilityGraph graph)
    {
        var network = UnitNetwork.Calls(graph);
        var result = new BidirectionalGraph<string, TaggedEdge<string, double>>(allowParallelEdges: false);
        result.AddVertexRange(network.Units.Select(u => u.Id));
        result.AddEdgeRange(EdgesOf(network));
        return result;
    }

    private static IEnumerable<TaggedEdge<string, double>> EdgesOf(UnitNetwork network) =>
        network.Graph.Edges().Select(e => new TaggedEdge<string, double>(network.Units[e.From].Id, network.Units[e.To].Id, e.Weight));
}
#endif
