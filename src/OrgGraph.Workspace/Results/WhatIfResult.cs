using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrgGraph.Analytics.WhatIf;

namespace OrgGraph.Workspace.Results;

/// <summary>What would be if other units led.</summary>
/// <param name="Hypothetical">Always true: no document says so.</param>
/// <param name="Moves">All moves: those asked for, then those proposed.</param>
/// <param name="Balance">The proposal; absent when none was asked for.</param>
/// <param name="Units">The units before and after.</param>
public sealed record WhatIfResult(
    bool Hypothetical,
    ImmutableArray<MoveResult> Moves,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BalanceResult? Balance,
    ImmutableArray<UnitEffectResult> Units)
{
    /// <summary>An answer as a result.</summary>
    public static WhatIfResult Of(WhatIfAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(
            Hypothetical: true,
            [.. answer.Moves.Select(m => MoveResult.Of(answer, m))],
            answer.Balance is { } balance ? BalanceResult.Of(balance) : null,
            [.. answer.Analysis.Units.Select(UnitEffectResult.Of)]);
    }
}

/// <summary>A lead that is moved.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="From">The unit that led.</param>
/// <param name="To">The unit that leads then.</param>
/// <param name="RoleBefore">The role that it had before; null when it took no part.</param>
/// <param name="NeededByRisenFences">Of a proposed move: true when it is needed also by the fences that rise with it.</param>
public sealed record MoveResult(
    string Measure,
    string From,
    string To,
    Role? RoleBefore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? NeededByRisenFences)
{
    internal static MoveResult Of(WhatIfAnswer answer, LeadMove move) => new(
        move.MeasureId,
        move.From,
        move.To,
        answer.RoleBefore(move.MeasureId, move.To),
        answer.Balance is { } balance && balance.Moves.Contains(move) ? balance.EnoughByRisenFences.Contains(move) : null);
}

/// <summary>The fewest moves that clear overloads.</summary>
/// <param name="Proven">True when fewer will not do.</param>
/// <param name="LeastMoves">How many are needed at least.</param>
/// <param name="Rounds">How often they were sought, as fences moved.</param>
/// <param name="Cleared">Ids of the units that are not overloaded any more.</param>
/// <param name="ClearedTo">Their loads after the moves, in the same order.</param>
/// <param name="Guessed">How many of the moves rest on guesses of the reader.</param>
/// <param name="StillOverloaded">Ids of those that are, by the fences after the moves.</param>
/// <param name="NotCleared">The units that cannot be cleared, and why.</param>
/// <param name="Offers">What relieves those.</param>
public sealed record BalanceResult(
    bool Proven,
    int LeastMoves,
    int Rounds,
    ImmutableArray<string> Cleared,
    ImmutableArray<LoadBounds> ClearedTo,
    int Guessed,
    ImmutableArray<string> StillOverloaded,
    ImmutableArray<NotClearedResult> NotCleared,
    ImmutableArray<OfferResult> Offers)
{
    internal static BalanceResult Of(BalanceProposal balance) => new(
        balance.IsProven,
        balance.LeastMoves,
        balance.Rounds,
        [.. balance.Cleared.Select(u => u.Unit.Id)],
        [.. balance.ClearedTo.Select(u => new LoadBounds(Rounded.Of(u.Total), Rounded.Of(u.Low), Rounded.Of(u.High)))],
        balance.Guessed,
        [.. balance.StillOverloaded],
        [.. balance.NotCleared.Select(NotClearedResult.Of)],
        [.. balance.Offers.Select(OfferResult.Of)]);
}

/// <summary>A load and its bounds by all readings of the guesses.</summary>
/// <param name="Load">The load as it was read.</param>
/// <param name="Low">The least that it may be.</param>
/// <param name="High">The most that it may be.</param>
public sealed record LoadBounds(double? Load, double? Low, double? High);

/// <summary>Moves that relieve a unit which cannot be cleared.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Load">Its load.</param>
/// <param name="Fence">What it must not exceed.</param>
/// <param name="Moves">The moves, the one that relieves most first.</param>
/// <param name="Steps">What the first 5, the first 10 and all of them bring.</param>
/// <param name="Guessed">How many of them rest on guesses of the reader.</param>
public sealed record OfferResult(
    string Unit,
    double? Load,
    double? Fence,
    ImmutableArray<OfferedMove> Moves,
    ImmutableArray<OfferStep> Steps,
    int Guessed)
{
    internal static OfferResult Of(ReliefOffer offer) => new(
        offer.Unit.Unit.Id,
        Rounded.Of(offer.Unit.Total),
        Rounded.Of(offer.Fence),
        [.. offer.Moves.Select(m => new OfferedMove(m.MeasureId, m.To))],
        [.. offer.Steps.Select(s => OfferStep.Of(s))],
        offer.Guessed);
}

/// <summary>A lead and who could take it.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="To">The unit's id.</param>
public sealed record OfferedMove(string Measure, string To);

/// <summary>What the first moves of an offer bring.</summary>
/// <param name="Moves">How many.</param>
/// <param name="Load">The load that is left.</param>
/// <param name="Low">The least that it may be, by all readings of the guesses.</param>
/// <param name="High">The most that it may be.</param>
/// <param name="Best">True when no other choice of as many leaves less.</param>
public sealed record OfferStep(int Moves, double? Load, double? Low, double? High, bool Best)
{
    internal static OfferStep Of(ReliefStep step) => new(
        step.Moves, Rounded.Of(step.After.Total), Rounded.Of(step.After.Low), Rounded.Of(step.After.High), step.IsBest);
}

/// <summary>A unit whose overload cannot be cleared.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Obstacle">Why.</param>
/// <param name="Load">Its load.</param>
/// <param name="Fence">What it must not exceed.</param>
/// <param name="LeastReachable">What would be left, were every movable lead taken over; null where that is not known.</param>
/// <param name="Leads">Measures that it answers for.</param>
/// <param name="WithoutPartner">Those without another unit.</param>
/// <param name="WithoutTaker">Those whose other units cannot take over.</param>
/// <param name="Movable">Those that can be moved.</param>
public sealed record NotClearedResult(
    string Unit,
    BalanceObstacle Obstacle,
    double? Load,
    double? Fence,
    double? LeastReachable,
    int Leads,
    int WithoutPartner,
    int WithoutTaker,
    int Movable)
{
    internal static NotClearedResult Of(NotCleared unit) => new(
        unit.Unit.Unit.Id,
        unit.Obstacle,
        Rounded.Of(unit.Unit.Total),
        Rounded.Of(unit.Fence),
        Rounded.Of(unit.LeastReachable),
        unit.Leads,
        unit.WithoutPartner,
        unit.WithoutTaker,
        unit.Movable);
}

/// <summary>A unit before and after.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Changed">True when anything differs.</param>
/// <param name="Before">Where it stands before.</param>
/// <param name="After">Where it stands after.</param>
public sealed record UnitEffectResult(string Unit, bool Changed, StandingResult Before, StandingResult After)
{
    internal static UnitEffectResult Of(UnitEffect effect) =>
        new(effect.Unit.Id, effect.IsChanged, StandingResult.Of(effect.Before), StandingResult.Of(effect.After));
}

/// <summary>Where a unit stands.</summary>
/// <param name="Load">Its load in points.</param>
/// <param name="Fence">The load from which on it is overloaded; null where it has too few peers.</param>
/// <param name="Overloaded">True when it is overloaded.</param>
/// <param name="Leads">Measures that it leads.</param>
/// <param name="Degree">Units that it shares measures with.</param>
/// <param name="Betweenness">Its betweenness.</param>
/// <param name="CallsOn">Units that it calls on.</param>
/// <param name="CalledBy">Units that call on it.</param>
public sealed record StandingResult(
    double? Load, double? Fence, bool Overloaded, int Leads, int Degree, double? Betweenness, int CallsOn, int CalledBy)
{
    internal static StandingResult Of(UnitStanding standing) => new(
        Rounded.Of(standing.Load?.Total ?? 0),
        Rounded.Of(standing.Load?.Fence),
        standing.Load?.IsOverloaded ?? false,
        standing.Load?.Leads ?? 0,
        standing.Degree,
        Rounded.Of(standing.Betweenness),
        standing.CallsOn,
        standing.CalledBy);
}
