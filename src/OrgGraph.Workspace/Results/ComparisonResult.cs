using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Results;

/// <summary>What changed between two graphs.</summary>
/// <param name="PlansBefore">Ids of the plans before.</param>
/// <param name="PlansAfter">Ids of the plans after.</param>
/// <param name="PlansWithoutLikeBefore">Those before that have no like after: their measures count as dropped.</param>
/// <param name="PlansWithoutLikeAfter">Those after that have no like before: their measures count as new.</param>
/// <param name="Thresholds">What measures were matched by.</param>
/// <param name="Measures">What became of the measures.</param>
/// <param name="Units">What became of the units.</param>
public sealed record ComparisonResult(
    ImmutableArray<string> PlansBefore,
    ImmutableArray<string> PlansAfter,
    ImmutableArray<string> PlansWithoutLikeBefore,
    ImmutableArray<string> PlansWithoutLikeAfter,
    ThresholdsResult Thresholds,
    ImmutableArray<MeasureChangeResult> Measures,
    ImmutableArray<UnitChangeResult> Units)
{
    /// <summary>A comparison as a result.</summary>
    /// <param name="pair">What was compared.</param>
    /// <param name="comparison">What was found.</param>
    public static ComparisonResult Of(ComparisonPair pair, PlanComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            [.. pair.Before.Plans.Select(p => p.Id)],
            [.. pair.After.Plans.Select(p => p.Id)],
            [.. comparison.UnmatchedBefore.Select(p => p.Id)],
            [.. comparison.UnmatchedAfter.Select(p => p.Id)],
            ThresholdsResult.Of(comparison.Options),
            [.. comparison.Measures.Select(MeasureChangeResult.Of)],
            [.. comparison.Units.Select(UnitChangeResult.Of)]);
    }
}

/// <summary>What became of some measures.</summary>
/// <param name="Kind">The sort of change.</param>
/// <param name="Before">The measures before.</param>
/// <param name="After">The measures after.</param>
/// <param name="Matches">Which belongs to which.</param>
/// <param name="LeadsBefore">Who led before.</param>
/// <param name="LeadsAfter">Who leads after.</param>
/// <param name="LeadChanged">True when these are not the same.</param>
/// <param name="GuessedLeads">The units by which they differ whose part is a guess of the reader: the change is doubtful.</param>
/// <param name="DeadlineChanged">True when the deadline is another.</param>
/// <param name="NumbersBefore">Numbers of the wording that are gone.</param>
/// <param name="NumbersAfter">Numbers of the wording that came.</param>
public sealed record MeasureChangeResult(
    MeasureChangeKind Kind,
    ImmutableArray<MeasureResult> Before,
    ImmutableArray<MeasureResult> After,
    ImmutableArray<MatchResult> Matches,
    ImmutableArray<string> LeadsBefore,
    ImmutableArray<string> LeadsAfter,
    bool LeadChanged,
    ImmutableArray<string> GuessedLeads,
    bool DeadlineChanged,
    ImmutableArray<string> NumbersBefore,
    ImmutableArray<string> NumbersAfter)
{
    internal static MeasureChangeResult Of(MeasureChange change) => new(
        change.Kind,
        [.. change.Before.Select(MeasureResult.Of)],
        [.. change.After.Select(MeasureResult.Of)],
        [.. change.Matches.Select(MatchResult.Of)],
        [.. change.LeadsBefore],
        [.. change.LeadsAfter],
        change.LeadChanged,
        [.. change.GuessedLeads],
        change.DeadlineChanged,
        [.. change.NumbersBefore],
        [.. change.NumbersAfter]);
}

/// <summary>Two measures that belong together, and how much alike they are: from 0 to 1.</summary>
/// <param name="Before">The id of the one before.</param>
/// <param name="After">The id of the one after.</param>
/// <param name="Score">The likeness in all.</param>
/// <param name="Text">The likeness of the wording.</param>
/// <param name="Task">The likeness of the tasks.</param>
/// <param name="Section">The likeness of the sections.</param>
/// <param name="Units">The likeness of the units.</param>
/// <param name="ToReview">True when a person should look.</param>
public sealed record MatchResult(
    string Before, string After, double? Score, double? Text, double? Task, double? Section, double? Units, bool ToReview)
{
    internal static MatchResult Of(MeasureMatch match) => new(
        match.Before,
        match.After,
        Rounded.Of(match.Similarity.Score),
        Rounded.Of(match.Similarity.Text),
        Rounded.Of(match.Similarity.Task),
        Rounded.Of(match.Similarity.Section),
        Rounded.Of(match.Similarity.Units),
        match.ToReview);
}

/// <summary>What became of a unit.</summary>
/// <param name="Before">Its id before; null where it was not there.</param>
/// <param name="After">Its id after; null where it is gone.</param>
/// <param name="LeadsBefore">Measures that it led before.</param>
/// <param name="LeadsAfter">Measures that it leads after.</param>
/// <param name="LoadBefore">Its load before.</param>
/// <param name="LoadAfter">Its load after.</param>
/// <param name="OverloadedBefore">True when it was overloaded before.</param>
/// <param name="OverloadedAfter">True when it is overloaded after.</param>
/// <param name="GuessedBefore">Its duties before that are guesses of the reader.</param>
/// <param name="GuessedAfter">Its duties after that are guesses of the reader.</param>
public sealed record UnitChangeResult(
    string? Before,
    string? After,
    int LeadsBefore,
    int LeadsAfter,
    double? LoadBefore,
    double? LoadAfter,
    bool OverloadedBefore,
    bool OverloadedAfter,
    int GuessedBefore,
    int GuessedAfter)
{
    internal static UnitChangeResult Of(UnitChange change) => new(
        change.Before?.Unit.Id,
        change.After?.Unit.Id,
        change.Before?.Leads ?? 0,
        change.After?.Leads ?? 0,
        Rounded.Of(change.Before?.Load ?? 0),
        Rounded.Of(change.After?.Load ?? 0),
        change.WasOverloaded,
        change.IsOverloaded,
        change.GuessedBefore,
        change.GuessedAfter);
}
