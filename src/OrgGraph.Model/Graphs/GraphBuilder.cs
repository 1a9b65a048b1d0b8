using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>Builds a <see cref="ResponsibilityGraph"/> from resolved plans.</summary>
public static class GraphBuilder
{
    /// <summary>
    /// Merges the plans into one graph. A plan whose id was seen already is left out, and said; a name that another
    /// unit carries as its second name is that unit. Linear in the number of mentions, but for the sorting of units.
    /// </summary>
    /// <param name="plans">The plans, in the order in which the first of two equal ones wins.</param>
    /// <param name="findings">Receives what there is to say about plans that meet.</param>
    public static ResponsibilityGraph Build(IEnumerable<ResolvedPlan> plans, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(findings);

        var kept = KeepFirst(plans, findings);
        ReportClashes([.. kept.Select(p => p.Content.Plan)], findings);
        var units = new UnitMerger();
        foreach (var resolution in kept.SelectMany(p => p.Units.Values))
        {
            units.Add(resolution);
        }

        var merged = units.Merge();
        var responsibilities = ImmutableArray.CreateBuilder<Responsibility>();
        var oversights = ImmutableArray.CreateBuilder<Oversight>();
        var persons = new SortedDictionary<string, Person>(StringComparer.Ordinal);
        var seen = new HashSet<(string Unit, string Measure, Role Role)>();
        foreach (var plan in kept)
        {
            foreach (var mention in plan.Content.Mentions)
            {
                var measureId = plan.Content.Measures[mention.Measure].Id;
                if (mention.Role == Role.Oversees)
                {
                    var person = PersonOf(mention.Text, plan.Content.Plan);
                    persons.TryAdd(person.Id, person);
                    oversights.Add(new Oversight(person.Id, measureId, mention.Ordinal, mention.Source, mention.Uncertainty));
                    continue;
                }

                var unitId = merged.IdOf(plan.Units[mention.Text].Unit.Id);
                if (!seen.Add((unitId, measureId, mention.Role)))
                {
                    findings.Add(new Finding(FindingKind.UnitRepeated, mention.Source, [mention.Text]));
                    continue;
                }

                responsibilities.Add(new Responsibility(
                    unitId, measureId, mention.Role, mention.Ordinal, mention.Text, mention.Source, mention.Uncertainty));
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
            Responsibilities = responsibilities.ToImmutable(),
            Oversights = oversights.ToImmutable(),
        };
    }

    private static Person PersonOf(string name, Plan plan) =>
        new($"{plan.Jurisdiction}/{name}", name, plan.Jurisdiction);

    private static List<ResolvedPlan> KeepFirst(IEnumerable<ResolvedPlan> plans, ICollection<Finding> findings)
    {
        var byId = new SortedDictionary<string, ResolvedPlan>(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            if (byId.TryAdd(plan.Content.Plan.Id, plan))
            {
                continue;
            }

            var first = byId[plan.Content.Plan.Id].Content;
            findings.Add(new Finding(
                FindingKind.DuplicatePlan,
                plan.Content.Plan.Source,
                [plan.Content.Plan.Title, first.Plan.Source.File, $"{Differences(first.Measures, plan.Content.Measures)}"]));
        }

        return [.. byId.Values];
    }

    /// <summary>
    /// How many measures differ in wording; blanks and the width of punctuation are matters of layout, not of wording.
    /// </summary>
    internal static int Differences(IEnumerable<Measure> first, IEnumerable<Measure> second)
    {
        var texts = first.GroupBy(m => Wording.KeyOf(m.Text)).ToDictionary(g => g.Key, g => g.Count());
        var unmatched = 0;
        foreach (var measure in second)
        {
            var key = Wording.KeyOf(measure.Text);
            if (texts.TryGetValue(key, out var left) && left > 0)
            {
                texts[key] = left - 1;
            }
            else
            {
                unmatched++;
            }
        }

        return Math.Max(unmatched, texts.Values.Sum());
    }

    /// <summary>Says where plans put one place into two cities.</summary>
    internal static void ReportClashes(IReadOnlyList<Plan> plans, ICollection<Finding> findings)
    {
        foreach (var places in plans.Where(p => p.City is not null).GroupBy(p => p.Jurisdiction))
        {
            var cities = places.GroupBy(p => p.City!).ToList();
            if (places.Key.Length > 0 && cities.Count > 1)
            {
                findings.Add(new Finding(
                    FindingKind.JurisdictionClash, cities[1].First().Source, [places.Key, cities[0].Key, cities[1].Key]));
            }
        }
    }
}
