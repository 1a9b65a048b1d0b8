using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Resolves the names of a run's plans, each plan once; a name that a place's plans share is looked up once. When all are
/// resolved, the units get the names that they are shown by.
/// </summary>
internal sealed class RunResolver
{
    private readonly ResolverCache _resolvers;
    private readonly ShownNames _names;
    private readonly bool _severalUnknown;
    private readonly HashSet<string> _given;

    public RunResolver(List<PlacedPlan> plans, UnitOverrides given)
    {
        var overrides = CanonicalOverrides.Of(given);
        _resolvers = new ResolverCache(overrides);
        _names = new ShownNames(CanonicalOverrides.SpellingsOf(given));
        _severalUnknown = plans.Where(p => p.Jurisdiction.Level == UnitLevel.Unknown).DistinctBy(p => p.Document).Skip(1).Any();
        _given = [.. overrides.Aliases.Values, .. overrides.Parents.Values, .. overrides.Members.SelectMany(m => m.Value)];
    }

    /// <summary>The plan in its final form; what there is to say is added to the findings.</summary>
    public ResolvedPlan Resolve(PlacedPlan plan, List<Finding> findings)
    {
        var content = PlanFinisher.Finish(plan, findings);
        var resolved = PlanFinisher.Resolve(content, plan.Draft.Ties, _resolvers.For(plan.Jurisdiction), findings);
        if (!_severalUnknown || plan.Jurisdiction.Level != UnitLevel.Unknown)
        {
            Count(resolved, _ => "", findings);
            return resolved;
        }

        // 市财政局 of two plans without a place may be two offices: each document keeps its own
        var scope = plan.Document.Plans[0].Title.Text;
        Count(resolved, u => IsUnplaced(u) ? $"（{scope}）" : "", findings);
        findings.Add(new Finding(FindingKind.UnitsKeptToPlan, plan.Draft.Title.Source, [scope]));
        return resolved with { Units =
            resolved.Units.ToDictionary(u => u.Key, u => Keep(u.Value, scope), StringComparer.Ordinal) };
    }

    /// <summary>The same readings with the names that units are shown by; tells of the spellings that were joined.</summary>
    public void ShowNames(IEnumerable<ResolvedPlan[]> documents)
    {
        var shown = _names.Settle();
        if (shown.Count == 0)
        {
            return;
        }

        foreach (var plans in documents)
        {
            for (var i = 0; i < plans.Length; i++)
            {
                plans[i] = plans[i] with
                {
                    Units = plans[i].Units.ToDictionary(u => u.Key, u => ShownNames.Show(u.Value, shown), StringComparer.Ordinal),
                };
            }
        }
    }

    private void Count(ResolvedPlan resolved, Func<Unit, string> suffixOf, List<Finding> findings)
    {
        foreach (var mention in resolved.Content.Mentions.Where(m => m.Role != Role.Oversees))
        {
            var resolution = resolved.Units[mention.Text];
            _names.Count(resolution, suffixOf(resolution.Unit), mention, findings);
        }
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
