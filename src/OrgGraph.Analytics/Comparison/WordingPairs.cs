namespace OrgGraph.Analytics.Comparison;

/// <summary>Two measures that share wording.</summary>
/// <param name="Before">Index in the first list.</param>
/// <param name="After">Index in the second list.</param>
/// <param name="Shared">Weight of the wording that they share.</param>
internal readonly record struct WordingPair(int Before, int After, double Shared);

/// <summary>
/// Finds all pairs of measures that share at least a given part of the shorter one's wording, without looking at every pair:
/// each measure is looked up by its rarest wording only, as far as a partner must share some of it (prefix filtering:
/// S. Chaudhuri, V. Ganti, R. Kaushik 2006, doi:10.1109/ICDE.2006.9). No pair is lost.
/// </summary>
internal static class WordingPairs
{
    // Sums of the same weights in another order differ in their last bits.
    private const double Slack = 1e-9;

    /// <summary>
    /// The pairs, by their first and then their second measure. Cost grows with the measures that share rare wording, not with
    /// the product of both lists; parallel, with the same result for any number of threads.
    /// </summary>
    /// <param name="index">The wording of both lists.</param>
    /// <param name="least">Least share of the shorter measure's weight, above 0.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static List<WordingPair> Find(WordingIndex index, double least, CancellationToken cancellationToken)
    {
        // each pair is found from its shorter measure; of two equal ones from the first list's
        var pairs = Probe(index, least, (own, other) => own <= other, cancellationToken);
        var turned = Probe(index.Swapped(), least, (own, other) => own < other, cancellationToken);
        pairs.AddRange(turned.Select(p => new WordingPair(p.After, p.Before, p.Shared)));
        pairs.Sort((a, b) => (a.Before, a.After).CompareTo((b.Before, b.After)));
        return pairs;
    }

    private static List<WordingPair> Probe(
        WordingIndex index, double least, Func<double, double, bool> isShorter, CancellationToken cancellationToken)
    {
        var postings = Postings(index);
        var found = new List<WordingPair>[index.BeforeTotals.Length];
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, found.Length, options, () => new double[index.AfterTotals.Length], (before, _, shared) =>
        {
            found[before] = ProbeOne(index, postings, before, least, isShorter, shared);
            return shared;
        }, _ => { });
        return [.. found.SelectMany(f => f)];
    }

    private static List<WordingPair> ProbeOne(
        WordingIndex index, int[][] postings, int before, double least, Func<double, double, bool> isShorter, double[] shared)
    {
        var own = index.BeforeTotals[before];
        var needed = (least * own) - Slack;
        var rest = own; // weight of the pairs not looked up yet
        var candidates = new List<int>();
        foreach (var pair in index.Before(before))
        {
            if (rest < needed)
            {
                break; // who shares none so far cannot share enough any more
            }

            var weight = index.WeightOf(pair);
            rest -= weight;
            foreach (var after in postings[pair])
            {
                if (shared[after] == 0)
                {
                    candidates.Add(after);
                }

                shared[after] += weight;
            }
        }

        candidates.Sort();
        var found = new List<WordingPair>();
        foreach (var after in candidates)
        {
            var most = shared[after] + Math.Max(rest, 0);
            shared[after] = 0;
            if (most >= needed && isShorter(own, index.AfterTotals[after])
                && index.Shared(before, after) is var exact && exact >= needed && exact > 0)
            {
                found.Add(new WordingPair(before, after, exact));
            }
        }

        return found;
    }

    private static int[][] Postings(WordingIndex index)
    {
        var lists = new List<int>?[index.PairCount];
        for (var after = 0; after < index.AfterTotals.Length; after++)
        {
            foreach (var pair in index.After(after))
            {
                (lists[pair] ??= []).Add(after);
            }
        }

        return Array.ConvertAll(lists, l => l is null ? [] : l.ToArray());
    }
}
