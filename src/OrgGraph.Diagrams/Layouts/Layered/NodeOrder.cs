namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>Puts nodes in an order in which few edges lead back.</summary>
internal static class NodeOrder
{
    /// <summary>
    /// Place of each node in the order; given layers come before all. Greedy: sinks last, sources first, then the node with
    /// the most weight out over in (Eades, Lin, Smyth 1993, doi:10.1016/0020-0190(93)90079-O). O(n² + m).
    /// </summary>
    public static int[] Ranks(LayoutGraph graph)
    {
        var count = graph.Nodes.Length;
        var (arcsOut, arcsIn) = (Lists(graph, leadsOut: true), Lists(graph, leadsOut: false));
        var (weightOut, weightIn) = (new double[count], new double[count]);
        foreach (var edge in graph.Edges)
        {
            weightOut[edge.From] += edge.Weight;
            weightIn[edge.To] += edge.Weight;
        }

        var (degreeOut, degreeIn) = (Array.ConvertAll(arcsOut, l => l.Count), Array.ConvertAll(arcsIn, l => l.Count));
        var ranks = new int[count];
        var left = Enumerable.Range(0, count).ToList();
        var (first, last) = (0, count - 1);
        while (left.Count > 0)
        {
            var at = left.FindIndex(v => degreeOut[v] == 0 && degreeIn[v] > 0);
            var sink = at >= 0;
            if (!sink && (at = left.FindIndex(v => degreeIn[v] == 0)) < 0)
            {
                at = 0;
                for (var i = 1; i < left.Count; i++)
                {
                    if (weightOut[left[i]] - weightIn[left[i]] > weightOut[left[at]] - weightIn[left[at]])
                    {
                        at = i;
                    }
                }
            }

            var node = left[at];
            left.RemoveAt(at);
            ranks[node] = sink ? last-- : first++;
            foreach (var (other, weight) in arcsOut[node])
            {
                degreeIn[other]--;
                weightIn[other] -= weight;
            }

            foreach (var (other, weight) in arcsIn[node])
            {
                degreeOut[other]--;
                weightOut[other] -= weight;
            }
        }

        return ByGivenLayers(graph, ranks);
    }

    private static int[] ByGivenLayers(LayoutGraph graph, int[] ranks)
    {
        // Edges between nodes whose layers are given turn by their layers, whatever the order says.
        var fixedNodes = Enumerable.Range(0, ranks.Length).Where(v => graph.Nodes[v].Layer is not null).ToArray();
        var places = fixedNodes.Select(v => ranks[v]).Order().ToArray();
        var byLayer = fixedNodes.OrderBy(v => graph.Nodes[v].Layer).ThenBy(v => ranks[v]).ToArray();
        for (var i = 0; i < byLayer.Length; i++)
        {
            ranks[byLayer[i]] = places[i];
        }

        return ranks;
    }

    private static List<(int Other, double Weight)>[] Lists(LayoutGraph graph, bool leadsOut)
    {
        var lists = new List<(int Other, double Weight)>[graph.Nodes.Length];
        for (var v = 0; v < lists.Length; v++)
        {
            lists[v] = [];
        }

        foreach (var edge in graph.Edges)
        {
            lists[leadsOut ? edge.From : edge.To].Add(leadsOut ? (edge.To, edge.Weight) : (edge.From, edge.Weight));
        }

        return lists;
    }
}
