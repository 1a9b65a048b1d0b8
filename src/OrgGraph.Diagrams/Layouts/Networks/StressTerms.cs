namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>For each box, how far it should be from others and how much that counts.</summary>
internal sealed class StressTerms
{
    private StressTerms(int[] offsets, int[] targets, double[] distances, double[] weights) =>
        (Offsets, Targets, Distances, Weights) = (offsets, targets, distances, weights);

    /// <summary>Where each box's terms begin; one entry more than boxes.</summary>
    public int[] Offsets { get; }

    /// <summary>The other box of each term.</summary>
    public int[] Targets { get; }

    /// <summary>The wished distance.</summary>
    public double[] Distances { get; }

    /// <summary>How much the term counts.</summary>
    public double[] Weights { get; }

    /// <summary>
    /// A term for every two boxes, weighted by d⁻² (Gansner, Koren, North 2004, doi:10.1007/978-3-540-31843-9_25). O(n²).
    /// </summary>
    public static StressTerms Full(Network network, CancellationToken cancellationToken)
    {
        var count = network.Count;
        var builder = new Builder(count, count * (count - 1));
        var row = new double[count];
        for (var v = 0; v < count; v++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Networks.Distances.From(network, v, row);
            for (var u = 0; u < count; u++)
            {
                if (u != v)
                {
                    builder.Add(u, row[u], 1 / (row[u] * row[u]));
                }
            }

            builder.Close(v);
        }

        return builder.Terms();
    }

    /// <summary>
    /// Terms for ties and for pivots, each pivot standing for the boxes nearest to it (Ortmann, Klimenta, Brandes 2016,
    /// doi:10.1007/978-3-319-50106-2_2). O(n·k + m).
    /// </summary>
    public static StressTerms Sparse(Network network, int[] pivots, double[][] rows)
    {
        var count = network.Count;
        var regions = Regions(rows, count);
        var builder = new Builder(count, (count * pivots.Length) + (2 * network.Links.Length));
        for (var v = 0; v < count; v++)
        {
            var neighbours = network.Neighbours(v);
            var lengths = network.Lengths(v);
            for (var k = 0; k < neighbours.Length; k++)
            {
                builder.Add(neighbours[k], lengths[k], 1 / (lengths[k] * lengths[k]));
            }

            for (var p = 0; p < pivots.Length; p++)
            {
                if (pivots[p] != v && !neighbours.Contains(pivots[p]))
                {
                    var distance = rows[p][v];
                    var near = regions[p].BinarySearch(distance / 2);
                    builder.Add(pivots[p], distance, (near < 0 ? ~near : near + 1) / (distance * distance));
                }
            }

            builder.Close(v);
        }

        return builder.Terms();
    }

    /// <summary>For each pivot the distances, ascending, of the boxes that are nearer to it than to other pivots.</summary>
    private static List<double>[] Regions(double[][] rows, int count)
    {
        var regions = Array.ConvertAll(rows, _ => new List<double>());
        for (var v = 0; v < count; v++)
        {
            var nearest = 0;
            for (var p = 1; p < rows.Length; p++)
            {
                nearest = rows[p][v] < rows[nearest][v] ? p : nearest;
            }

            regions[nearest].Add(rows[nearest][v]);
        }

        foreach (var region in regions)
        {
            region.Sort();
        }

        return regions;
    }

    /// <summary>Collects terms box by box.</summary>
    internal sealed class Builder(int count, int capacity)
    {
        private readonly int[] _offsets = new int[count + 1];
        private readonly List<int> _targets = new(capacity);
        private readonly List<double> _distances = new(capacity);
        private readonly List<double> _weights = new(capacity);

        /// <summary>Adds a term of the current box.</summary>
        public void Add(int target, double distance, double weight)
        {
            _targets.Add(target);
            _distances.Add(distance);
            _weights.Add(weight);
        }

        /// <summary>Ends the terms of a box; boxes are closed in order.</summary>
        public void Close(int node) => _offsets[node + 1] = _targets.Count;

        /// <summary>All terms.</summary>
        public StressTerms Terms() => new(_offsets, [.. _targets], [.. _distances], [.. _weights]);
    }
}
