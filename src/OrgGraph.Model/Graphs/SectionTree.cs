namespace OrgGraph.Model.Graphs;

/// <summary>Sections with those above them. Made in linear time; no section may stand above itself.</summary>
public sealed class SectionTree
{
    private readonly Dictionary<string, Section> _sections;

    /// <summary>Indexes the sections of one or more plans.</summary>
    public SectionTree(IEnumerable<Section> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        _sections = sections.ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>The section of an id and those above it, the innermost first; none for null.</summary>
    public IEnumerable<Section> Upwards(string? id)
    {
        for (var at = id; at is not null; at = _sections[at].ParentId)
        {
            yield return _sections[at];
        }
    }

    /// <summary>The section that has no other above it; null where there is none.</summary>
    public Section? OutermostOf(PlanTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Upwards(task.SectionId).LastOrDefault();
    }
}
