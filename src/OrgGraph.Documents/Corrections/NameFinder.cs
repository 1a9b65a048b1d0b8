using System.Collections.Immutable;

namespace OrgGraph.Documents.Corrections;

/// <summary>
/// Finds a name of a row as it was in the row as it is: by its text alone, never by likeness (市水务局 is no 市税务局). A name
/// that stands several times in the row is found only between the same neighbours, as often as it stood there.
/// </summary>
internal static class NameFinder
{
    /// <summary>The index of the name in the row as it is; -1 where it is not found.</summary>
    /// <param name="was">The names as they were.</param>
    /// <param name="at">The index of the name among them.</param>
    /// <param name="now">The names as they are.</param>
    public static int Find(ImmutableArray<string> was, int at, ImmutableArray<string> now)
    {
        string[] olds = [.. was.Select(Wording.KeyOf)], news = [.. now.Select(Wording.KeyOf)];
        return RowFinder.FindEqual(
            RowFinder.IndexesOf(olds), RowFinder.IndexesOf(news), olds.Length, i => RowFinder.Around(olds, i),
            i => RowFinder.Around(news, i))[at];
    }
}
