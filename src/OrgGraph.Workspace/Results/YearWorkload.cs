using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Workspace.Results;

/// <summary>
/// The workload of one government's plans of one year (<see cref="GovernmentYear"/>), with the wording of their names.
/// </summary>
/// <param name="Year">The year; null for plans that do not tell theirs.</param>
/// <param name="Jurisdiction">The government; empty when unknown.</param>
/// <param name="Graph">The plans' part of the graph.</param>
/// <param name="Workload">Its workload.</param>
public sealed record YearWorkload(int? Year, string Jurisdiction, ResponsibilityGraph Graph, WorkloadTable Workload)
{
    private readonly GraphIndex _index = new(Graph);

    /// <summary>A workload for each year and government, in the order of <see cref="GovernmentYear.Split"/>.</summary>
    public static ImmutableArray<YearWorkload> Of(ResponsibilityGraph graph, CancellationToken cancellationToken = default) =>
    [
        .. GovernmentYear.Split(graph).Select(y =>
            new YearWorkload(
                y.Year, y.Jurisdiction, y.Graph, WorkloadAnalysis.Compute(y.Graph, cancellationToken: cancellationToken))),
    ];

    /// <summary>Single units that carry something, most points first.</summary>
    public IEnumerable<UnitWorkload> Carrying => Workload.Units.Where(u => u.Total > 0 && !UnitGroups.IsGroup(u.Unit));

    /// <summary>Units that were not judged: they have too few peers.</summary>
    public IEnumerable<UnitWorkload> Unjudged => Carrying.Where(u => u.PeerGroup is null);

    /// <summary>The plan's title without its year, and without its jurisdiction where that is the reader's own.</summary>
    public string PlanLabel(string planId, string? jurisdiction = null)
    {
        var plan = _index.Plans[planId];
        var title = plan.Title;
        if (plan.Jurisdiction.Length > 0 && plan.Jurisdiction == jurisdiction
            && title.StartsWith(plan.Jurisdiction, StringComparison.Ordinal))
        {
            title = title[plan.Jurisdiction.Length..];
        }

        var year = plan.Year is { } number ? $"{number}年" : "";
        var at = year.Length == 0 ? -1 : title.IndexOf(year, StringComparison.Ordinal);
        title = at < 0 ? title : title.Remove(at, year.Length);
        return title.Length == 0 ? plan.Title : title;
    }

    /// <summary>A section's heading; null for measures that stand in no section.</summary>
    public string? SectionTitle(string? sectionId) => sectionId is null ? null : _index.Sections[sectionId].Title;
}
