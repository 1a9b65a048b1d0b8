using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>Builds a <see cref="ResponsibilityGraph"/> from resolved plans.</summary>
public static class GraphBuilder
{
    private static readonly PlanView<ResolvedPlan> s_view = new(p => p.Content.Plan, p => p.Content.Measures)
    {
        ResponsibilitiesOf = p => p.Content.Mentions.Count(m => m.Role != Role.Oversees),
        TiesOf = p => p.Ties,
        Join = (a, b) => PlanParts.AreDisjoint(a.Content, b.Content) ? PlanParts.Join(a, b) : null,
        PrefersComplete = true,
    };

    /// <summary>
    /// Merges the plans into one graph. Of plans with one id or the same content one counts: the final one, the one with more
    /// responsibilities, the one with more measures, the first; parts of one plan are put together; both is said, and what
    /// persons decided goes before. A name that another unit carries as its second name is that unit. Linear in the number of
    /// mentions, but for the sorting of units and the pairs of plans of one place and year.
    /// </summary>
    /// <param name="plans">The plans, in the order in which the first of two equal ones wins.</param>
    /// <param name="findings">Receives what there is to say about plans that meet.</param>
    public static ResponsibilityGraph Build(IEnumerable<ResolvedPlan> plans, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(findings);

        var assembly = new GraphAssembly(findings);
        var kept = PlanChoice.Choose(plans, s_view, findings);
        var units = new UnitMerger();
        foreach (var resolution in kept.SelectMany(p => p.Units.Values))
        {
            units.Add(resolution);
        }

        var merged = units.Merge();
        var oversights = ImmutableArray.CreateBuilder<Oversight>();
        var persons = new SortedDictionary<string, Person>(StringComparer.Ordinal);
        foreach (var plan in kept)
        {
            var duties = plan.Duties.ToLookup(d => d.Mention, d => d.Duty);
            for (var m = 0; m < plan.Content.Mentions.Length; m++)
            {
                var mention = plan.Content.Mentions[m];
                var measureId = plan.Content.Measures[mention.Measure].Id;
                if (mention.Role == Role.Oversees)
                {
                    var person = PersonOf(mention.Text, plan.Content.Plan);
                    persons.TryAdd(person.Id, person);
                    oversights.Add(new Oversight(person.Id, measureId, mention.Ordinal, mention.Source, mention.Uncertainty));
                    continue;
                }

                var unitId = merged.IdOf(plan.Units[mention.Text].Unit.Id);
                assembly.Add(new Responsibility(
                    unitId, measureId, mention.Role, mention.Ordinal, mention.Text, mention.Source, mention.Uncertainty)
                {
                    Duties = [.. duties[m]],
                });
            }
        }

        return new ResponsibilityGraph
        {
            Plans = [.. kept.Select(p => p.Content.Plan)],
            Sections = [.. kept.SelectMany(p => p.Content.Sections)],
            Tasks = [.. kept.SelectMany(p => p.Content.Tasks)],
            Measures = [.. kept.SelectMany(p => p.Content.Measures)],
            Units = merged.Units,
            Persons = [.. persons.Values],
            Responsibilities = assembly.Edges,
            Oversights = oversights.ToImmutable(),
        };
    }

    private static Person PersonOf(string name, Plan plan) =>
        new($"{plan.Jurisdiction}/{name}", name, plan.Jurisdiction);
}
