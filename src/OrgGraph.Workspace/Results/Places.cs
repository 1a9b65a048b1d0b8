namespace OrgGraph.Workspace.Results;

/// <summary>The order of a ranking.</summary>
internal static class Places
{
    /// <summary>The items, largest score first; equal ones have equal ranks and stand in the order of their ids.</summary>
    /// <param name="items">What is ranked.</param>
    /// <param name="score">What it is ranked by.</param>
    /// <param name="id">The id of an item.</param>
    /// <param name="top">How many items at most; null for all.</param>
    public static IEnumerable<(long Rank, T Item)> Of<T>(
        IEnumerable<T> items, Func<T, double> score, Func<T, string> id, int? top)
    {
        var (place, rank, last) = (0L, 0L, double.NaN);
        foreach (var item in items.OrderByDescending(score).ThenBy(id, StringComparer.Ordinal).Take(top ?? int.MaxValue))
        {
            place++;
            rank = score(item) == last ? rank : place;
            last = score(item);
            yield return (rank, item);
        }
    }
}
