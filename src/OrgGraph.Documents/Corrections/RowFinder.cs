using System.Collections.Immutable;

namespace OrgGraph.Documents.Corrections;

/// <summary>
/// Finds the rows of a plan as it was in the plan as it is. A row is found by its text; rows of one text by their names and
/// neighbours; a row whose text was edited only where it still stands between the same rows, and no other row could be meant.
/// </summary>
/// <remarks>
/// Safe before helpful: a row for which two could be meant is not found. Linear, but for edited rows: those of one gap are
/// compared in pairs.
/// </remarks>
internal static class RowFinder
{
    /// <summary>Two texts at least so alike (<see cref="Wording.Likeness"/>) may be one text, edited.</summary>
    public const double NearText = 0.7;

    private const int None = -1;

    // more rows of a gap are not compared: nothing stands between the same rows any more
    private const int LargestGap = 200;

    /// <summary>The index, in the plan as it is, of each row of the plan as it was; -1 for those that are not found.</summary>
    /// <param name="was">The rows as they were.</param>
    /// <param name="now">The rows as they are, texts and names as they were read.</param>
    public static int[] Find(ImmutableArray<SnapshotRow> was, IReadOnlyList<SnapshotRow> now)
    {
        var oldKeys = Array.ConvertAll([.. was], r => Wording.KeyOf(r.Text));
        var newKeys = now.Select(r => Wording.KeyOf(r.Text)).ToArray();
        var newByKey = Enumerable.Range(0, newKeys.Length).ToLookup(i => newKeys[i], StringComparer.Ordinal);
        var oldByKey = Enumerable.Range(0, oldKeys.Length).ToLookup(i => oldKeys[i], StringComparer.Ordinal);
        var found = new int[was.Length];
        Array.Fill(found, None);
        foreach (var group in oldByKey)
        {
            List<int> olds = [.. group], news = [.. newByKey[group.Key]];
            if (olds.Count == 1 && news.Count == 1)
            {
                found[olds[0]] = news[0];
            }
            else
            {
                FindAmongEqual(
                    olds, news, i => (NamesOf(was[i]), NeighboursOf(oldKeys, i)),
                    i => (NamesOf(now[i]), NeighboursOf(newKeys, i)), found);
            }
        }

        FindEdited(oldKeys, newKeys, oldByKey, newByKey, found);
        return found;
    }

    // Rows of one text: only as many as there were, and each alone with its names and neighbours.
    private static void FindAmongEqual(
        List<int> olds, List<int> news, Func<int, (string, string)> oldOf, Func<int, (string, string)> newOf, int[] found)
    {
        if (olds.Count != news.Count)
        {
            return;
        }

        var newBy = news.ToLookup(newOf);
        foreach (var group in olds.ToLookup(oldOf))
        {
            List<int> same = [.. newBy[group.Key]];
            if (same.Count == 1 && group.Count() == 1)
            {
                found[group.First()] = same[0];
            }
        }
    }

    // Between two rows that are found, an old text that is gone and a new one that is like it, each alone.
    private static void FindEdited(
        string[] was, string[] now, ILookup<string, int> oldByKey, ILookup<string, int> newByKey, int[] found)
    {
        var taken = found.Where(f => f >= 0).ToHashSet();
        for (var start = 0; start < was.Length;)
        {
            if (found[start] != None)
            {
                start++;
                continue;
            }

            var end = start;
            while (end < was.Length && found[end] == None)
            {
                end++;
            }

            var from = start == 0 ? 0 : found[start - 1] + 1;
            var to = end == was.Length ? now.Length : found[end];
            if (from < to && to - from <= LargestGap && end - start <= LargestGap
                && !Enumerable.Range(from, to - from).Any(taken.Contains))
            {
                FindInGap(
                    [.. Enumerable.Range(start, end - start).Where(i => !newByKey.Contains(was[i]))],
                    [.. Enumerable.Range(from, to - from).Where(i => !oldByKey.Contains(now[i]))], was, now, found);
            }

            start = end;
        }
    }

    private static void FindInGap(List<int> olds, List<int> news, string[] was, string[] now, int[] found)
    {
        var pairs =
            (from o in olds from n in news where Wording.Likeness(was[o], now[n]) >= NearText select (Old: o, New: n)).ToList();
        foreach (var (o, n) in pairs)
        {
            if (pairs.Count(p => p.Old == o) == 1 && pairs.Count(p => p.New == n) == 1)
            {
                found[o] = n;
            }
        }
    }

    private static string NamesOf(SnapshotRow row) => string.Join('\0', row.Names.Select(Wording.KeyOf));

    private static string NeighboursOf(string[] keys, int at) =>
        (at == 0 ? "" : keys[at - 1]) + '\0' + (at + 1 == keys.Length ? "" : keys[at + 1]);
}
