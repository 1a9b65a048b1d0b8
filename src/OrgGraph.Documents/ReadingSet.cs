using System.Collections.Immutable;
using OrgGraph.Documents.Plans;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents;

/// <summary>What documents read together tell each other.</summary>
public static class ReadingSet
{
    /// <summary>
    /// Gives the city above a district to the plans that do not tell it, where the other documents of the set agree on one;
    /// their units are then resolved again. The order of documents does not matter.
    /// </summary>
    /// <param name="readings">The documents of one run.</param>
    /// <param name="options">The options that they were read with.</param>
    public static ImmutableArray<DocumentReading> ShareCities(IReadOnlyList<DocumentReading> readings, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        options ??= new ReadOptions();
        var cities = new Dictionary<string, (string? City, string Source)>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            foreach (var plan in reading.Plans.Select(p => p.Content.Plan).Where(p => p.City is not null && p.City != p.Jurisdiction))
            {
                var agreed = !cities.TryGetValue(plan.Jurisdiction, out var known) || known.City == plan.City;
                cities[plan.Jurisdiction] = (agreed ? plan.City : null, known.Source ?? reading.Source);
            }
        }

        return [.. readings.Select(r => Complete(r, cities, options))];
    }

    private static DocumentReading Complete(
        DocumentReading reading, Dictionary<string, (string? City, string Source)> cities, ReadOptions options)
    {
        var plans = ImmutableArray.CreateBuilder<ResolvedPlan>(reading.Plans.Length);
        var findings = reading.Findings.ToList();
        var resolvers = new ResolverCache(options.Units);
        foreach (var resolved in reading.Plans)
        {
            var plan = resolved.Content.Plan;
            if (plan.City is not null || !cities.TryGetValue(plan.Jurisdiction, out var told) || told.City is null)
            {
                plans.Add(resolved);
                continue;
            }

            var mentions = resolved.Content.Mentions.Select(m => m.Source).ToHashSet();
            findings.RemoveAll(f => f.Kind == FindingKind.CityUnknown && mentions.Contains(f.Source));
            findings.Add(new Finding(FindingKind.CityTaken, plan.Source, [plan.Jurisdiction, told.City, told.Source]));
            var jurisdiction = Jurisdiction.InCity(plan.Jurisdiction, told.City, plan.JurisdictionBasis);
            plans.Add(PlanFinisher.Resolve(
                resolved.Content with { Plan = plan with { City = told.City } }, resolvers.For(jurisdiction), findings));
        }

        return reading with
        {
            Plans = plans.MoveToImmutable(),
            Findings = Finding.InOrderOfPlace(findings),
        };
    }
}
