using System.Collections.Immutable;

namespace OrgGraph.Analytics.Comparison;

/// <summary>
/// What changed between two graphs: last year's plans and this year's, or those of two places. Measures are matched by their
/// wording, with task, section and units to decide (<see cref="MeasureSimilarity"/>); every match carries its score.
/// </summary>
public sealed record PlanComparison
{
    private PlanComparison()
    {
    }

    /// <summary>What became of every measure: those before in their order, then the new ones in theirs.</summary>
    public ImmutableArray<MeasureChange> Measures { get; private init; } = [];

    /// <summary>What changed for every unit that takes part before or after; the largest change of load first.</summary>
    public ImmutableArray<UnitChange> Units { get; private init; } = [];

    /// <summary>
    /// Plans before that have no like after: no title is alike, and few of their measures have a match. The others of their
    /// measures count as dropped, though as likely as not the plan that has them was not given.
    /// </summary>
    public ImmutableArray<Plan> UnmatchedBefore { get; private init; } = [];

    /// <summary>Plans after that have no like before; those of their measures that have no match count as new.</summary>
    public ImmutableArray<Plan> UnmatchedAfter { get; private init; } = [];

    /// <summary>The thresholds that were used.</summary>
    public ComparisonOptions Options { get; private init; } = new();

    /// <summary>How many changes of a kind there are.</summary>
    public int Count(MeasureChangeKind kind) => Measures.Count(m => m.Kind == kind);

    /// <summary>Compares two graphs. Changing their places swaps new and dropped, split and merged, and nothing else.</summary>
    /// <param name="before">The graph before.</param>
    /// <param name="after">The graph after.</param>
    /// <param name="options">Thresholds and weights.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold or weight is out of its range.</exception>
    public static PlanComparison Compare(
        ResponsibilityGraph before,
        ResponsibilityGraph after,
        ComparisonOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        options ??= new ComparisonOptions();
        ComparisonOptions.Check(options);
        var matcher = MeasureMatcher.Of(before, after, options, cancellationToken);
        var groups = MeasureGroups.Group(matcher, options);
        var matchedBefore = groups.SelectMany(g => g.Select(p => p.Before)).ToHashSet();
        var matchedAfter = groups.SelectMany(g => g.Select(p => p.After)).ToHashSet();
        var changes = groups
            .Select(g => (At: g.Min(p => p.Before), Change: ChangeOf(g, matcher, options)))
            .Concat(Enumerable.Range(0, matcher.Before.Length)
                .Where(i => !matchedBefore.Contains(i))
                .Select(i => (At: i, Change: Alone(MeasureChangeKind.Dropped, matcher.Before[i]))))
            .OrderBy(c => c.At)
            .Select(c => c.Change)
            .Concat(Enumerable.Range(0, matcher.After.Length)
                .Where(i => !matchedAfter.Contains(i))
                .Select(i => Alone(MeasureChangeKind.New, matcher.After[i])));
        return new PlanComparison
        {
            Measures = [.. changes],
            Units = UnitChange.Compare(before, after, matcher.Units, options.Workload, cancellationToken),
            UnmatchedBefore = matcher.PlansWithoutLike(before, after, matchedBefore),
            UnmatchedAfter = matcher.PlansWithoutLike(after, before, matchedAfter),
            Options = options,
        };
    }

    private static MeasureChange Alone(MeasureChangeKind kind, MeasureFacts measure)
    {
        var isNew = kind == MeasureChangeKind.New;
        return new MeasureChange(
            kind,
            isNew ? [] : [measure.Measure],
            isNew ? [measure.Measure] : [],
            Matches: [],
            isNew ? [] : measure.Leads,
            isNew ? measure.Leads : [],
            LeadChanged: false,
            GuessedLeads: [],
            NumbersBefore: [],
            NumbersAfter: []);
    }

    private static MeasureChange ChangeOf(List<ScoredPair> group, MeasureMatcher matcher, ComparisonOptions options)
    {
        MeasureFacts[] before = [.. group.Select(p => p.Before).Distinct().Order().Select(i => matcher.Before[i])];
        MeasureFacts[] after = [.. group.Select(p => p.After).Distinct().Order().Select(i => matcher.After[i])];
        var kind = (before.Length, after.Length) switch
        {
            (1, 1) => group[0].Similarity.Common >= options.CarriedOn ? MeasureChangeKind.CarriedOn : MeasureChangeKind.Reworded,
            (1, _) => MeasureChangeKind.Split,
            (_, 1) => MeasureChangeKind.Merged,
            _ => MeasureChangeKind.Regrouped,
        };
        var leadsBefore = LeadsOf(before);
        var leadsAfter = LeadsOf(after);
        var (textBefore, textAfter) = (TextOf(before), TextOf(after));
        return new MeasureChange(
            kind,
            [.. before.Select(m => m.Measure)],
            [.. after.Select(m => m.Measure)],
            [.. group.Select(p => MatchOf(p, matcher, options))],
            leadsBefore,
            leadsAfter,
            !leadsBefore.Select(u => matcher.Units.After(u)).ToHashSet(StringComparer.Ordinal).SetEquals(leadsAfter),
            GuessedLeads(before, after, leadsBefore, leadsAfter, matcher.Units),
            MeasureNumbers.Beyond(textBefore, textAfter),
            MeasureNumbers.Beyond(textAfter, textBefore));
    }

    private static ImmutableArray<string> GuessedLeads(
        MeasureFacts[] before,
        MeasureFacts[] after,
        ImmutableArray<string> leadsBefore,
        ImmutableArray<string> leadsAfter,
        UnitPairing pairing)
    {
        string Now(string unit) => pairing.After(unit) ?? unit;
        var guessed = before.SelectMany(m => m.Guessed).Select(Now).Concat(after.SelectMany(m => m.Guessed))
            .ToHashSet(StringComparer.Ordinal);
        var differing = leadsBefore.Select(Now).ToHashSet(StringComparer.Ordinal);
        differing.SymmetricExceptWith(leadsAfter);
        return [.. differing.Where(guessed.Contains).Order(StringComparer.Ordinal)];
    }

    private static MeasureMatch MatchOf(ScoredPair pair, MeasureMatcher matcher, ComparisonOptions options) => new(
        matcher.Before[pair.Before].Measure.Id,
        matcher.After[pair.After].Measure.Id,
        pair.Similarity,
        pair.Similarity.Score < options.Certain);

    private static ImmutableArray<string> LeadsOf(IEnumerable<MeasureFacts> measures) =>
        [.. measures.SelectMany(m => m.Leads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string TextOf(IEnumerable<MeasureFacts> measures) => string.Join('\n', measures.Select(m => m.Measure.Text));
}
