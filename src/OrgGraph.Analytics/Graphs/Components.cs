namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The connected components of a graph (weakly connected, where it is directed): node i is in component <c>Of[i]</c>, which has
/// <c>Sizes[Of[i]]</c> nodes. Components are numbered from 0 by their smallest node.
/// </summary>
/// <param name="Of">The component of each node.</param>
/// <param name="Sizes">Nodes of each component.</param>
public sealed record Components(int[] Of, int[] Sizes)
{
    /// <summary>Number of components.</summary>
    public int Count => Sizes.Length;

    /// <summary>Finds the components. O(n + m).</summary>
    public static Components Find(CompactGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var n = graph.NodeCount;
        var component = new int[n];
        component.AsSpan().Fill(-1);
        var sizes = new List<int>();
        var queue = new int[n];
        for (var start = 0; start < n; start++)
        {
            if (component[start] >= 0)
            {
                continue;
            }

            component[start] = sizes.Count;
            queue[0] = start;
            var end = 1;
            for (var next = 0; next < end; next++)
            {
                end = Reach(graph.Neighbours(queue[next]), sizes.Count, component, queue, end);
                if (graph.IsDirected)
                {
                    end = Reach(graph.Reversed.Neighbours(queue[next]), sizes.Count, component, queue, end);
                }
            }

            sizes.Add(end);
        }

        return new Components(component, [.. sizes]);
    }

    private static int Reach(ReadOnlySpan<int> neighbours, int number, int[] component, int[] queue, int end)
    {
        foreach (var neighbour in neighbours)
        {
            if (component[neighbour] < 0)
            {
                component[neighbour] = number;
                queue[end++] = neighbour;
            }
        }

        return end;
    }
}
