using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Workspace.Results;

/// <summary>The workload of one government's plans of one year, with the wording of their names.</summary>
/// <param name="Part">The plans.</param>
/// <param name="Workload">Their workload.</param>
public sealed record YearWorkload(GovernmentYear Part, WorkloadTable Workload)
{
    private readonly GraphIndex _index = new(Part.Graph);
    private readonly Lazy<ImmutableArray<Collaboration>> _pairs = new(() => Collaboration.Project(Part.Graph));

    /// <summary>The year; null for plans that do not tell theirs.</summary>
    public int? Year => Part.Year;

    /// <summary>The government; empty when unknown.</summary>
    public string Jurisdiction => Part.Jurisdiction;

    /// <summary>The plans' part of the graph.</summary>
    public ResponsibilityGraph Graph => Part.Graph;

    /// <summary>Government and year: 大兴区 2024 年.</summary>
    public LocalizedText Name => ScopeSentences.NameOf(Part);

    /// <summary>A workload for each part of a scope, in its order.</summary>
    public static ImmutableArray<YearWorkload> Of(WorkloadScope scope, CancellationToken cancellationToken = default) =>
    [
        .. (scope ?? throw new ArgumentNullException(nameof(scope))).Parts
            .Select(p => new YearWorkload(p, WorkloadAnalysis.Compute(p.Graph, cancellationToken: cancellationToken))),
    ];

    /// <summary>Single units that carry something, most points first.</summary>
    public IEnumerable<UnitWorkload> Carrying => Workload.Units.Where(u => u.Total > 0 && !UnitGroups.IsGroup(u.Unit));

    /// <summary>Groups of units with duties of their own, most points first.</summary>
    public IEnumerable<UnitWorkload> Groups =>
        Workload.Units.Where(u => UnitGroups.IsGroup(u.Unit) && u.Leads + u.Responsible + u.Assists > 0);

    /// <summary>Ids of the units that are overloaded.</summary>
    public FrozenSet<string> OverloadedIds => field ??=
        Workload.Overloaded.Select(u => u.Unit.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Units that were not judged: they have too few peers.</summary>
    public IEnumerable<UnitWorkload> Unjudged => Carrying.Where(u => u.PeerGroup is null);

    /// <summary>Measures that several units answer for.</summary>
    public ImmutableArray<SharedMeasure> Shared { get; } = LeadLists.FindShared(Part.Graph);

    /// <summary>Measures in which one unit is alone.</summary>
    public ImmutableArray<LoneMeasure> Lone { get; } = LeadLists.FindLone(Part.Graph);

    /// <summary>The pairs of units that share measures, most first; computed once.</summary>
    public ImmutableArray<Collaboration> Pairs => _pairs.Value;

    /// <summary>How many of the plans a unit has issued, as their notices tell; 0 where they do not.</summary>
    public int IssuedBy(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Graph.Plans.Count(p => p.Notice?.Issuer is { Length: > 0 } issuer && IsNamed(unit, issuer));
    }

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

    // A notice writes the whole name, with the city before it: 北京市大兴区生态环境局.
    private static bool IsNamed(Unit unit, string issuers) =>
        issuers.Split(['、', '，', ',', ' ', '　', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Any(i => i.EndsWith(unit.Id, StringComparison.Ordinal) || unit.Aliases.Contains(i));
}
