using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>What some moves bring an overloaded unit.</summary>
/// <param name="Moves">How many moves: the first ones of the offer.</param>
/// <param name="After">The unit after them: what it would have left, and how far that may lie from it by the guesses.</param>
/// <param name="IsBest">True when it is proven that no other choice of as many moves leaves fewer.</param>
public sealed record ReliefStep(int Moves, UnitWorkload After, bool IsBest);

/// <summary>Moves that relieve an overloaded unit which cannot be cleared.</summary>
/// <param name="Unit">The unit, as it is.</param>
/// <param name="Fence">Points that it should have at most.</param>
/// <param name="Moves">The moves, the one that relieves most first; each goes to a unit in whose field it is.</param>
/// <param name="Steps">What the first 5, the first 10 and all of them bring, as far as there are so many.</param>
/// <param name="Guessed">How many of the moves are of a lead, or to a part in the measure, that the reader guessed.</param>
public sealed record ReliefOffer(
    UnitWorkload Unit, double Fence, ImmutableArray<LeadMove> Moves, ImmutableArray<ReliefStep> Steps, int Guessed);
