using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>Reads the names of a city's branches in its districts, seen from the plans of one jurisdiction.</summary>
internal sealed class BranchNames(Jurisdiction jurisdiction, Gazetteer gazetteer)
{
    /// <summary>The police of a city, without the city's name.</summary>
    public const string PoliceBureau = "公安局";

    /// <summary>Its branch in a district, without the district's name.</summary>
    public const string PoliceBranch = "公安分局";

    private const string Police = "公安";
    private const string Branch = "分局";

    /// <summary>True when the branch's name holds its parent's: 市公安局余杭分局.</summary>
    public static bool NamesPoliceBureau(string name) => name.Contains(PoliceBureau, StringComparison.Ordinal);

    /// <summary>
    /// The district of a police branch, whichever way it is written: 区公安分局, 余杭公安分局, 公安余杭分局, 市公安局余杭分局. Null for other
    /// names, and for branches that are no district's (市公安局机场分局).
    /// </summary>
    public string? PoliceOf(string name)
    {
        if (!name.EndsWith(Branch, StringComparison.Ordinal)
            || name.IndexOf(Police, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var city = jurisdiction.City ?? "市";
        var before = name[..at];
        var behind = name[(at + (NamesPoliceBureau(name) ? PoliceBureau : Police).Length)..^Branch.Length];
        if (behind.Length > 0)
        {
            return before is "" or "市" || before == city ? DistrictMeant(behind) : null;
        }

        return DistrictMeant(before.StartsWith(city, StringComparison.Ordinal) ? before[city.Length..] : before);
    }

    /// <summary>
    /// The parent that a branch's name holds, without its city: it is what stands before the place of the branch
    /// (市规划自然资源委大兴分局). Null when the name is no branch's or does not tell.
    /// </summary>
    public string? ParentOf(Unit unit)
    {
        if (!unit.Id.EndsWith(Branch, StringComparison.Ordinal))
        {
            return null;
        }

        var body = unit.Id[unit.Jurisdiction.Length..^Branch.Length];
        for (var length = 2; length <= 4 && length < body.Length - 2; length++)
        {
            var parent = body[..^length];
            if (parent is [.., '局' or '委' or '厅' or '部' or '办'] && IsPlaceStem(body[^length..]))
            {
                return parent;
            }
        }

        return null;
    }

    private bool IsPlaceStem(string stem) =>
        stem == Gazetteer.StemOf(jurisdiction.PlaceName) || jurisdiction.Town?.StartsWith(stem, StringComparison.Ordinal) == true
        || !gazetteer.DistrictsOfStem(stem).IsEmpty;

    // 区, 余杭, 余杭区: the plan's own district, or the only one of that name in its city
    private string? DistrictMeant(string written)
    {
        if (jurisdiction.District is { } own && (written is "区" or "县" || written == own || written == Gazetteer.StemOf(own)))
        {
            return own;
        }

        string? found = null;
        foreach (var district in gazetteer.DistrictsOfStem(Gazetteer.StemOf(written)))
        {
            if (jurisdiction.City is { } city && gazetteer.CitiesOf(district).Contains(city))
            {
                if (found is not null)
                {
                    return null;
                }

                found = district;
            }
        }

        return found;
    }
}
