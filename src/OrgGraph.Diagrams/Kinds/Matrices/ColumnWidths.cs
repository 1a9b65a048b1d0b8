namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Parts columns of different needs over pages, and the room of a page over its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>Cuts a run of columns into as few pages as hold them, filled about alike.</summary>
    /// <param name="needs">Least width of each column.</param>
    /// <param name="room">Width of a page; a column that needs more has a page of its own.</param>
    /// <returns>The number of columns on each page.</returns>
    public static int[] Pages(IReadOnlyList<double> needs, double room)
    {
        var best = Fill(needs, room);
        for (var (low, high) = (0.0, room); high - low > 1;)
        {
            var middle = (low + high) / 2;
            var tried = Fill(needs, middle);
            (best, low, high) = tried.Count <= best.Count ? (tried, low, middle) : (best, middle, high);
        }

        return [.. best];
    }

    /// <summary>
    /// Widths of the columns of a page: what each needs, the rest to the narrowest first, none made wider than
    /// <paramref name="most"/>.
    /// </summary>
    /// <param name="needs">Least width of each column.</param>
    /// <param name="room">Width of the page.</param>
    /// <param name="most">No column is made wider than this, unless it needs to be.</param>
    public static double[] Widths(IReadOnlyList<double> needs, double room, double most)
    {
        var (low, high) = (0.0, most);
        if (needs.Sum(n => Math.Max(n, most)) > room)
        {
            for (var i = 0; i < 40; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = needs.Sum(n => Math.Max(n, middle)) <= room ? (middle, high) : (low, middle);
            }

            high = low;
        }

        return [.. needs.Select(n => Math.Min(Math.Max(n, high), room))];
    }

    private static List<int> Fill(IReadOnlyList<double> needs, double room)
    {
        var counts = new List<int>();
        var left = 0.0;
        foreach (var need in needs)
        {
            if (counts.Count == 0 || need > left)
            {
                counts.Add(0);
                left = room;
            }

            counts[^1]++;
            left -= need;
        }

        return counts;
    }
}
