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
    /// <param name="was">The plan as it was.</param>
    /// <param name="now">The plan as it is, texts and names as they were read.</param>
    public static int[] Find(PlanSnapshot was, PlanSnapshot now)
    {
        string[] oldKeys = [.. was.RowKeys], newKeys = [.. now.RowKeys];
        var oldByKey = IndexesOf(oldKeys);
        var newByKey = IndexesOf(newKeys);
        var found = FindEqual(
            oldByKey, newByKey, oldKeys.Length, i => (NamesOf(was.Rows[i]), Around(oldKeys, i)),
            i => (NamesOf(now.Rows[i]), Around(newKeys, i)));
        FindEdited(oldKeys, newKeys, oldByKey, newByKey, found);
        return found;
    }

    /// <summary>
    /// Finds what has an equal key: one and one; of several only as many as there were, and each alone with what tells it apart.
    /// </summary>
    /// <param name="was">The indexes as they were, by key.</param>
    /// <param name="now">The indexes as they are, by key.</param>
    /// <param name="count">How many there were.</param>
    /// <param name="oldOf">What tells one of several apart, as it was.</param>
    /// <param name="newOf">The same as it is.</param>
    /// <returns>The index as it is of each; -1 for those that are not found.</returns>
    public static int[] FindEqual<T>(
        ILookup<string, int> was, ILookup<string, int> now, int count, Func<int, T> oldOf, Func<int, T> newOf)
    {
        var found = new int[count];
        Array.Fill(found, None);
        foreach (var group in was)
        {
            List<int> olds = [.. group], news = [.. now[group.Key]];
            if (olds.Count == 1 && news.Count == 1)
            {
                found[olds[0]] = news[0];
            }
            else if (olds.Count == news.Count)
            {
                var newBy = news.ToLookup(newOf);
                foreach (var alike in olds.ToLookup(oldOf))
                {
                    if (alike.Count() == 1 && newBy[alike.Key].ToList() is [var only])
                    {
                        found[alike.First()] = only;
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The indexes of each key.</summary>
    public static ILookup<string, int> IndexesOf(string[] keys) =>
        Enumerable.Range(0, keys.Length).ToLookup(i => keys[i], StringComparer.Ordinal);

    /// <summary>What stands before and behind.</summary>
    public static (string Before, string After) Around(string[] keys, int at) =>
        (at == 0 ? "" : keys[at - 1], at + 1 == keys.Length ? "" : keys[at + 1]);

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
        var byOld = pairs.ToLookup(p => p.Old);
        var byNew = pairs.ToLookup(p => p.New);
        foreach (var (o, n) in pairs.Where(p => byOld[p.Old].Count() == 1 && byNew[p.New].Count() == 1))
        {
            found[o] = n;
        }
    }

    private static string NamesOf(SnapshotRow row) => string.Join('\0', row.Names.Select(Wording.KeyOf));
}
