using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>The wording of responsibility diagrams.</summary>
internal static class ResponsibilityLabels
{
    public static readonly Label Kind = new("职责分工图", "who does what");
    public static readonly Label UnitTitle = new("{0}参与的措施", "Measures of {0}");
    public static readonly Label Ordered = new("按连线交叉最少排列", "in the order of fewest crossings");
    public static readonly Label Counts = new("单位名后的数字：在本图全部措施中的项数", "figures behind a unit: its measures in all of the diagram");

    public static readonly Label Description = new(
        "左侧为单位，右侧为按任务分组的措施；连线表示职责，粗线为牵头，细线为协办。",
        "Units on the left, measures by task on the right; lines are responsibilities, heavy for leads and light for assists.");
}
