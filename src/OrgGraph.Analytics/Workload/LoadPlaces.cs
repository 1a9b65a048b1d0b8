namespace OrgGraph.Analytics.Workload;

/// <summary>
/// The section to which each measure's load is put down: the outermost one; where a plan has a single one of these, and it has
/// subsections, the subsection.
/// </summary>
internal static class LoadPlaces
{
    public static Dictionary<string, (string PlanId, string? SectionId)> List(ResponsibilityGraph graph)
    {
        var index = new GraphIndex(graph);
        var onlyOnes = graph.Sections
            .Where(s => s.ParentId is null)
            .GroupBy(s => s.PlanId, StringComparer.Ordinal)
            .Where(g => !g.Skip(1).Any())
            .Select(g => g.First().Id)
            .ToHashSet(StringComparer.Ordinal);

        string? PlaceOf(string? id) =>
            index.SectionTree.Upwards(id).TakeWhile(s => s.Id == id || !onlyOnes.Contains(s.Id)).LastOrDefault()?.Id;

        return graph.Measures.ToDictionary(
            m => m.Id, m => (index.TaskOf(m).PlanId, PlaceOf(index.TaskOf(m).SectionId)), StringComparer.Ordinal);
    }
}
