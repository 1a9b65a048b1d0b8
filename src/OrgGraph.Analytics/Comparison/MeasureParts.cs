namespace OrgGraph.Analytics.Comparison;

/// <summary>
/// Tells whether a measure without a match is a part of one that has one: it has something of it that the match lacks. That is
/// a good share of its wording; or most of one of its sentences, where it has several; or where both name the same units, a good
/// share of those.
/// </summary>
internal sealed class MeasureParts(MeasureMatcher matcher, ComparisonOptions options)
{
    private const double Most = 0.5; // of a sentence
    private static readonly char[] s_ends = ['。', '；', ';', '！', '!'];

    /// <summary>True when the measure after is a part of the one before, beside that one's match.</summary>
    public bool IsPartOfBefore(ScoredPair pair, int match)
    {
        var (wording, named) = (matcher.Wording, matcher.NamedUnits);
        return Adds(wording, wording.Before(pair.Before), wording.After(pair.After), wording.After(match))
            || HasSentence(
                matcher.Before[pair.Before].Measure, wording.Before(pair.Before), wording.After(pair.After), wording.After(match))
            || (pair.HasSameUnits
                && Adds(named, named.Before(pair.Before), named.After(pair.After), named.After(match)));
    }

    /// <summary>True when the measure before is a part of the one after, beside that one's match.</summary>
    public bool IsPartOfAfter(ScoredPair pair, int match)
    {
        var (wording, named) = (matcher.Wording, matcher.NamedUnits);
        return Adds(wording, wording.After(pair.After), wording.Before(pair.Before), wording.Before(match))
            || HasSentence(
                matcher.After[pair.After].Measure, wording.After(pair.After), wording.Before(pair.Before), wording.Before(match))
            || (pair.HasSameUnits
                && Adds(named, named.After(pair.After), named.Before(pair.Before), named.Before(match)));
    }

    private bool Adds(WordingIndex index, ReadOnlySpan<int> whole, ReadOnlySpan<int> part, ReadOnlySpan<int> match) =>
        index.Added(whole, part, match) >= options.PartAdds * index.WeightOf(whole);

    // Sentences of little weight (定期报告进展) make no part.
    private bool HasSentence(Measure measure, ReadOnlySpan<int> whole, ReadOnlySpan<int> part, ReadOnlySpan<int> match)
    {
        var wording = matcher.Wording;
        var sentences = measure.Text.Split(s_ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (sentences.Length < 2)
        {
            return false;
        }

        foreach (var sentence in sentences)
        {
            var pairs = matcher.WordingOf(sentence);
            var weight = wording.WeightOf(pairs);
            if (weight >= options.PartAdds * wording.WeightOf(whole)
                && wording.Added(pairs, part, match: []) >= Most * weight
                && Adds(wording, pairs, part, match))
            {
                return true;
            }
        }

        return false;
    }
}
