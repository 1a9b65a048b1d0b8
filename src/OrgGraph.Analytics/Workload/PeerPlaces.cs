namespace OrgGraph.Analytics.Workload;

/// <summary>Among which units a unit stands: its level and its government.</summary>
/// <param name="Level">The level.</param>
/// <param name="Jurisdiction">The government.</param>
internal readonly record struct PeerPlace(UnitLevel Level, string Jurisdiction);

/// <summary>
/// Finds where units stand. A branch (市规划自然资源委大兴分局) belongs to the higher government but works in one below: where all the
/// plans that name it are of one other government, it stands among that one's units.
/// </summary>
internal static class PeerPlaces
{
    public static Dictionary<string, PeerPlace> Find(ResponsibilityGraph graph)
    {
        var index = new GraphIndex(graph);
        var branches = graph.Units.Where(u => u.Kind == UnitKind.Branch).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var servedBy = graph.Responsibilities
            .Where(e => branches.Contains(e.UnitId))
            .ToLookup(e => e.UnitId, e => index.PlanOf(index.Measures[e.MeasureId]).Jurisdiction, StringComparer.Ordinal);
        return graph.Units.ToDictionary(
            u => u.Id,
            u => servedBy[u.Id].Distinct(StringComparer.Ordinal).ToArray() is [{ Length: > 0 } only] && only != u.Jurisdiction
                ? new PeerPlace(Below(u.Level), only)
                : new PeerPlace(u.Level, u.Jurisdiction),
            StringComparer.Ordinal);
    }

    private static UnitLevel Below(UnitLevel level) => level switch
    {
        UnitLevel.National => UnitLevel.Provincial,
        UnitLevel.Provincial => UnitLevel.Municipal,
        UnitLevel.Municipal => UnitLevel.District,
        _ => level,
    };
}
