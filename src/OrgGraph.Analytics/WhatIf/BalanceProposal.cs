using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>Why an overload is not cleared.</summary>
public enum BalanceObstacle
{
    /// <summary>The unit leads nothing itself: its load comes from other roles, or through groups.</summary>
    LeadsNothing,

    /// <summary>No other unit of its measures may take one over.</summary>
    NobodyToTake,

    /// <summary>Were all the leads moved that somebody may take, it would carry too much still.</summary>
    TooFewMovable,

    /// <summary>Those who may take leads have not room enough: they would be overloaded themselves.</summary>
    TooLittleRoom,

    /// <summary>The room is enough for it or for another overloaded unit, not for both.</summary>
    RoomGoesToOthers,

    /// <summary>No way was found within the limit of the search; there may be one.</summary>
    NotFound,
}

/// <summary>An overload that the proposal does not clear, and why.</summary>
/// <param name="Unit">The unit, as it is.</param>
/// <param name="Obstacle">Why.</param>
/// <param name="Fence">Points that it should have at most.</param>
/// <param name="Leads">Measures that it leads (is responsible for, where nobody leads).</param>
/// <param name="WithoutPartner">Of these, measures in which no other unit takes part.</param>
/// <param name="WithoutTaker">
/// Measures in which others take part, and none of them may take over: groups, units that are overloaded themselves, have nobody
/// to be compared with, or lead nothing like it elsewhere.
/// </param>
/// <param name="Movable">Measures that somebody may take over, room apart.</param>
/// <param name="LeastReachable">Points that it would have left, were all movable leads taken over, room apart.</param>
public sealed record NotCleared(
    UnitWorkload Unit,
    BalanceObstacle Obstacle,
    double Fence,
    int Leads,
    int WithoutPartner,
    int WithoutTaker,
    int Movable,
    double LeastReachable);

/// <summary>Moves of leads that clear overloads.</summary>
public sealed record BalanceProposal
{
    /// <summary>The moves, by the unit that gives away and by measure, in the graph's order.</summary>
    public required ImmutableArray<LeadMove> Moves { get; init; }

    /// <summary>
    /// Those of the moves that suffice when overload is judged by the fences after them, which rise with what the takers carry
    /// more. None of them can be left out; that no other choice is smaller is not proven.
    /// </summary>
    public required ImmutableArray<LeadMove> EnoughByRisenFences { get; init; }

    /// <summary>The units that the moves clear, most points first.</summary>
    public required ImmutableArray<UnitWorkload> Cleared { get; init; }

    /// <summary>The same units after the moves, in the same order, with the bounds that the guesses leave open.</summary>
    public required ImmutableArray<UnitWorkload> ClearedTo { get; init; }

    /// <summary>How many of the moves are of a lead, or to a part in the measure, that the reader guessed.</summary>
    public required int Guessed { get; init; }

    /// <summary>The units that stay overloaded, most points first, with the reason.</summary>
    public required ImmutableArray<NotCleared> NotCleared { get; init; }

    /// <summary>
    /// What relieves the units that are not cleared, as far as the room goes that is left after <see cref="Moves"/> and earlier
    /// offers; most points first. Units that nothing relieves have no offer.
    /// </summary>
    public required ImmutableArray<ReliefOffer> Offers { get; init; }

    /// <summary>
    /// True when it is proven that no more units can be cleared, nor these with fewer moves, judged by the fences in
    /// <see cref="Fences"/>.
    /// </summary>
    public required bool IsProven { get; init; }

    /// <summary>
    /// The moves that are needed at least to clear these units, by the same fences; the number of moves when it is proven.
    /// </summary>
    public required int LeastMoves { get; init; }

    /// <summary>
    /// The fence of every unit that is judged by one. They are those of the graph as it is; where moves lower a fence so far that
    /// a unit would be overloaded still, or newly, they are lowered to it and the moves sought again.
    /// </summary>
    public required ImmutableSortedDictionary<string, double> Fences { get; init; }

    /// <summary>How often moves were sought.</summary>
    public required int Rounds { get; init; }

    /// <summary>
    /// Units that are overloaded in the graph after all the moves, by the fences that hold then, though the moves were to clear
    /// them or they were not overloaded before; none unless the rounds ran out. Ordinal.
    /// </summary>
    public required ImmutableArray<string> StillOverloaded { get; init; }

    /// <summary>The graph after the moves.</summary>
    public required ResponsibilityGraph After { get; init; }
}
