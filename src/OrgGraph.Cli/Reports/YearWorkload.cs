using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Load;
using OrgGraph.Model;

namespace OrgGraph.Cli.Reports;

/// <summary>
/// The workload of one government's plans of one year: what a unit did in another year is not on its table now, and a city and a
/// district share out their work apart, so each is judged by itself.
/// </summary>
/// <param name="Year">The year; null for plans that do not tell theirs.</param>
/// <param name="Jurisdiction">The government; empty when unknown.</param>
/// <param name="Graph">The plans' part of the graph.</param>
/// <param name="Workload">Its workload.</param>
internal sealed record YearWorkload(int? Year, string Jurisdiction, ResponsibilityGraph Graph, Workload Workload)
{
    private readonly FrozenDictionary<string, Plan> _plans = Graph.Plans.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> _sections =
        Graph.Sections.ToFrozenDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);

    /// <summary>A workload for each year and government, the latest first, plans without a year last; of a year the one with most measures.</summary>
    public static ImmutableArray<YearWorkload> Of(ResponsibilityGraph graph, CancellationToken cancellationToken = default) =>
    [
        .. graph.Plans
            .GroupBy(p => (p.Year, p.Jurisdiction))
            .Select(g =>
            {
                var part = new GraphSelection { Plans = [.. g.Select(p => p.Id)] }.Of(graph);
                return new YearWorkload(g.Key.Year, g.Key.Jurisdiction, part, WorkloadAnalysis.Of(part, cancellationToken: cancellationToken));
            })
            .OrderByDescending(y => y.Year ?? int.MinValue)
            .ThenByDescending(y => y.Graph.Measures.Length)
            .ThenBy(y => y.Jurisdiction, StringComparer.Ordinal),
    ];

    /// <summary>Single units that carry something, most points first.</summary>
    public IEnumerable<UnitWorkload> Carrying => Workload.Units.Where(u => u.Total > 0 && !RankingSection.IsGroup(u.Unit));

    /// <summary>Units that were not judged: they have too few peers.</summary>
    public IEnumerable<UnitWorkload> Unjudged => Carrying.Where(u => u.PeerGroup is null);

    /// <summary>The plan's title without its year, and without its jurisdiction where that is the reader's own.</summary>
    public string PlanLabel(string planId, string? jurisdiction = null)
    {
        var plan = _plans[planId];
        var title = plan.Title;
        if (plan.Jurisdiction.Length > 0 && plan.Jurisdiction == jurisdiction && title.StartsWith(plan.Jurisdiction, StringComparison.Ordinal))
        {
            title = title[plan.Jurisdiction.Length..];
        }

        var year = plan.Year is { } number ? ReportTexts.Year.In(Language.Chinese, number) : "";
        var at = year.Length == 0 ? -1 : title.IndexOf(year, StringComparison.Ordinal);
        title = at < 0 ? title : title.Remove(at, year.Length);
        return title.Length == 0 ? plan.Title : title;
    }

    /// <summary>A section's heading; null for measures that stand in no section.</summary>
    public string? SectionTitle(string? sectionId) => sectionId is null ? null : _sections[sectionId];

    /// <summary>Where points come from, as one phrase: the section, with its plan where there are several.</summary>
    public string PlaceLabel(SectionLoad section, string? jurisdiction, Language language) =>
        (SectionTitle(section.SectionId), Graph.Plans.Length) switch
        {
            ({ } title, 1) => WorkloadTexts.Quoted.In(language, title),
            ({ } title, _) => WorkloadTexts.SectionOf.In(language, PlanLabel(section.PlanId, jurisdiction), title),
            _ => WorkloadTexts.PlanQuoted.In(language, PlanLabel(section.PlanId, jurisdiction)),
        };
}
