using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>How a graph is loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>The standard way.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>Changes nothing; the summary tells what would change.</summary>
    public bool DryRun { get; init; }

    /// <summary>Removes the plans that are in the database and not in the graph.</summary>
    public bool Prune { get; init; }

    /// <summary>How many plans are written at the same time; 3 keeps a server of two to four cores busy.</summary>
    public int Parallelism { get; init; } = 3;

    /// <summary>Responsibilities in one request; bounds the memory of both sides.</summary>
    public int BatchSize { get; init; } = 20_000;

    /// <summary>
    /// How often the load starts over when the server goes away in the middle; plans that are in are not sent again.
    /// </summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long a server that went away is waited for.</summary>
    public TimeSpan ServerWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Computes the units' metrics over all plans in the database. Of the plans that are not in the input it is given their
    /// places, units and responsibilities, and of their tasks and measures the ids. When null, the metrics that the graph
    /// carries are written. Units without metrics lose those of earlier loads.
    /// </summary>
    public Func<ResponsibilityGraph, ImmutableArray<UnitMetrics>>? Metrics { get; init; }

    /// <summary>Told of each id that <see cref="IndexableIds"/> shortened, with its source; null when nobody asks.</summary>
    public Action<string>? Shortened { get; init; }
}

/// <summary>What a load is doing.</summary>
public enum LoadStage
{
    /// <summary>Making constraints and indexes.</summary>
    Schema,

    /// <summary>Waiting until no other load runs.</summary>
    Lock,

    /// <summary>Comparing and writing units and persons.</summary>
    Units,

    /// <summary>Comparing and writing plans, several at a time.</summary>
    Plans,

    /// <summary>Writing what is derived: collaborations; removing unused units.</summary>
    Derived,

    /// <summary>Waiting for a server that went away.</summary>
    Waiting,
}

/// <summary>Where a load stands.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">Measures dealt with, in <see cref="LoadStage.Plans"/>.</param>
/// <param name="Total">All measures.</param>
public sealed record LoadProgress(LoadStage Stage, int Done, int Total);
