using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>What a line of an organisation chart is.</summary>
internal enum LineKind
{
    /// <summary>The heading of a jurisdiction.</summary>
    Place,

    /// <summary>The heading of a sort of units.</summary>
    Sort,

    /// <summary>A unit.</summary>
    Unit,
}

/// <summary>A line of an organisation chart.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">How many lines stand above it in the tree.</param>
/// <param name="Title">What a heading says; the unit's name.</param>
/// <param name="Load">The unit's load; null for headings.</param>
/// <param name="Parent">Index of the line above it in the tree; -1 for none.</param>
internal sealed record OrganisationLine(LineKind Kind, int Depth, string Title, UnitLoad? Load, int Parent);

/// <summary>
/// The hierarchy: jurisdiction, sort, leader where known, unit, branch; the busiest first. Districts stand under their city
/// where both are there; one of which there is only its government is no heading of its own.
/// </summary>
internal sealed class OrganisationTree
{
    private readonly GraphView _view;
    private readonly Language _language;
    private readonly PlaceTree _places;
    private readonly ILookup<string, UnitLoad> _branches;
    private readonly ImmutableArray<OrganisationLine>.Builder _lines = ImmutableArray.CreateBuilder<OrganisationLine>();

    private OrganisationTree(GraphView view, Language language)
    {
        (_view, _language) = (view, language);
        var loads = UnitLoad.Compute(view.Graph).ToDictionary(l => l.Unit.Id, StringComparer.Ordinal);
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

        _branches = shown.Where(id => loads[id].Unit.ParentId is { } p && shown.Contains(p))
            .ToLookup(id => loads[id].Unit.ParentId!, id => loads[id], StringComparer.Ordinal);
        _places = new PlaceTree(
            view, [.. shown.Select(id => loads[id]).Where(l => l.Unit.ParentId is not { } p || !shown.Contains(p))]);
    }

    /// <summary>The lines from top to bottom: units that take part, and the parents of branches.</summary>
    public static ImmutableArray<OrganisationLine> Build(GraphView view, Language language)
    {
        var tree = new OrganisationTree(view, language);
        foreach (var place in tree._places.Roots)
        {
            tree.AddPlace(place, -1, 0);
        }

        return tree._lines.ToImmutable();
    }

    private void AddPlace(string place, int parent, int depth)
    {
        var top = Add(new OrganisationLine(
            LineKind.Place, depth, place.Length > 0 ? place : OrganisationLabels.Elsewhere.In(_language), null, parent));
        var below = _places.Below(place);
        var sorts = _places.UnitsOf(place).Select(l => (Sort: OrganisationLabels.GroupOf(l.Unit), Load: l))
            .Concat(
                below.Where(_places.IsGovernmentOnly)
                    .Select(p => (Sort: OrganisationLabels.GovernmentsBelow, Load: _places.UnitsOf(p).Single())))
            .GroupBy(u => u.Sort, u => u.Load)
            .OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Name.English, StringComparer.Ordinal)
            .ToList();
        foreach (var sort in sorts)
        {
            // a heading for one unit says nothing that its name does not
            var alone = sorts.Count == 1 && sort.Count() == 1;
            var head = alone ? top : Add(new OrganisationLine(LineKind.Sort, depth + 1, sort.Key.Name.In(_language), null, top));
            AddByLeader([.. sort], head, alone ? depth + 1 : depth + 2);
        }

        foreach (var lower in below.Where(p => !_places.IsGovernmentOnly(p)))
        {
            AddPlace(lower, top, depth + 1);
        }
    }

    // Units stand under the one person who oversees all that they are in charge of, where the plans name one for several units.
    private void AddByLeader(ImmutableArray<UnitLoad> units, int parent, int depth)
    {
        var groups = units.GroupBy(l => LeaderOf(l.Unit) ?? "", StringComparer.Ordinal).ToList();
        var led = groups.Where(g => g.Key.Length > 0 && g.Count() > 1).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var group in led)
        {
            AddUnits(
                group,
                Add(new OrganisationLine(
                    LineKind.Sort, depth, OrganisationLabels.Leader.In(_language, PlainText.OneLine(group.Key)), null, parent)),
                depth + 1);
        }

        AddUnits(groups.Except(led).SelectMany(g => g), parent, depth);
    }

    private string? LeaderOf(Unit unit)
    {
        var leaders = _view.Of(unit).Where(e => e.Role != Role.Assist)
            .Select(e => _view.LeadersOf(_view.MeasureOf(e.MeasureId)).ToHashSet(StringComparer.Ordinal))
            .Where(l => l.Count > 0).ToList();
        var always = leaders.Count == 0 ? [] : leaders.Aggregate((a, b) => [.. a.Intersect(b, StringComparer.Ordinal)]);
        return always.Count == 1 ? always.Single() : null;
    }

    private void AddUnits(IEnumerable<UnitLoad> units, int parent, int depth)
    {
        foreach (var load in units.OrderByDescending(l => _view.Loads.Find(l.Unit.Id)?.Total ?? l.Load)
            .ThenBy(l => l.Unit.Id, StringComparer.Ordinal))
        {
            AddUnits(
                _branches[load.Unit.Id], Add(new OrganisationLine(LineKind.Unit, depth, load.Unit.Id, load, parent)), depth + 1);
        }
    }

    private int Add(OrganisationLine line)
    {
        _lines.Add(line);
        return _lines.Count - 1;
    }
}
