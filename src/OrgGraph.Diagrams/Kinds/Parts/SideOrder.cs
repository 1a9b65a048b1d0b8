namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Orders one side of a two-layer drawing whose other side is fixed.</summary>
internal static class SideOrder
{
    /// <summary>
    /// An order of the free nodes with few crossings: by the barycentre of their neighbours (K. Sugiyama et al. 1981,
    /// doi:10.1109/TSMC.1981.4308636), then sifting: each node goes where it crosses least (C. Matuszewski et al. 1999,
    /// doi:10.1007/3-540-46648-7_22) until nothing gets better. Equal nodes stay in the order given. O(n² d) with n free nodes of
    /// degree d.
    /// </summary>
    /// <param name="neighbours">For each free node the places of its neighbours on the fixed side, and the weights of the
    /// ties.</param>
    /// <returns>Indices of the free nodes in their order.</returns>
    public static int[] Arrange(IReadOnlyList<(int Place, double Weight)[]> neighbours)
    {
        var count = neighbours.Count;
        var order = Enumerable.Range(0, count).OrderBy(i => Barycentre(neighbours[i])).ToArray();
        var costs = CostsOf(neighbours);
        for (var round = 0; round < 20 && Sift(order, costs); round++)
        {
        }

        return order;
    }

    private static double Barycentre((int Place, double Weight)[] ties) =>
        ties.Length == 0 ? 0 : ties.Sum(t => t.Place * t.Weight) / ties.Sum(t => t.Weight);

    // Cost of a standing before b, for all pairs: the products of the weights of the ties that cross.
    private static double[,] CostsOf(IReadOnlyList<(int Place, double Weight)[]> neighbours)
    {
        var sorted = neighbours.Select(n => n.OrderBy(t => t.Place).ToArray()).ToArray();
        var costs = new double[sorted.Length, sorted.Length];
        for (var a = 0; a < sorted.Length; a++)
        {
            for (var b = 0; b < sorted.Length; b++)
            {
                var (cost, lower, next) = (0.0, 0.0, 0);
                foreach (var (place, weight) in sorted[a])
                {
                    for (; next < sorted[b].Length && sorted[b][next].Place < place; next++)
                    {
                        lower += sorted[b][next].Weight;
                    }

                    cost += weight * lower;
                }

                costs[a, b] = cost;
            }
        }

        return costs;
    }

    private static bool Sift(int[] order, double[,] costs)
    {
        var better = false;
        for (var node = 0; node < order.Length; node++)
        {
            var from = Array.IndexOf(order, node);
            var (best, to, change) = (-1e-9, from, 0.0);
            for (var i = from - 1; i >= 0; i--)
            {
                change += costs[node, order[i]] - costs[order[i], node];
                if (change < best)
                {
                    (best, to) = (change, i);
                }
            }

            change = 0;
            for (var i = from + 1; i < order.Length; i++)
            {
                change += costs[order[i], node] - costs[node, order[i]];
                if (change < best)
                {
                    (best, to) = (change, i);
                }
            }

            if (to != from)
            {
                Move(order, from, to);
                better = true;
            }
        }

        return better;
    }

    private static void Move(int[] order, int from, int to)
    {
        var node = order[from];
        if (to < from)
        {
            Array.Copy(order, to, order, to + 1, from - to);
        }
        else
        {
            Array.Copy(order, from + 1, order, from, to - from);
        }

        order[to] = node;
    }
}
