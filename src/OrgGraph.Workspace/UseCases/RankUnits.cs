using System.Collections.Immutable;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>What units are measured in.</summary>
public sealed record RankRequest
{
    /// <summary>The network.</summary>
    public RankedGraph Graph { get; init; } = RankedGraph.Collaboration;

    /// <summary>How loads are counted.</summary>
    public LoadWeights Weights { get; init; } = new();

    /// <summary>The part of the graph; units of some levels are measured among all that they work with.</summary>
    public SelectionRequest Selection { get; init; } = new();
}

/// <summary>Units with all that was measured of them.</summary>
/// <param name="Graph">The part of the graph that was measured.</param>
/// <param name="All">Every unit in it.</param>
/// <param name="Shown">The units of the levels that were asked for.</param>
/// <param name="Communities">Where the communities meet, by number; null in a network that is not of units alone.</param>
public sealed record Ranking(
    ResponsibilityGraph Graph, UnitMetricsTable All, UnitMetricsTable Shown, ImmutableArray<CommunityName>? Communities)
{
    private static readonly LocalizedText s_place = new("{0}（{1} 条）", "{0} ({1})");
    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>The communities as people call them: where the members meet, how often, and who is strongest.</summary>
    public ImmutableArray<string>? CommunityNamesIn(Language language) => Communities is not { } names ? null :
    [
        .. names.Select(n => string.Join(
            s_comma.In(language),
            n.Places.Select(p => s_place.In(language, p.Title, p.Measures)).Append(n.Strongest.Id))),
    ];

    /// <summary>The units as results, in English: programs read them.</summary>
    /// <param name="by">What to rank by: the name of one of <see cref="RankMeasure.All"/>; null for the first.</param>
    /// <param name="top">How many at most; null for all.</param>
    public ImmutableArray<RankResult> ToResults(string? by = null, int? top = null) =>
        RankResult.Of(Shown, RankMeasure.Find(by), top, CommunityNamesIn(Language.English));
}

/// <summary>Measures units.</summary>
public static class RankUnits
{
    /// <summary>Measures the units of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="request">What they are measured in.</param>
    /// <param name="progress">Told which part of the work is done, from 0 to 1; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RequestException">The selection names what is not there, or is empty.</exception>
    public static Ranking Rank(
        ResponsibilityGraph graph, RankRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var selected = request.Selection.SelectAllLevels(graph);
        var options = new UnitMetricsOptions
        {
            Graph = request.Graph,
            Workload = new WorkloadOptions { Weights = request.Weights },
        };
        var all = UnitMetricsTable.Compute(selected, options, progress, cancellationToken);
        var levels = request.Selection.FindLevels();
        var shown = levels.IsEmpty ? all : all with { Rows = [.. all.Rows.Where(r => levels.Contains(r.PeerLevel))] };
        return shown.Rows.IsEmpty
            ? throw request.Selection.NothingSelected()
            : new Ranking(selected, all, shown, NamesOf(selected, all));
    }

    // Communities of units and measures have no name: they are not all units.
    private static ImmutableArray<CommunityName>? NamesOf(ResponsibilityGraph graph, UnitMetricsTable table) =>
        table.Graph == RankedGraph.Collaboration
            ? [.. CommunityNames.Choose(graph, new UnitNetwork(table.Taking, table.Ties), table.Communities)]
            : null;
}
