using OrgGraph.Analytics.Graphs;
using OrgGraph.Model.Graphs;
using QuikGraph;

namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>
/// The graphs of a plan as QuikGraph's own types, for its algorithms and the user's: units, measures and responsibilities
/// themselves, not their ids. They are copies and may be changed.
/// </summary>
public static class QuikGraphs
{
    /// <summary>
    /// Units and measures: an edge leads from a unit to its measure and carries the responsibility, with its role and the place
    /// where it is written. A unit with two roles in a measure has two edges. Units without a measure are not in it. Linear.
    /// </summary>
    /// <param name="graph">The graph, selected before.</param>
    public static BidirectionalGraph<ResponsibilityVertex, TaggedEdge<ResponsibilityVertex, Responsibility>> Responsibilities(
        ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var units = TwoModeGraph.Of(graph).Units
            .ToDictionary(u => u.Id, u => new ResponsibilityVertex(u), StringComparer.Ordinal);
        var measures = graph.Measures.ToDictionary(m => m.Id, m => new ResponsibilityVertex(m), StringComparer.Ordinal);
        var result = new BidirectionalGraph<ResponsibilityVertex, TaggedEdge<ResponsibilityVertex, Responsibility>>();
        result.AddVertexRange(units.Values);
        result.AddVertexRange(measures.Values);
        result.AddEdgeRange(graph.Responsibilities.Select(
            r => new TaggedEdge<ResponsibilityVertex, Responsibility>(units[r.UnitId], measures[r.MeasureId], r)));
        return result;
    }

    /// <summary>
    /// Units that share measures; an edge carries its weight. The sum over measures of k², k being their units.
    /// </summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="weight">What a tie weighs.</param>
    public static UndirectedGraph<Unit, TaggedEdge<Unit, double>> Collaboration(
        ResponsibilityGraph graph, CollaborationWeight weight = CollaborationWeight.SharedMeasures)
    {
        var network = UnitNetwork.Collaboration(graph, weight);
        var result = new UndirectedGraph<Unit, TaggedEdge<Unit, double>>(allowParallelEdges: false);
        result.AddVertexRange(network.Units);
        result.AddEdgeRange(EdgesOf(network));
        return result;
    }

    /// <summary>
    /// Who calls on whom: an edge leads from a lead to a unit that assists it, and carries the number of measures
    /// (<see cref="UnitNetwork.Calls"/>).
    /// </summary>
    /// <param name="graph">The graph, selected before.</param>
    public static BidirectionalGraph<Unit, TaggedEdge<Unit, double>> Calls(ResponsibilityGraph graph)
    {
        var network = UnitNetwork.Calls(graph);
        var result = new BidirectionalGraph<Unit, TaggedEdge<Unit, double>>(allowParallelEdges: false);
        result.AddVertexRange(network.Units);
        result.AddEdgeRange(EdgesOf(network));
        return result;
    }

    private static IEnumerable<TaggedEdge<Unit, double>> EdgesOf(UnitNetwork network) =>
        network.Graph.Edges().Select(e => new TaggedEdge<Unit, double>(network.Units[e.From], network.Units[e.To], e.Weight));
}
