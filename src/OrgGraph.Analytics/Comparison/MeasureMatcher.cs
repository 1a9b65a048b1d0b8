using System.Collections.Immutable;
using OrgGraph.Analytics.Fields;

namespace OrgGraph.Analytics.Comparison;

/// <summary>Two measures and how like each other they are.</summary>
/// <param name="Before">Index among the first graph's measures.</param>
/// <param name="After">Index among the second graph's measures.</param>
/// <param name="Similarity">Their likeness.</param>
/// <param name="HasSameUnits">True when they name the same units, and such as few measures name.</param>
internal readonly record struct ScoredPair(int Before, int After, MeasureSimilarity Similarity, bool HasSameUnits)
{
    /// <summary>True when the two may be one measure.</summary>
    public bool IsMatch(ComparisonOptions options) =>
        Similarity.Score >= (HasSameUnits ? Math.Min(options.Match, options.MatchOfSameUnits) : options.Match);
}

/// <summary>Scores the measures of two graphs against each other.</summary>
internal sealed class MeasureMatcher
{
    private readonly ComparisonOptions _options;
    private readonly ResponsibilityGraph _before;
    private readonly MeasureTokens _tokens;
    private readonly Dictionary<string, HashSet<long>> _headings = new(StringComparer.Ordinal);

    private MeasureMatcher(ResponsibilityGraph before, ResponsibilityGraph after, ComparisonOptions options)
    {
        _options = options;
        _before = before;
        _tokens = new MeasureTokens(before.Plans.Concat(after.Plans).SelectMany(p => new[] { p.Jurisdiction, p.City ?? "" }));
        Before = MeasureFacts.Gather(before);
        After = MeasureFacts.Gather(after);
        Units = UnitPairing.Of(before, after);
        Wording = WordingIndex.Of(
            Before.Select(m => _tokens.PairsOf(m.Measure.Text)), After.Select(m => _tokens.PairsOf(m.Measure.Text)));
        NamedUnits = IndexUnits(Before, After, Units);
    }

    /// <summary>The first graph's measures.</summary>
    public ImmutableArray<MeasureFacts> Before { get; }

    /// <summary>The second graph's measures.</summary>
    public ImmutableArray<MeasureFacts> After { get; }

    /// <summary>Which units are the same.</summary>
    public UnitPairing Units { get; }

    /// <summary>The measures' wording.</summary>
    public WordingIndex Wording { get; }

    /// <summary>The units that measures name, weighed as wording is: the rarer, the more a unit says.</summary>
    public WordingIndex NamedUnits { get; }

    /// <summary>
    /// The pairs that could matter: those whose wording is alike enough; by index of the first and then of the second.
    /// </summary>
    public ImmutableArray<ScoredPair> Pairs { get; private set; } = [];

    /// <summary>Compares all measures; see <see cref="WordingPairs"/> for the cost.</summary>
    public static MeasureMatcher Of(
        ResponsibilityGraph before, ResponsibilityGraph after, ComparisonOptions options, CancellationToken cancellationToken)
    {
        var matcher = new MeasureMatcher(before, after, options);

        // likeness of text is never above the larger coverage, which is that of the shorter measure: no pair is lost
        var pairs =
            WordingPairs.Find(matcher.Wording, Math.Min(options.LeastText, options.LeastTextOfSameUnits), cancellationToken);
        var scored = ImmutableArray.CreateBuilder<ScoredPair>();
        foreach (var pair in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var similarity = matcher.SimilarityOf(pair);
            var sameUnits = matcher.HasSameUnits(pair, similarity);
            if (similarity.Text >= (sameUnits ? options.LeastTextOfSameUnits : options.LeastText))
            {
                scored.Add(new ScoredPair(pair.Before, pair.After, similarity, sameUnits));
            }
        }

        matcher.Pairs = scored.ToImmutable();
        return matcher;
    }

    /// <summary>The pairs of a text that the measures' wording has.</summary>
    public int[] WordingOf(string text) => Wording.Find(_tokens.PairsOf(text));

    /// <summary>Likeness of two headings, their numbers apart; null when one is missing.</summary>
    public double? HeadingsAlike(string? before, string? after) =>
        before is null || after is null ? null : Dice(PairsOfHeading(before), PairsOfHeading(after));

    /// <summary>
    /// The plans of one graph that have no like in the other: no title that is alike, and matches for less than a third of
    /// their measures.
    /// </summary>
    /// <param name="graph">One graph.</param>
    /// <param name="other">The other.</param>
    /// <param name="matched">Indexes of the first one's measures that have a match.</param>
    public ImmutableArray<Plan> PlansWithoutLike(ResponsibilityGraph graph, ResponsibilityGraph other, IReadOnlySet<int> matched)
    {
        const double alike = 0.6;
        var titles = WordingIndex.Of(
            graph.Plans.Select(p => _tokens.PairsOf(p.Title)), other.Plans.Select(p => _tokens.PairsOf(p.Title)));
        var measures = ReferenceEquals(graph, _before) ? Before : After;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var matches = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < measures.Length; i++)
        {
            var plan = measures[i].Plan.Id;
            counts[plan] = counts.GetValueOrDefault(plan) + 1;
            matches[plan] = matches.GetValueOrDefault(plan) + (matched.Contains(i) ? 1 : 0);
        }

        bool HasLike(int plan) => Enumerable.Range(0, other.Plans.Length)
            .Any(o => 2 * titles.Shared(plan, o) >= alike * (titles.BeforeTotals[plan] + titles.AfterTotals[o]));
        return
        [
            .. graph.Plans.Where((plan, i) => counts.TryGetValue(plan.Id, out var count)
                && matches[plan.Id] * 3 < count && (matches[plan.Id] == 0 || !HasLike(i))),
        ];
    }

    private MeasureSimilarity SimilarityOf(WordingPair pair)
    {
        var (before, after) = (Before[pair.Before], After[pair.After]);
        var (left, right) = (Wording.BeforeTotals[pair.Before], Wording.AfterTotals[pair.After]);
        var (coverBefore, coverAfter) = (Math.Min(1, pair.Shared / left), Math.Min(1, pair.Shared / right));
        var dice = Math.Min(1, 2 * pair.Shared / (left + right));
        var text = (dice + Math.Max(coverBefore, coverAfter)) / 2;
        var task = HeadingsAlike(before.Task.Title, after.Task.Title);
        var section = HeadingsAlike(before.Section?.Title, after.Section?.Title);
        var units = UnitsAlike(pair.Before, pair.After);
        return new MeasureSimilarity(Score(text, task, section, units), text, coverBefore, coverAfter, task, section, units);
    }

    private double Score(double text, double? task, double? section, double? units)
    {
        var (sum, weight) = (0.0, 0.0);
        void Add(double? value, double w)
        {
            if (value is { } v)
            {
                sum += w * v;
                weight += w;
            }
        }

        Add(text, _options.Weights.Text);
        Add(task, _options.Weights.Task);
        Add(section, _options.Weights.Section);
        Add(units, _options.Weights.Units);
        return sum / weight;
    }

    private double? UnitsAlike(int before, int after)
    {
        var (left, right) = (NamedUnits.BeforeTotals[before], NamedUnits.AfterTotals[after]);

        // sums of the same weights in another order differ in their last bits
        return left == 0 || right == 0 ? null
            : Math.Min(1, Math.Round(2 * NamedUnits.Shared(before, after) / (left + right), digits: 12));
    }

    // A lead and 相关区政府 in common say little: most measures of a plan have them.
    private bool HasSameUnits(WordingPair pair, MeasureSimilarity similarity) =>
        similarity.Units >= _options.SameUnits
        && NamedUnits.Shared(pair.Before, pair.After) >= 2 * Math.Log(1 + Math.Max(Before.Length, After.Length));

    // A unit and its counterpart are one.
    private static WordingIndex IndexUnits(
        ImmutableArray<MeasureFacts> before, ImmutableArray<MeasureFacts> after, UnitPairing pairing)
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        long IdOf(string unit) => ids.TryGetValue(unit, out var id) ? id : ids[unit] = ids.Count;
        return WordingIndex.Of(
            before.Select(m => m.Units.Select(u => IdOf(pairing.After(u) ?? "\0" + u)).ToHashSet()),
            after.Select(m => m.Units.Select(IdOf).ToHashSet()));
    }

    private HashSet<long> PairsOfHeading(string heading)
    {
        if (!_headings.TryGetValue(heading, out var pairs))
        {
            _headings[heading] = pairs = _tokens.PairsOfHeading(heading);
        }

        return pairs;
    }

    private static double Dice(HashSet<long> first, HashSet<long> second) =>
        first.Count + second.Count == 0 ? 1 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
}
