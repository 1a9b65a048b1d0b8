namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The two sides of a component in which every edge leads from one side to the other, as between units and measures.
/// </summary>
internal static class Sides
{
    /// <summary>Parts a component's nodes into its sides, the smaller first. Linear in its nodes and edges.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="nodes">The component's nodes; put in the order of the sides, within each as they were.</param>
    /// <param name="side">Room for a mark of every node of the graph; 0 for the nodes of this component.</param>
    /// <returns>Nodes of the first side; 0, and nothing is moved, where a cycle of odd length leaves no two sides.</returns>
    public static int Part(CompactGraph graph, int[] nodes, sbyte[] side)
    {
        var queue = new int[nodes.Length];
        queue[0] = nodes[0];
        side[nodes[0]] = 1;
        var (end, balance) = (1, 1);
        for (var next = 0; next < end; next++)
        {
            var other = (sbyte)-side[queue[next]];
            foreach (var neighbour in graph.Neighbours(queue[next]))
            {
                if (side[neighbour] == 0)
                {
                    side[neighbour] = other;
                    balance += other;
                    queue[end++] = neighbour;
                }
                else if (side[neighbour] != other)
                {
                    return 0;
                }
            }
        }

        var smaller = balance > 0 ? -1 : 1;
        var parted = nodes.OrderBy(node => side[node] != smaller).ToArray();
        parted.CopyTo(nodes, 0);
        return (nodes.Length - Math.Abs(balance)) / 2;
    }
}
