using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>How leads may be moved to clear overloads.</summary>
public sealed record BalanceOptions
{
    /// <summary>How load is counted and overload judged.</summary>
    public WorkloadOptions Workload { get; init; } = new();

    /// <summary>True when a lead may go to units of the same level only: from a bureau to a bureau, never to a town.</summary>
    public bool SameLevelOnly { get; init; }

    /// <summary>
    /// True when a lead may go only to units in whose field the measure is, told by what they lead elsewhere. Units that lead
    /// nothing else take nothing over then.
    /// </summary>
    public bool SameFieldOnly { get; init; } = true;

    /// <summary>
    /// Steps of search that one question (can these units be cleared, with how few moves?) may take; positive. Beyond it an
    /// answer is the best one found, and said to be so.
    /// </summary>
    public int SearchLimit { get; init; } = 300_000;

    /// <summary>
    /// How often the moves are sought again when they lower the peers' own fence so far that a unit is overloaded still;
    /// positive.
    /// </summary>
    public int Rounds { get; init; } = 5;

    /// <summary>
    /// True to tell which of the moves suffice by the fences that rise with them: two workload analyses a move, long for plans of
    /// thousands of measures. Else all moves are told.
    /// </summary>
    public bool WithRisenFences { get; init; } = true;
}
