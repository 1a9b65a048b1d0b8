using System.Collections.Immutable;

namespace OrgGraph.Analytics.Naming;

/// <summary>Something that people call by several names.</summary>
/// <param name="Id">What stands for it.</param>
/// <param name="Names">Its names, the id among them where that is one.</param>
public sealed record Named(string Id, IEnumerable<string> Names)
{
    /// <summary>The units, under their ids and second names.</summary>
    public static IEnumerable<Named> Of(IEnumerable<Unit> units) => units.Select(u => new Named(u.Id, u.Aliases.Prepend(u.Id)));

    /// <summary>The plans, under their ids and titles.</summary>
    public static IEnumerable<Named> Of(IEnumerable<Plan> plans) => plans.Select(p => new Named(p.Id, [p.Id, p.Title]));
}

/// <summary>
/// Finds what a person may have meant by a name that is not there. Likeness, from 0 to 1, is the largest of three: the edit
/// distance with neighbours swapped (Damerau 1964, doi:10.1145/363958.363994) against the longer length, Dice's coefficient
/// of the characters' pairs (1945, doi:10.2307/1932409), and the edit distance of the shorter one from the nearest part of the
/// longer one (P. H. Sellers 1980, doi:10.1016/0196-6774(80)90016-4), times the mean of 1 and the share that it makes up.
/// Blanks and the width of punctuation do not count, nor does the case of letters.
/// </summary>
public static class NearestNames
{
    /// <summary>Names that are less alike are not offered.</summary>
    public const double MinLikeness = 0.35;

    /// <summary>
    /// The ids of what is named most like a text, most alike first, then by id; none when nothing is like it.
    /// O(n · l²), l being the length of names.
    /// </summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="candidates">What there is.</param>
    /// <param name="count">How many to offer at most; positive.</param>
    public static ImmutableArray<string> Find(string text, IEnumerable<Named> candidates, int count = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var key = KeyOf(text);
        return
        [
            .. candidates
                .Select(c => (c.Id, Likeness: c.Names.Select(n => LikenessOf(key, KeyOf(n))).DefaultIfEmpty().Max()))
                .Where(c => c.Likeness >= MinLikeness)
                .OrderByDescending(c => c.Likeness)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => c.Id)
                .Distinct(StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>The names most like a text.</summary>
    public static ImmutableArray<string> Find(string text, IEnumerable<string> names, int count = 3) =>
        Find(text, names.Select(n => new Named(n, [n])), count);

    /// <summary>
    /// How much alike two names are: 1 when they are equal but for blanks, width and case; 0 when they share nothing.
    /// </summary>
    public static double Likeness(string first, string second) => LikenessOf(KeyOf(first), KeyOf(second));

    private static string KeyOf(string text) => Wording.KeyOf(text).ToLowerInvariant();

    private static double LikenessOf(string first, string second)
    {
        if (first == second)
        {
            return 1;
        }

        // of two equally long ones, which is the part is decided by their order, so that likeness does not depend on it
        var swap = first.Length == second.Length ? string.CompareOrdinal(first, second) > 0 : first.Length > second.Length;
        var (shorter, longer) = swap ? (second, first) : (first, second);
        if (shorter.Length == 0)
        {
            return 0;
        }

        var part = 1 - ((double)EditDistance(shorter, longer, ofPart: true) / shorter.Length);
        var held = part * (1 + ((double)shorter.Length / longer.Length)) / 2;
        var edits = 1 - ((double)EditDistance(shorter, longer, ofPart: false) / longer.Length);
        return Math.Max(held, Math.Max(edits, Dice(shorter, longer)));
    }

    // Optimal string alignment: insertions, deletions, changes, and swaps of neighbours that nothing else touches. Of a part of
    // the second text, what stands before and after it is free.
    private static int EditDistance(string first, string second, bool ofPart)
    {
        var before = new int[second.Length + 1];
        var above = Enumerable.Range(0, second.Length + 1).Select(j => ofPart ? 0 : j).ToArray();
        var row = new int[second.Length + 1];
        for (var i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = above[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return ofPart ? above.Min() : above[second.Length];
    }

    private static double Dice(string first, string second)
    {
        if (first.Length < 2 || second.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < first.Length; i++)
        {
            var pair = (first[i - 1], first[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var shared = 0;
        for (var i = 1; i < second.Length; i++)
        {
            var pair = (second[i - 1], second[i]);
            if (pairs.TryGetValue(pair, out var left) && left > 0)
            {
                pairs[pair] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / (first.Length + second.Length - 2);
    }
}
