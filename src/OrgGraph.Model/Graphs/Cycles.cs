using System.Collections.Immutable;

namespace OrgGraph.Model.Graphs;

/// <summary>
/// Finds what would be above, or a part of, itself: an input that says so is refused, or walks upwards would not end.
/// </summary>
public static class Cycles
{
    /// <summary>The first cycle met, its first name again at its end; empty when there is none. Depth-first; linear.</summary>
    /// <param name="names">The names to begin at.</param>
    /// <param name="next">The names that a name leads to.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> names, Func<string, IEnumerable<string>> next)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(next);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        var open = new Stack<(string Name, int Depth)>();
        foreach (var start in names)
        {
            open.Push((start, 0));
            while (open.TryPop(out var at))
            {
                onPath.ExceptWith(path.Skip(at.Depth));
                path.RemoveRange(at.Depth, path.Count - at.Depth);
                if (onPath.Contains(at.Name))
                {
                    return [.. path.SkipWhile(n => n != at.Name), at.Name];
                }

                if (!seen.Add(at.Name))
                {
                    continue;
                }

                path.Add(at.Name);
                onPath.Add(at.Name);
                foreach (var name in next(at.Name))
                {
                    open.Push((name, path.Count));
                }
            }
        }

        return [];
    }

    /// <summary>
    /// The first cycle of a graph's sections, units above units, or members: <c>甲 → 乙 → 甲</c>; null when there is none.
    /// </summary>
    public static string? FirstIn(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var sections = graph.Sections.ToDictionary(s => s.Id, s => s.ParentId, StringComparer.Ordinal);
        var units = graph.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        ImmutableArray<string>[] found =
        [
            Find(sections.Keys, id => sections.GetValueOrDefault(id) is { } parent ? [parent] : []),
            Find(units.Keys, id => units.GetValueOrDefault(id)?.ParentId is { } parent ? [parent] : []),
            Find(units.Keys, id => units.GetValueOrDefault(id)?.MemberIds ?? []),
        ];
        return found.Where(c => !c.IsEmpty).Select(c => string.Join(" → ", c)).FirstOrDefault();
    }
}
