using System.Collections.Immutable;

namespace OrgGraph.Analytics.Comparison;

/// <summary>Tells by the units of a city's measures whether a district is called on.</summary>
internal sealed class CascadeAddresses
{
    private static readonly ImmutableArray<string> s_districts =
        ["各区", "各县", "区政府", "县政府", "区人民政府", "县人民政府", "相关区", "有关区", "相关县", "有关县", "部分区", "部分县", "区县"];

    private static readonly ImmutableArray<string> s_some = ["相关", "有关", "部分"];

    private readonly Dictionary<string, CascadeAddress> _units = new(StringComparer.Ordinal);

    public CascadeAddresses(ResponsibilityGraph city, string district)
    {
        var groups = city.Units.Where(u => u.Level == UnitLevel.Group).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in city.Units)
        {
            _units[unit.Id] = Of(unit, district, groups);
        }
    }

    /// <summary>
    /// Whom units taken together call on: the first that holds of one of them, in the order of the enumeration but for
    /// others' names.
    /// </summary>
    public CascadeAddress Of(ImmutableArray<string> units)
    {
        var called = units.Select(u => _units[u]).ToHashSet();
        return called.Contains(CascadeAddress.District) ? CascadeAddress.District
            : called.Contains(CascadeAddress.SomeDistricts) ? CascadeAddress.SomeDistricts
            : called.Contains(CascadeAddress.OtherDistricts) ? CascadeAddress.OtherDistricts
            : CascadeAddress.CityUnits;
    }

    private static CascadeAddress Of(Unit unit, string district, HashSet<string> groups)
    {
        // a branch is called by the district's bare name: 市规划自然资源委大兴分局
        if (district.Length > 0 && (unit.MemberIds.Add(unit.Id).Any(id => id.Contains(district, StringComparison.Ordinal))
            || (unit.Kind == UnitKind.Branch && district.Length > 2
                && unit.Id.Contains(district[..^1], StringComparison.Ordinal))))
        {
            return CascadeAddress.District;
        }

        if (unit.Level == UnitLevel.Group)
        {
            if (!s_districts.Any(d => Calls(unit.Id, d)))
            {
                return CascadeAddress.CityUnits;
            }

            if (!s_some.Any(s => unit.Id.Contains(s, StringComparison.Ordinal)))
            {
                return CascadeAddress.District;
            }

            // a person named the districts that are meant, and this one is not among them; a group among them leaves it open
            var isListed = district.Length > 0 && !unit.MemberIds.IsEmpty && !unit.MemberIds.Any(groups.Contains);
            return isListed ? CascadeAddress.OtherDistricts : CascadeAddress.SomeDistricts;
        }

        return unit.Level == UnitLevel.District ? CascadeAddress.OtherDistricts : CascadeAddress.CityUnits;
    }

    // 各区域中心, 各县域医共体: a region is no district
    private static bool Calls(string name, string districts)
    {
        var at = name.IndexOf(districts, StringComparison.Ordinal);
        while (at >= 0 && at + districts.Length < name.Length && name[at + districts.Length] == '域')
        {
            at = name.IndexOf(districts, at + 1, StringComparison.Ordinal);
        }

        return at >= 0;
    }
}
