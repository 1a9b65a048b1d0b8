using OrgGraph.Model;

namespace OrgGraph.Analytics.Load;

/// <summary>
/// The section to which each measure's load is put down: the outermost one; where a plan has a single one of these, and it has
/// subsections, the subsection.
/// </summary>
internal static class LoadPlaces
{
    public static Dictionary<string, (string PlanId, string? SectionId)> Of(ResponsibilityGraph graph)
    {
        var parents = graph.Sections.ToDictionary(s => s.Id, s => s.ParentId, StringComparer.Ordinal);
        var tasks = graph.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var onlyOnes = graph.Sections
            .Where(s => s.ParentId is null)
            .GroupBy(s => s.PlanId, StringComparer.Ordinal)
            .Where(g => !g.Skip(1).Any())
            .Select(g => g.First().Id)
            .ToHashSet(StringComparer.Ordinal);

        // at most as many steps as there are sections, should their parents lead in a circle
        string? PlaceOf(string? id)
        {
            for (var steps = parents.Count; steps > 0 && id is not null && parents[id] is { } parent && !onlyOnes.Contains(parent); steps--)
            {
                id = parent;
            }

            return id;
        }

        return graph.Measures.ToDictionary(
            m => m.Id, m => (tasks[m.TaskId].PlanId, PlaceOf(tasks[m.TaskId].SectionId)), StringComparer.Ordinal);
    }
}
