namespace OrgGraph.Analytics.Comparison;

/// <summary>Puts the measures of two graphs that belong together into groups.</summary>
internal static class MeasureGroups
{
    /// <summary>
    /// Matches one to one, the best pairs first: then no two measures are each more like the other than like their own matches
    /// (a stable matching). Measures left over join the match that they are clearly a part of. O(p log p) for p pairs.
    /// </summary>
    /// <returns>For each group its pairs, the match that it grew from first.</returns>
    public static List<List<ScoredPair>> Group(MeasureMatcher matcher, ComparisonOptions options)
    {
        var groups = new List<List<ScoredPair>>();
        var beforeAt = new Dictionary<int, List<ScoredPair>>();
        var afterAt = new Dictionary<int, List<ScoredPair>>();
        foreach (var pair in matcher.Pairs.Where(p => p.IsMatch(options)).Order(BestFirst(matcher)))
        {
            if (!beforeAt.ContainsKey(pair.Before) && !afterAt.ContainsKey(pair.After))
            {
                groups.Add(beforeAt[pair.Before] = afterAt[pair.After] = [pair]);
            }
        }

        // both kinds of part are sought among the matches alone, so that neither depends on the other
        var parts = new MeasureParts(matcher, options);
        var found = matcher.Pairs
            .Where(p => (beforeAt.TryGetValue(p.Before, out var split), afterAt.TryGetValue(p.After, out var merged)) switch
            {
                (true, false) => parts.IsPartOfBefore(p, split![0].After),
                (false, true) => parts.IsPartOfAfter(p, merged![0].Before),
                _ => false,
            })
            .Order(BestFirst(matcher))
            .ToList();
        var joined = new HashSet<(bool After, int Index)>();
        foreach (var pair in found)
        {
            var isAfter = beforeAt.ContainsKey(pair.Before);
            if (joined.Add((isAfter, isAfter ? pair.After : pair.Before)))
            {
                (isAfter ? beforeAt[pair.Before] : afterAt[pair.After]).Add(pair);
            }
        }

        return groups;
    }

    // The same whichever graph is first.
    private static Comparer<ScoredPair> BestFirst(MeasureMatcher matcher) => Comparer<ScoredPair>.Create((a, b) =>
    {
        var order = b.Similarity.Score.CompareTo(a.Similarity.Score);
        order = order != 0 ? order : b.Similarity.Text.CompareTo(a.Similarity.Text);
        order = order != 0 ? order : IsSamePlace(matcher, b).CompareTo(IsSamePlace(matcher, a));
        order = order != 0 ? order : (a.Before + (long)a.After).CompareTo(b.Before + (long)b.After);
        order = order != 0 ? order : Math.Min(a.Before, a.After).CompareTo(Math.Min(b.Before, b.After));
        return order != 0 ? order : (a.Before, a.After).CompareTo((b.Before, b.After));
    });

    private static bool IsSamePlace(MeasureMatcher matcher, ScoredPair pair) => string.Equals(
        matcher.Before[pair.Before].Measure.Id, matcher.After[pair.After].Measure.Id, StringComparison.Ordinal);
}
