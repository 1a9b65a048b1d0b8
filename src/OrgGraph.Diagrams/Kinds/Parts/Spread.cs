namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Places boxes of one column as near as can be to where they should stand.</summary>
internal static class Spread
{
    /// <summary>
    /// Upper edges of boxes whose order is given: the sum of squared distances of their middles from the wanted ones is least, no
    /// two are nearer than the gap, all are within the column where it has room. Isotonic regression by pooling adjacent
    /// violators (M. Ayer et al. 1955, doi:10.1214/aoms/1177728423), linear.
    /// </summary>
    /// <param name="wanted">The wanted middles, top to bottom.</param>
    /// <param name="heights">Heights of the boxes.</param>
    /// <param name="gap">Least distance between two.</param>
    /// <param name="top">Upper end of the column.</param>
    /// <param name="bottom">Lower end of the column.</param>
    public static double[] Place(ReadOnlySpan<double> wanted, ReadOnlySpan<double> heights, double gap, double top, double bottom)
    {
        var count = wanted.Length;
        var offsets = new double[count];
        var blocks = new Stack<(double Sum, int Size)>();
        var used = 0.0;
        for (var i = 0; i < count; i++)
        {
            offsets[i] = used;
            used += heights[i] + gap;
            var block = (Sum: wanted[i] - (heights[i] / 2) - offsets[i], Size: 1);
            while (blocks.TryPeek(out var before) && before.Sum / before.Size > block.Sum / block.Size)
            {
                blocks.Pop();
                block = (block.Sum + before.Sum, block.Size + before.Size);
            }

            blocks.Push(block);
        }

        var last = Math.Max(top, bottom - (used - gap));
        var places = new double[count];
        var at = count;
        foreach (var (sum, size) in blocks)
        {
            for (var i = at - size; i < at; i++)
            {
                places[i] = Math.Clamp(sum / size, top, last) + offsets[i];
            }

            at -= size;
        }

        return places;
    }
}
