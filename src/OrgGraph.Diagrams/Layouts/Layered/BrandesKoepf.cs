namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Places within layers that keep the order and the distances, with long lines straight and vertices near the median of their
/// neighbours: U. Brandes, B. Köpf, Fast and Simple Horizontal Coordinate Assignment, 2001 (doi:10.1007/3-540-45848-4_3),
/// with the erratum of Brandes, Walter, Zink 2020 (arXiv:2008.01252) and heights of boxes in the distances. Here layers are
/// columns, so places run downwards. O(n + m log m).
/// </summary>
internal static class BrandesKoepf
{
    /// <summary>The middle of each vertex.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="orders">The order in each layer.</param>
    /// <param name="distance">Least distance between the middles of two vertices, the first right above the second.</param>
    public static double[] Place(ProperGraph graph, LayerOrders orders, Func<int, int, double> distance)
    {
        var conflicts = Conflicts(graph, orders);
        var layouts = new double[4][];
        for (var i = 0; i < 4; i++)
        {
            layouts[i] = new BrandesKoepfRun(graph, orders, conflicts, fromRight: i >= 2, upwards: i % 2 == 1).Place(distance);
        }

        Align(layouts);
        return Balance(layouts);
    }

    /// <summary>
    /// Segments (left vertex, right vertex) that cross a segment between dummies and are none: they give way, so that long
    /// lines stay straight.
    /// </summary>
    private static HashSet<(int Left, int Right)> Conflicts(ProperGraph graph, LayerOrders orders)
    {
        var conflicts = new HashSet<(int Left, int Right)>();
        for (var layer = 0; layer + 1 < orders.Layers.Length; layer++)
        {
            var right = orders.Layers[layer + 1];
            var (scanned, low) = (0, 0);
            for (var at = 0; at < right.Length; at++)
            {
                var inner = InnerLeft(graph, right[at]);
                if (inner < 0 && at != right.Length - 1)
                {
                    continue;
                }

                var high = inner < 0 ? orders.Layers[layer].Length - 1 : orders.Places[inner];
                for (; scanned <= at; scanned++)
                {
                    foreach (var left in graph.Left.Targets(right[scanned]))
                    {
                        if ((orders.Places[left] < low || orders.Places[left] > high)
                            && !(graph.IsDummy(left) && graph.IsDummy(right[scanned])))
                        {
                            conflicts.Add((left, right[scanned]));
                        }
                    }
                }

                low = high;
            }
        }

        return conflicts;
    }

    private static int InnerLeft(ProperGraph graph, int vertex) =>
        graph.IsDummy(vertex) && graph.Left.Targets(vertex) is [var left] && graph.IsDummy(left) ? left : -1;

    /// <summary>
    /// Moves the layouts to the narrowest one: by its upper edge where they were packed upwards, else by its lower.
    /// </summary>
    private static void Align(double[][] layouts)
    {
        var narrowest = layouts.MinBy(layout => layout.Max() - layout.Min())!;
        var (low, high) = (narrowest.Min(), narrowest.Max());
        for (var i = 0; i < layouts.Length; i++)
        {
            var shift = i % 2 == 0 ? low - layouts[i].Min() : high - layouts[i].Max();
            for (var v = 0; v < layouts[i].Length; v++)
            {
                layouts[i][v] += shift;
            }
        }
    }

    /// <summary>The mean of the two middle ones of four places.</summary>
    private static double[] Balance(double[][] layouts)
    {
        var places = new double[layouts[0].Length];
        for (var v = 0; v < places.Length; v++)
        {
            var (a, b, c, d) = (layouts[0][v], layouts[1][v], layouts[2][v], layouts[3][v]);
            places[v] = (a + b + c + d - Math.Max(Math.Max(a, b), Math.Max(c, d)) - Math.Min(Math.Min(a, b), Math.Min(c, d))) / 2;
        }

        return places;
    }
}
