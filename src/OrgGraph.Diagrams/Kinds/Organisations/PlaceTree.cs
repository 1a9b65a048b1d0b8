using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>The jurisdictions of units, each under the one above it where the documents tell that.</summary>
internal sealed class PlaceTree
{
    private readonly ILookup<string, UnitLoad> _units;
    private readonly ILookup<string, string> _below;

    /// <summary>
    /// Orders the jurisdictions of units: higher governments first, then those whose plans these are, then the largest.
    /// </summary>
    /// <param name="view">The graph.</param>
    /// <param name="units">The units, without branches of others.</param>
    public PlaceTree(GraphView view, ImmutableArray<UnitLoad> units)
    {
        _units = units.ToLookup(l => l.Unit.Jurisdiction, StringComparer.Ordinal);
        var known = _units.Select(g => g.Key).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);
        var ordered = _units.OrderBy(g => RankOf(g, view)).ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var above = ordered.ToDictionary(p => p, p => AboveOf(p, view, known), StringComparer.Ordinal);
        _below = ordered.Where(p => above[p] is not null).ToLookup(p => above[p]!, StringComparer.Ordinal);
        Roots = [.. ordered.Where(p => above[p] is null)];
    }

    /// <summary>The jurisdictions that stand under no other.</summary>
    public ImmutableArray<string> Roots { get; }

    /// <summary>The jurisdictions under one.</summary>
    public ImmutableArray<string> Below(string place) => [.. _below[place]];

    /// <summary>The units of a jurisdiction, without branches of others.</summary>
    public IEnumerable<UnitLoad> UnitsOf(string place) => _units[place];

    /// <summary>True for a jurisdiction of which only its government is there.</summary>
    public bool IsGovernmentOnly(string place) =>
        _units[place].Take(2).ToList() is [{ Unit.Kind: UnitKind.Government }] && !_below[place].Any();

    // Three witnesses: the city that a plan names, a counterpart in it, a name that has both places one after the other
    // (北京市平谷区人民政府). None: the place stands alone, though its city may be there too.
    private string? AboveOf(string place, GraphView view, HashSet<string> known)
    {
        if (!known.Contains(place) || _units[place].Any(l => l.Unit.Level is > UnitLevel.Unknown and <= UnitLevel.Provincial))
        {
            return null;
        }

        var names = known.Where(city => city != place
            && _units[place].Any(l => l.Unit.Id.StartsWith(city + place, StringComparison.Ordinal)));
        var counterparts = _units[place].Select(l => l.Unit.CounterpartId).OfType<string>()
            .Select(id => view.UnitOf(id).Jurisdiction);
        string[] above =
        [
            .. view.Graph.Plans.Where(p => p.Jurisdiction == place).Select(p => p.City).OfType<string>()
                .Concat(counterparts).Concat(names)
                .Where(city => city != place && known.Contains(city) && LevelOf(city) < LevelOf(place))
                .Distinct(StringComparer.Ordinal),
        ];
        return above is [var only] ? only : null;
    }

    private UnitLevel LevelOf(string place) => LevelOf(_units[place]);

    private static UnitLevel LevelOf(IEnumerable<UnitLoad> place) =>
        place.Select(l => l.Unit.Level).Where(
            l => l is > UnitLevel.Unknown and <= UnitLevel.Town).DefaultIfEmpty(UnitLevel.Group).Min();

    private static (int Level, bool Other) RankOf(IGrouping<string, UnitLoad> place, GraphView view) =>
        ((int)LevelOf(place), !view.Graph.Plans.Any(p => p.Jurisdiction == place.Key));
}
