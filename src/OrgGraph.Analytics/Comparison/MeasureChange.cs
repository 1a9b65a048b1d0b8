using System.Collections.Immutable;

namespace OrgGraph.Analytics.Comparison;

/// <summary>What became of measures.</summary>
public enum MeasureChangeKind
{
    /// <summary>One measure stayed, but for numbers, punctuation and a word or two.</summary>
    CarriedOn,

    /// <summary>One measure stayed in other words.</summary>
    Reworded,

    /// <summary>One measure became several.</summary>
    Split,

    /// <summary>Several measures became one.</summary>
    Merged,

    /// <summary>Several measures became several others.</summary>
    Regrouped,

    /// <summary>A measure that has no match before.</summary>
    New,

    /// <summary>A measure that has no match after.</summary>
    Dropped,
}

/// <summary>One match.</summary>
/// <param name="Before">Id of the measure before.</param>
/// <param name="After">Id of the measure after.</param>
/// <param name="Similarity">How like each other they are.</param>
/// <param name="ToReview">True when a person should look: the score is in the doubtful band.</param>
public sealed record MeasureMatch(string Before, string After, MeasureSimilarity Similarity, bool ToReview);

/// <summary>What became of one measure, or of a few that belong together.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Before">The measures before, in the graph's order; none for a new one.</param>
/// <param name="After">The measures after, in the graph's order; none for a dropped one.</param>
/// <param name="Matches">The matches among them, best first; none for a new or dropped one.</param>
/// <param name="LeadsBefore">Ids of the units that led them (were responsible, where nobody led); ordinal.</param>
/// <param name="LeadsAfter">Ids of the units that lead them now; ordinal.</param>
/// <param name="LeadChanged">
/// True when the leads are not the same units; never for a new or dropped measure. Counterparts count as the same.
/// </param>
/// <param name="GuessedLeads">
/// Ids of the units by which the leads differ and whose part in the measures is a guess of the reader; ordinal. With any, the
/// change of lead is doubtful.
/// </param>
/// <param name="NumbersBefore">Numbers (not years) that only the text before has: an old target.</param>
/// <param name="NumbersAfter">Numbers that only the text after has.</param>
public sealed record MeasureChange(
    MeasureChangeKind Kind,
    ImmutableArray<Measure> Before,
    ImmutableArray<Measure> After,
    ImmutableArray<MeasureMatch> Matches,
    ImmutableArray<string> LeadsBefore,
    ImmutableArray<string> LeadsAfter,
    bool LeadChanged,
    ImmutableArray<string> GuessedLeads,
    ImmutableArray<string> NumbersBefore,
    ImmutableArray<string> NumbersAfter)
{
    /// <summary>True when a person should look at one of the matches.</summary>
    public bool ToReview => Matches.Any(m => m.ToReview);

    /// <summary>True when the deadlines differ in more than their layout; never for a new or dropped measure.</summary>
    public bool DeadlineChanged => !Matches.IsEmpty && !Deadlines(Before).SetEquals(Deadlines(After));

    private static HashSet<string> Deadlines(ImmutableArray<Measure> measures) =>
        measures.Select(m => Wording.KeyOf(m.Deadline ?? "")).ToHashSet(StringComparer.Ordinal);
}
