using OrgGraph.Model;
using OrgGraph.Model.Ids;

namespace OrgGraph.Documents.Units;

/// <summary>What the spellings of a unit's name have in common.</summary>
public static class UnitSpelling
{
    /// <summary>
    /// The id in the one form that all spellings of a body have: 大兴区交通局 and 大兴区交通运输局 give 大兴区交通运输局. A unit whose
    /// government is not known keeps its own id: the same name may be another body's.
    /// </summary>
    public static string CanonicalId(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var id = UnitId.Parse(unit.Id, unit.Jurisdiction);
        return id.Jurisdiction.Length == 0 || unit.Level == UnitLevel.Group
            ? unit.Id
            : id.Jurisdiction + CanonicalName.Of(id.Office);
    }
}
