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

    /// <summary>True to give places to groups (各镇人民政府), too: they stand beside units that they are made of.</summary>
    public bool WithGroups { get; init; }
}

/// <summary>Units with all that was measured of them, each part of the scope by itself.</summary>
/// <param name="Scope">Which plans it is about.</param>
/// <param name="Parts">What was measured in each part that has units to show.</param>
/// <param name="Request">What was asked for.</param>
public sealed record Ranking(WorkloadScope Scope, ImmutableArray<RankedPart> Parts, RankRequest Request)
{
    /// <summary>The units with what they were measured by, for programs.</summary>
    /// <param name="by">What to rank by: the name of one of <see cref="RankMeasure.All"/>; null for the first.</param>
    /// <param name="top">How many of each part at most; null for all.</param>
    public RankDocument ToDocument(string? by = null, int? top = null) => new(
        ToolVersion.Number, Request.Graph, RankMeasure.Find(by).Name, Request.Weights, RankSelection.Of(Request.Selection),
        Request.WithGroups, [.. Parts.Select(p => p.Part.Name)], [.. Scope.LeftOut.Select(p => p.Name)], ToResults(by, top));

    /// <summary>The units as results, in English: programs read them. Places are those within a part.</summary>
    /// <param name="by">What to rank by: the name of one of <see cref="RankMeasure.All"/>; null for the first.</param>
    /// <param name="top">How many of each part at most; null for all.</param>
    public ImmutableArray<RankResult> ToResults(string? by = null, int? top = null) =>
        [.. Parts.SelectMany(p => RankResult.Of(p, RankMeasure.Find(by), top, p.CommunityNamesIn(Language.English)))];
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
        var scope = WorkloadScope.Choose(selected, request.Selection.NamesPlans);
        var levels = request.Selection.FindLevels();
        var parts = ImmutableArray.CreateBuilder<RankedPart>();
        foreach (var (i, part) in scope.Parts.Index())
        {
            var share = progress is null ? null : new PartProgress(progress, i, scope.Parts.Length);
            var all = UnitMetricsTable.Compute(part.Graph, options, share, cancellationToken);
            var shown = all with
            {
                Rows =
                [
                    .. all.Rows.Where(r => levels.IsEmpty
                        ? request.WithGroups || !UnitGroups.IsGroup(r.Unit) : levels.Contains(r.PeerLevel)),
                ],
            };
            if (!shown.Rows.IsEmpty)
            {
                parts.Add(new RankedPart(part, all, shown, NamesOf(part.Graph, all)));
            }
        }

        return parts.Count == 0 ? throw request.Selection.NothingSelected() : new Ranking(scope, parts.ToImmutable(), request);
    }

    // Communities of units and measures have no name: they are not all units.
    private static ImmutableArray<CommunityName>? NamesOf(ResponsibilityGraph graph, UnitMetricsTable table) =>
        table.Graph == RankedGraph.Collaboration
            ? [.. CommunityNames.Choose(graph, new UnitNetwork(table.Taking, table.Ties), table.Communities)]
            : null;

    private sealed class PartProgress(IProgress<double> whole, int done, int count) : IProgress<double>
    {
        public void Report(double value) => whole.Report((done + value) / count);
    }
}
