using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>A plan of a document and whose it is.</summary>
/// <param name="Document">The document.</param>
/// <param name="Draft">The plan.</param>
/// <param name="Jurisdiction">Whose it is, as far as the run tells.</param>
/// <param name="CityFrom">The document that told the city; null where the plan's own did, or none.</param>
internal sealed record PlacedPlan(DraftedDocument Document, PlanDraft Draft, Jurisdiction Jurisdiction, string? CityFrom = null);

/// <summary>Finds whose plans they are, for all documents of a run.</summary>
internal static class PlaceFinder
{
    /// <summary>The plans of the documents, in order.</summary>
    /// <param name="documents">The documents of a run.</param>
    /// <param name="given">The place that the user gave, or null.</param>
    public static List<PlacedPlan> Find(IEnumerable<DraftedDocument> documents, string? given)
    {
        var plans = documents
            .SelectMany(d => d.Plans.Select(p => new PlacedPlan(d, p, FindOne(d, p, given))))
            .ToList();
        var cities = new Dictionary<string, (string? City, string Source)>(StringComparer.Ordinal);
        foreach (var (document, _, jurisdiction, _) in plans)
        {
            if (jurisdiction is { City: { } city } && city != jurisdiction.Name)
            {
                var agreed = !cities.TryGetValue(jurisdiction.Name, out var known) || known.City == city;
                cities[jurisdiction.Name] = (agreed ? city : null, known.Source ?? document.Text.File);
            }
        }

        return plans.ConvertAll(plan => plan.Jurisdiction.City is null
            && cities.TryGetValue(plan.Jurisdiction.Name, out var told) && told.City is { } city
                ? plan with { Jurisdiction = plan.Jurisdiction.In(city), CityFrom = told.Source }
                : plan);
    }

    private static Jurisdiction FindOne(DraftedDocument document, PlanDraft plan, string? given) => plan.GivenPlace is { } place
        ? JurisdictionFinder.OfGiven(place, document.Notice, document.Cities)
        : JurisdictionFinder.Find(plan, document.Notice, document.Cities, given);
}
