namespace OrgGraph.Documents.Corrections;

/// <summary>What corrections are called in their files and in messages.</summary>
internal static class CorrectionWords
{
    /// <summary>The word of a kind, as files have it: <c>role</c>.</summary>
    public static string KindOf(Correction correction) => correction switch
    {
        RoleCorrection => "role",
        NameCorrection => "name",
        SplitCorrection => "split",
        JoinCorrection => "join",
        AddedEdge => "add-edge",
        RemovedEdge => "remove-edge",
        TextCorrection => "text",
        DeadlineCorrection => "deadline",
        TaskCorrection => "task",
        SectionCorrection => "section",
        AddedRow => "add-row",
        RemovedRow => "remove-row",
        TitleCorrection => "title",
        YearCorrection => "year",
        PlaceCorrection => "place",
        ColumnCorrection => "column",
        FirstLeadsCorrection => "first-leads",
        SameUnitCorrection => "same-unit",
        ParentCorrection => "parent",
        MembersCorrection => "members",
        PlanRelationCorrection => "plans",
        _ => "confirm",
    };
}
