namespace OrgGraph.Analytics.Centrality;

/// <summary>How harmonic centrality is counted.</summary>
public sealed record HarmonicOptions
{
    /// <summary>True when an edge is 1/weight long, so that strong ties are short; false when every edge is 1 long.</summary>
    public bool Weighted { get; init; }

    /// <summary>True to divide by the number of other nodes (igraph's default); false for the sum (NetworkX).</summary>
    public bool Normalised { get; init; }

    /// <summary>Number of threads, from 1; null for one a processor. The result's bits do not depend on it.</summary>
    public int? Threads { get; init; }
}
