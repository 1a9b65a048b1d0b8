using OrgGraph.Analytics.Centrality.Paths;

namespace OrgGraph.Analytics.Centrality;

/// <summary>How betweenness is counted.</summary>
public sealed record BetweennessOptions
{
    /// <summary>
    /// True when an edge is 1/weight long, so that strong ties are short; false when every edge is 1 long.
    /// Paths whose lengths a and b differ by |a - b| &lt; 1e-10 (a + b) are equally long.
    /// </summary>
    public bool Weighted { get; init; }

    /// <summary>
    /// True to divide by the number of pairs of other nodes: (n-1)(n-2)/2, or (n-1)(n-2) where the graph is directed.
    /// </summary>
    public bool Normalised { get; init; }

    /// <summary>
    /// Null for the exact value; otherwise the number of source nodes, from 2, that it is estimated from
    /// (<see cref="BetweennessSampling"/>). As many as there are nodes, or more, give the exact value.
    /// </summary>
    public int? Samples { get; init; }

    /// <summary>What the choice of the sampled sources starts from; the same seed chooses the same.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Number of threads, from 1; null for one a processor. The result's bits do not depend on it.</summary>
    public int? Threads { get; init; }

    internal int ThreadCount => ThreadCounts.Choose(Threads);
}
