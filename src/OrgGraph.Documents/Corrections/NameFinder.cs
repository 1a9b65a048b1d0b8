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
        var key = Wording.KeyOf(was[at]);
        string[] olds = [.. was.Select(Wording.KeyOf)], news = [.. now.Select(Wording.KeyOf)];
        var first = Array.IndexOf(news, key);
        var times = olds.Count(o => o == key);
        if (first < 0 || times != news.Count(n => n == key))
        {
            return -1;
        }

        if (times == 1)
        {
            return first;
        }

        var around = Around(olds, at);
        List<int> same = [.. Enumerable.Range(0, news.Length).Where(i => news[i] == key && Around(news, i) == around)];
        return same.Count == 1 && Enumerable.Range(0, olds.Length).Count(i => olds[i] == key && Around(olds, i) == around) == 1
            ? same[0] : -1;
    }

    private static (string Before, string After) Around(string[] names, int at) =>
        (at == 0 ? "" : names[at - 1], at + 1 == names.Length ? "" : names[at + 1]);
}
