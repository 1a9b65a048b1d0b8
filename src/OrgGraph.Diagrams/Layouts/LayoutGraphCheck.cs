namespace OrgGraph.Diagrams.Layouts;

/// <summary>What every layout asks of a graph.</summary>
internal static class LayoutGraphCheck
{
    /// <summary>Refuses a graph that cannot be drawn.</summary>
    /// <exception cref="ArgumentException">
    /// An edge is a loop, ends outside the nodes or has no positive weight; a size, distance or layer is negative or not finite.
    /// </exception>
    public static void Check(LayoutGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!IsLength(graph.Spacing.Node) || !IsLength(graph.Spacing.Layer))
        {
            throw new ArgumentException($"Distances must be finite and not negative: {graph.Spacing}.", nameof(graph));
        }

        for (var i = 0; i < graph.Nodes.Length; i++)
        {
            var node = graph.Nodes[i];
            if (!IsLength(node.Width) || !IsLength(node.Height) || node.Layer < 0)
            {
                throw new ArgumentException(
                    $"Node {i} has a size or layer that is negative or not finite: {node}.", nameof(graph));
            }
        }

        for (var i = 0; i < graph.Edges.Length; i++)
        {
            var edge = graph.Edges[i];
            if ((uint)edge.From >= (uint)graph.Nodes.Length || (uint)edge.To >= (uint)graph.Nodes.Length || edge.From == edge.To)
            {
                throw new ArgumentException(
                    $"Edge {i} is a loop or ends outside the {graph.Nodes.Length} nodes: {edge}.", nameof(graph));
            }

            if (!(edge.Weight > 0 && double.IsFinite(edge.Weight)))
            {
                throw new ArgumentException($"Edge {i} has a weight that is not positive and finite: {edge}.", nameof(graph));
            }
        }
    }

    private static bool IsLength(double value) => value >= 0 && double.IsFinite(value);
}
