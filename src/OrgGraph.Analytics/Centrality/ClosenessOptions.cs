namespace OrgGraph.Analytics.Centrality;

/// <summary>What closeness means where not every node reaches every other.</summary>
public enum ClosenessCorrection
{
    /// <summary>
    /// Times the share of the other nodes that reach the node, so that small components count little (S. Wasserman, K. Faust,
    /// Social Network Analysis, 1994, p. 201; NetworkX: <c>wf_improved=True</c>).
    /// </summary>
    WassermanFaust,

    /// <summary>Of the nodes that reach it only (NetworkX: <c>wf_improved=False</c>; igraph: <c>normalized=True</c>).</summary>
    PerComponent,
}

/// <summary>How closeness is counted.</summary>
public sealed record ClosenessOptions
{
    /// <summary>True when an edge is 1/weight long, so that strong ties are short; false when every edge is 1 long.</summary>
    public bool Weighted { get; init; }

    /// <summary>What to do where not every node reaches every other.</summary>
    public ClosenessCorrection Correction { get; init; } = ClosenessCorrection.WassermanFaust;

    /// <summary>Number of threads, from 1; null for one a processor. The result's bits do not depend on it.</summary>
    public int? Threads { get; init; }
}
