using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>
/// What one unit carries, and how that compares with its peers. Points are those of <see cref="WorkloadOptions"/>.
/// </summary>
public sealed record UnitWorkload
{
    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>
    /// The level of the units that it is compared with: its own, or for a branch that of the government that it serves.
    /// </summary>
    public UnitLevel PeerLevel { get; init; }

    /// <summary>Measures it leads, in its own name.</summary>
    public required int Leads { get; init; }

    /// <summary>Measures it is responsible for, in its own name.</summary>
    public required int Responsible { get; init; }

    /// <summary>Measures it assists in, in its own name.</summary>
    public required int Assists { get; init; }

    /// <summary>Measures that it answers for in its own name, in the role of <see cref="WorkloadTable.Accountable"/>.</summary>
    public required int Accountable { get; init; }

    /// <summary>Those of <see cref="Accountable"/> in which no other unit has that role.</summary>
    public required int Alone { get; init; }

    /// <summary>Role points, with those of groups that it is a member of: <see cref="UnitLoad.Load"/>.</summary>
    public required double Base { get; init; }

    /// <summary>Those of the role points that it has as a member of groups only.</summary>
    public required double FromGroups { get; init; }

    /// <summary>Points for bringing partners together (<see cref="CoordinationCost"/>).</summary>
    public required double Coordination { get; init; }

    /// <summary>All points.</summary>
    public double Total => Base + Coordination;

    /// <summary>The least that it carries in any reading of the guesses: a bound, which need not be reached.</summary>
    public required double Low { get; init; }

    /// <summary>The most that it carries in any reading of the guesses: a bound, which need not be reached.</summary>
    public required double High { get; init; }

    /// <summary>How many of its duties are guesses.</summary>
    public int Guessed { get; init; }

    /// <summary>How many duties more it may have as a member of groups of which only some have them (相关…).</summary>
    public int Possible { get; init; }

    /// <summary>Points by the month in which they fall due, earliest first; months without any are left out.</summary>
    public required ImmutableArray<MonthLoad> ByMonth { get; init; }

    /// <summary>Points of measures that recur or go on (每月, 长期实施): they fall due in no month, or in every one.</summary>
    public required double Recurring { get; init; }

    /// <summary>Points of measures without a deadline, or with one that names no day.</summary>
    public required double Unscheduled { get; init; }

    /// <summary>Points by section, most first.</summary>
    public required ImmutableArray<SectionLoad> BySection { get; init; }

    /// <summary><see cref="Accountable"/> as a part of all measures of the graph, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Those it is compared with; null when it is a group, carries nothing, or has too few peers.</summary>
    public PeerGroup? PeerGroup { get; init; }

    /// <summary>Median of its peers' points; not a number without peers.</summary>
    public double PeerMedian => PeerGroup?.Median ?? double.NaN;

    /// <summary>Points above which it is overloaded; not a number without peers.</summary>
    public double Fence => PeerGroup?.Fence ?? double.NaN;

    /// <summary>True when it carries more than its peers' fence.</summary>
    public bool IsOverloaded => PeerGroup is { } peers && Total > peers.Fence;

    /// <summary>The least fence that its peers have in any reading of the guesses; not a number without peers.</summary>
    public double FenceLow { get; init; } = double.NaN;

    /// <summary>The greatest fence that its peers have in any reading of the guesses; not a number without peers.</summary>
    public double FenceHigh { get; init; } = double.NaN;

    /// <summary>True when some reading of the guesses could turn whether it is overloaded (存疑).</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>
    /// True when it carries no more than the median of its peers, already takes part in a measure that an overloaded unit of
    /// the same government and level leads, and leads others like it.
    /// </summary>
    public bool CouldTakeMore => !CouldRelieve.IsEmpty;

    /// <summary>
    /// The overloaded units in whose measures it takes part, where it could take more; most shared measures first.
    /// </summary>
    public ImmutableArray<Relief> CouldRelieve { get; init; } = [];
}

/// <summary>Points that fall due in one month. A period's points are spread evenly over its months.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Points">The points.</param>
/// <param name="Leads">How many of the measures that it leads in its own name have a day due in the month, or end in it.</param>
/// <param name="YearEnd">
/// Those of the points that are due at the end of the year only (年底前): they fall in no month before.
/// </param>
public sealed record MonthLoad(int Year, int Month, double Points, int Leads, double YearEnd = 0);

/// <summary>Points of one section.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="SectionId">
/// Its outermost section, or a subsection where the plan has one outermost section only; null for measures that stand in none.
/// </param>
/// <param name="Points">The points.</param>
/// <param name="Leads">Measures that it leads there, in its own name.</param>
public sealed record SectionLoad(string PlanId, string? SectionId, double Points, int Leads);

/// <summary>An overloaded unit with which another one may share.</summary>
/// <param name="UnitId">The overloaded unit.</param>
/// <param name="MeasureIds">Measures that it leads, that the other takes part in and that are in its field.</param>
public sealed record Relief(string UnitId, ImmutableArray<string> MeasureIds)
{
    /// <summary>How many measures these are.</summary>
    public int Measures => MeasureIds.Length;
}

/// <summary>
/// Units that can be compared: single units with points. The narrowest of these that has enough of them: the same government,
/// level and kind; the same government and level; the same level and kind; the same level. A branch stands among the units of the
/// government in whose plans it works.
/// </summary>
/// <param name="Level">The level of all.</param>
/// <param name="Kind">The kind of all; null when kinds are mixed.</param>
/// <param name="Jurisdiction">The government of all; null when several are mixed.</param>
/// <param name="Count">How many units they are.</param>
/// <param name="LowerQuartile">Lower quartile of their points.</param>
/// <param name="Median">Median of their points.</param>
/// <param name="Fence">Points above which one of them is overloaded.</param>
public sealed record PeerGroup(
    UnitLevel Level,
    UnitKind? Kind,
    string? Jurisdiction,
    int Count,
    double LowerQuartile,
    double Median,
    double Fence)
{
    /// <summary>Fewer peers make a weak comparison: a quartile of them is a matter of two or three units.</summary>
    public const int WeakBelow = 12;

    /// <summary>True when the comparison is a weak one, and is said to be.</summary>
    public bool IsWeak => Count < WeakBelow;
}
