using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>The wording of responsibility diagrams.</summary>
internal static class ResponsibilityLabels
{
    public static readonly Label Kind = new("职责分工图", "who does what");
    public static readonly Label Ordered = new("按连线交叉最少排列", "in the order of fewest crossings");
    public static readonly Label Counts = new(
        "单位名后的数字：本图条数 / 全部计划中的条数", "figures behind a unit: its measures here / in all plans");

    public static readonly Label Count = new("{0} 条", "{0}");
    public static readonly Label CountAndPage = new("{0} 条 · {1} 页", "{0} · p. {1}");
    public static readonly Label OtherUnits = new("其他 {0} 个单位见明细", "{0} other units: see the list");
    public static readonly Label Overview = new("谁在哪里牵头，明细在第几页", "who leads where, and the page of the list");
    public static readonly Label Picked = new("本图所选单位", "the unit asked for");
    public static readonly Label LedByOverloaded = new(
        "红色：过重单位牵头（{0}）", "red: led by an overloaded unit ({0})");
    public static readonly Label Shortened = new("文字放不下以“…”止", "text may end in …");

    public static readonly Label Description = new(
        "左侧为单位，右侧为措施、任务或章节；连线表示牵头。一页放不下时，其后为逐项明细：牵头、协办单位和时限。",
        "Units on the left, measures, tasks or sections on the right; lines are leads. Where one page does not do, a list "
        + "follows: "
        + "leads, assists and deadlines of each measure.");
}
