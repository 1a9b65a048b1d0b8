using System.Collections.Immutable;
using OrgGraph.Model.Ids;

namespace OrgGraph.Model.Graphs;

/// <summary>Finds the same office one level up (大兴区水务局 → 北京市水务局) by its name.</summary>
public static class Counterparts
{
    /// <summary>The name that a district's office has in the city: the district's 公安分局 is the city's 公安局 there.</summary>
    public static string OfficeAbove(string office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.EndsWith("分局", StringComparison.Ordinal) ? office[..^2] + "局" : office;
    }

    /// <summary>
    /// Ties the departments of districts that have no counterpart yet to the city's office of the same name, where that is
    /// there. The city is the one that the plans of the district name; when they name several, nothing is tied.
    /// Linear in units, aliases and plans.
    /// </summary>
    /// <param name="units">The units; their order is kept.</param>
    /// <param name="places">Jurisdiction and city of plans.</param>
    /// <param name="mayTie">Whether a unit (first id) may be tied to an office (second id).</param>
    public static ImmutableArray<Unit> Tie(
        ImmutableArray<Unit> units, IEnumerable<(string Jurisdiction, string? City)> places, Func<string, string, bool> mayTie)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(mayTie);
        var cities = places.Where(p => p.City is not null && p.City != p.Jurisdiction).Distinct()
            .GroupBy(p => p.Jurisdiction, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single().City!, StringComparer.Ordinal);
        if (cities.Count == 0)
        {
            return units;
        }

        var bearers = Bearers(units);
        var tied = ImmutableArray.CreateBuilder<Unit>(units.Length);
        foreach (var unit in units)
        {
            var office =
                unit.CounterpartId is null && IsDepartmentOfDistrict(unit) && cities.TryGetValue(unit.Jurisdiction, out var city)
                ? bearers.GetValueOrDefault(city + OfficeAbove(UnitId.Parse(unit.Id, unit.Jurisdiction).Office))
                : null;
            tied.Add(
                office is not null && office != unit.Id && mayTie(unit.Id, office) ? unit with { CounterpartId = office } : unit);
        }

        return tied.MoveToImmutable();
    }

    // Governments answer to governments, but are no office of one name.
    private static bool IsDepartmentOfDistrict(Unit unit) =>
        unit is { Level: UnitLevel.District, Kind: not UnitKind.Government, Jurisdiction.Length: > 0 }
        && UnitId.Parse(unit.Id, unit.Jurisdiction).Jurisdiction.Length > 0;

    // A name leads to the unit that has it, or else to the only one that bears it as a second name.
    private static Dictionary<string, string?> Bearers(ImmutableArray<Unit> units)
    {
        var bearers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var alias in unit.Aliases)
            {
                bearers[alias] = bearers.TryGetValue(alias, out var other) && other != unit.Id ? null : unit.Id;
            }
        }

        foreach (var unit in units)
        {
            bearers[unit.Id] = unit.Id;
        }

        return bearers;
    }
}
