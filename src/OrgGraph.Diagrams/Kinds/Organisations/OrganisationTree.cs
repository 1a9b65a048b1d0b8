using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>A line of an organisation chart.</summary>
/// <param name="Depth">0 for a jurisdiction, 1 for a sort of units, 2 for a unit, 3 and more for its branches.</param>
/// <param name="Title">What a heading says; the unit's name.</param>
/// <param name="Load">The unit's load; null for headings.</param>
/// <param name="Parent">Index of the line above it in the tree; -1 for a jurisdiction.</param>
internal sealed record OrganisationLine(int Depth, string Title, UnitLoad? Load, int Parent);

/// <summary>The hierarchy: jurisdiction, sort, unit, branch; the busiest first.</summary>
internal static class OrganisationTree
{
    /// <summary>The lines from top to bottom: units that take part, and the parents of branches.</summary>
    public static ImmutableArray<OrganisationLine> Of(GraphView view, Language language)
    {
        var loads = UnitLoad.Of(view.Graph).ToDictionary(l => l.Unit.Id, StringComparer.Ordinal);
        var shown = loads.Values
            .Where(l => l.Leads + l.Responsible + l.Assists > 0 || l.FromGroups > 0)
            .Select(l => l.Unit.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var id in shown.ToList())
        {
            for (var unit = loads[id].Unit; unit.ParentId is { } parent && loads.ContainsKey(parent) && shown.Add(parent);)
            {
                unit = loads[parent].Unit;
            }
        }

        var children = shown.Where(id => loads[id].Unit.ParentId is { } p && shown.Contains(p))
            .ToLookup(id => loads[id].Unit.ParentId!, id => loads[id], StringComparer.Ordinal);
        var roots = shown.Select(id => loads[id]).Where(l => l.Unit.ParentId is not { } p || !shown.Contains(p));
        var lines = ImmutableArray.CreateBuilder<OrganisationLine>();
        foreach (var place in roots.GroupBy(l => l.Unit.Jurisdiction, StringComparer.Ordinal).OrderBy(g => RankOf(g, view)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var top = lines.Count;
            lines.Add(new OrganisationLine(0, place.Key.Length > 0 ? place.Key : OrganisationLabels.Elsewhere.In(language), null, -1));
            foreach (var group in place.GroupBy(l => OrganisationLabels.GroupOf(l.Unit)).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Name.English, StringComparer.Ordinal))
            {
                var head = lines.Count;
                lines.Add(new OrganisationLine(1, group.Key.Name.In(language), null, top));
                AddUnits(lines, group, children, head, depth: 2);
            }
        }

        return lines.ToImmutable();
    }

    private static void AddUnits(
        ImmutableArray<OrganisationLine>.Builder lines, IEnumerable<UnitLoad> units, ILookup<string, UnitLoad> children, int parent, int depth)
    {
        foreach (var load in units.OrderByDescending(l => l.Load).ThenBy(l => l.Unit.Id, StringComparer.Ordinal))
        {
            var index = lines.Count;
            lines.Add(new OrganisationLine(depth, load.Unit.Id, load, parent));
            AddUnits(lines, children[load.Unit.Id], children, index, depth + 1);
        }
    }

    // Higher governments first; those whose plans these are before others of their level.
    private static (int Level, bool Other) RankOf(IGrouping<string, UnitLoad> place, GraphView view)
    {
        var level = place.Select(l => l.Unit.Level).Where(l => l is > UnitLevel.Unknown and <= UnitLevel.Town).DefaultIfEmpty(UnitLevel.Group).Min();
        return ((int)level, !view.Graph.Plans.Any(p => p.Jurisdiction == place.Key));
    }
}
