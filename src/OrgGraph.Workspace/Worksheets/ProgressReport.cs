using System.Collections.Immutable;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>What became of a measure, as the sheets tell it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Entries">What sheets say of it, blank rows left out; those of units that answer for it first.</param>
/// <param name="State">The state that the units answering for it agree on; null where they say none, or differ.</param>
/// <param name="IsLate">True when it is late by its day or by what is said of it.</param>
/// <param name="IsNear">True when it is due within <see cref="CollectProgress.NearDays"/> days and not finished.</param>
public sealed record MeasureProgress(
    FollowedMeasure Measure, ImmutableArray<SheetEntry> Entries, MeasureState? State, bool IsLate, bool IsNear)
{
    /// <summary>True when it is finished.</summary>
    public bool IsDone => State == MeasureState.Done;

    /// <summary>Those of the entries that gave it its state.</summary>
    public ImmutableArray<SheetEntry> Deciding { get; init; } = [];
}

/// <summary>
/// What a unit has done of the measures on its sheet. A measure that is late may also be one that nothing is said of.
/// </summary>
/// <param name="Unit">The unit.</param>
/// <param name="Measures">How many measures its sheet has.</param>
/// <param name="Leads">How many of them it leads.</param>
/// <param name="Done">How many it has finished.</param>
/// <param name="Due">How many are due within <see cref="CollectProgress.NearDays"/> days and not finished.</param>
/// <param name="Late">How many are past their day and not finished, or late as it says itself.</param>
/// <param name="Silent">Of how many it says nothing.</param>
public sealed record UnitProgress(Unit Unit, int Measures, int Leads, int Done, int Due, int Late, int Silent)
{
    /// <summary>True when no sheet of it came back, or a blank one.</summary>
    public bool IsSilent => Silent == Measures;
}

/// <summary>Why what sheets say is not simply taken.</summary>
public enum SheetProblem
{
    /// <summary>Two sheets of one unit say different things of a measure.</summary>
    SameUnitDiffers,

    /// <summary>Two units give a measure different states.</summary>
    UnitsDiffer,

    /// <summary>The measure is in none of the plans any more.</summary>
    MeasureGone,

    /// <summary>The row bears the code of a measure whose text is now another.</summary>
    TextChanged,

    /// <summary>What is written for the state stands for none.</summary>
    OddState,

    /// <summary>The sheet's unit is none of the plans'.</summary>
    UnitUnknown,

    /// <summary>The sheet has no column of states any more.</summary>
    ColumnsMissing,
}

/// <summary>Something in returned sheets that a person must decide.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="Measure">The measure; null where there is none.</param>
/// <param name="Entries">The rows that it is about.</param>
public sealed record SheetFinding(SheetProblem Problem, FollowedMeasure? Measure, ImmutableArray<SheetEntry> Entries);

/// <summary>How far all measures are on a day.</summary>
/// <param name="Today">The day.</param>
/// <param name="Set">The sheets that were to be filled in.</param>
/// <param name="Measures">All measures, in the ledger's order.</param>
/// <param name="Units">All units: those with most late measures first, then those that say least.</param>
/// <param name="Findings">What a person must decide.</param>
/// <param name="Returned">What came back.</param>
public sealed record ProgressReport(
    DateOnly Today,
    WorksheetSet Set,
    ImmutableArray<MeasureProgress> Measures,
    ImmutableArray<UnitProgress> Units,
    ImmutableArray<SheetFinding> Findings,
    ReturnedSheets Returned)
{
    /// <summary>How many measures are finished.</summary>
    public int Done => Measures.Count(m => m.IsDone);

    /// <summary>How many are due within <see cref="CollectProgress.NearDays"/> days and not finished.</summary>
    public int Due => Measures.Count(m => m.IsNear);

    /// <summary>How many are late.</summary>
    public int Late => Measures.Count(m => m.IsLate);

    /// <summary>Of how many no sheet says anything.</summary>
    public int Silent => Measures.Count(m => m.Entries.All(e => e.IsSilent));
}
