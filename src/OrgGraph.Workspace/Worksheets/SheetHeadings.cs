namespace OrgGraph.Workspace.Worksheets;

/// <summary>The headings that returned sheets are read by, in the language in which they were handed out.</summary>
public static class SheetHeadings
{
    /// <summary>The measure's number in its plan.</summary>
    public static LocalizedText Number { get; } = new("编号", "No.");

    /// <summary>The plan's title.</summary>
    public static LocalizedText Plan { get; } = new("计划", "Plan");

    /// <summary>The measure's text.</summary>
    public static LocalizedText Measure { get; } = new("工作措施", "Measure");

    /// <summary>What was done.</summary>
    public static LocalizedText Progress { get; } = new("进展", "Progress");

    /// <summary>How far it is: one of <see cref="MeasureStates"/>.</summary>
    public static LocalizedText State { get; } = new("状态", "State");

    /// <summary>The person in charge.</summary>
    public static LocalizedText Owner { get; } = new("责任人", "Person in charge");

    /// <summary>The person's telephone.</summary>
    public static LocalizedText Phone { get; } = new("联系电话", "Telephone");

    /// <summary>The measure's id.</summary>
    public static LocalizedText Id { get; } = new("回收编号", "Return code");

    /// <summary>The unit whose sheet it is.</summary>
    public static LocalizedText Unit { get; } = new("填报单位", "Reporting unit");
}
