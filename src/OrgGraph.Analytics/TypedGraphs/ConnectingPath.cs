using System.Collections.Immutable;

namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>One way from a unit to another over units in between.</summary>
/// <param name="Units">The units, from the first to the last; at least two.</param>
/// <param name="Measures">For each step the measures in which its two units meet, in the graph's order; never empty.</param>
public sealed record ConnectingPath(ImmutableArray<Unit> Units, ImmutableArray<ImmutableArray<Measure>> Measures)
{
    /// <summary>Number of steps; 1 when the two units meet in a measure.</summary>
    public int Length => Measures.Length;
}
