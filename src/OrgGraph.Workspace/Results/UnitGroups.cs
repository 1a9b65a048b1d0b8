namespace OrgGraph.Workspace.Results;

/// <summary>Tells groups of units from single ones.</summary>
public static class UnitGroups
{
    /// <summary>True for a group of units, whichever of its marks it bears.</summary>
    public static bool IsGroup(Unit unit) =>
        unit.Level == UnitLevel.Group || unit.Kind == UnitKind.Group || unit.MemberIds.Length > 0;
}
