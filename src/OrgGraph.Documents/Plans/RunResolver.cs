using System.Collections.Immutable;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Resolves the names of a run's plans, each plan once; a name that a place's plans share is looked up once.</summary>
internal sealed class RunResolver(List<PlacedPlan> plans, UnitOverrides overrides)
{
    private readonly ResolverCache _resolvers = new(overrides);
    private readonly bool _severalUnknown =
        plans.Where(p => p.Jurisdiction.Level == UnitLevel.Unknown).DistinctBy(p => p.Document).Skip(1).Any();
    private readonly HashSet<string> _given =
        [.. overrides.Aliases.Values, .. overrides.Parents.Values, .. overrides.Members.SelectMany(m => m.Value)];

    /// <summary>The plan in its final form; what there is to say is added to the findings.</summary>
    public ResolvedPlan Resolve(PlacedPlan plan, List<Finding> findings)
    {
        var content = PlanFinisher.Finish(plan, findings);
        var resolved = PlanFinisher.Resolve(content, _resolvers.For(plan.Jurisdiction), findings);
        if (!_severalUnknown || plan.Jurisdiction.Level != UnitLevel.Unknown)
        {
            return resolved;
        }

        // 市财政局 of two plans without a place may be two offices: each document keeps its own
        var scope = plan.Document.Plans[0].Title.Text;
        findings.Add(new Finding(FindingKind.UnitsKeptToPlan, plan.Draft.Title.Source, [scope]));
        return resolved with { Units =
            resolved.Units.ToDictionary(u => u.Key, u => Keep(u.Value, scope), StringComparer.Ordinal) };
    }

    private UnitResolution Keep(UnitResolution resolution, string scope)
    {
        var kept = resolution.Related.Add(resolution.Unit).Where(IsUnplaced).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        string IdOf(string id) => kept.Contains(id) ? $"{id}（{scope}）" : id;
        Unit KeepUnit(Unit unit) => unit with
        {
            Id = IdOf(unit.Id),
            ParentId = unit.ParentId is { } parent ? IdOf(parent) : null,
            MemberIds = [.. unit.MemberIds.Select(IdOf)],
        };
        return new UnitResolution(KeepUnit(resolution.Unit), [.. resolution.Related.Select(KeepUnit)]);
    }

    private bool IsUnplaced(Unit unit) =>
        unit.Jurisdiction.Length == 0 && unit.Level != UnitLevel.National && !_given.Contains(unit.Id);
}
