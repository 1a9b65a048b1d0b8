using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.Ranking;

/// <summary>
/// Everything that is measured of one unit. A unit that is in no measure itself, only by its groups, has no ties.
/// </summary>
public sealed record UnitMetricsRow
{
    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>
    /// The level of the units that it is compared with: its own, or for a branch that of the government that it serves.
    /// </summary>
    public required UnitLevel PeerLevel { get; init; }

    /// <summary>What it carries, and how that compares with its peers; null for a unit that the workload has not.</summary>
    public UnitWorkload? Work { get; init; }

    /// <summary>Load: role points and coordination.</summary>
    public double Load => Work?.Total ?? 0;

    /// <summary>Measures that it leads, in its own name.</summary>
    public int Leads => Work?.Leads ?? 0;

    /// <summary>True when its load is out of proportion to that of its peers.</summary>
    public bool IsOverloaded => Work?.IsOverloaded ?? false;

    /// <summary>Its ties.</summary>
    public int Degree { get; init; }

    /// <summary>The weight of its ties.</summary>
    public double Strength { get; init; }

    /// <summary>Shortest paths between others that lead through it; each pair once, ties without weights.</summary>
    public double Betweenness { get; init; }

    /// <summary>Closeness after Wasserman and Faust, ties without weights; from 0 to 1.</summary>
    public double Closeness { get; init; }

    /// <summary>The sum of the inverse distances to the others, ties without weights.</summary>
    public double Harmonic { get; init; }

    /// <summary>Its part in the leading eigenvector, ties without weights; from 0 to 1.</summary>
    public double Eigenvector { get; init; }

    /// <summary>Its share of the random surfer's visits, ties without weights; from 0 to 1.</summary>
    public double PageRank { get; init; }

    /// <summary>The largest k whose k-core holds it.</summary>
    public int Core { get; init; }

    /// <summary>Burt's constraint, by the weights of ties; null where it is not defined, for a unit without ties.</summary>
    public double? Constraint { get; init; }

    /// <summary>How far its partners are partners of one another; from 0 to 1.</summary>
    public double Clustering { get; init; }

    /// <summary>True when its component falls apart without it.</summary>
    public bool IsArticulationPoint { get; init; }

    /// <summary>Its community, largest first from 0; null for a unit without ties.</summary>
    public int? Community { get; init; }
}
