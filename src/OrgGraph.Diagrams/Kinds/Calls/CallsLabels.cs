using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Calls;

/// <summary>The wording of calls.</summary>
internal static class CallsLabels
{
    public static readonly Label Kind = new("牵动图", "who calls on whom");
    public static readonly Label Width = new("箭头由牵头单位指向同一措施的其他单位，线宽和数字为措施数（最多 {0} 条）",
        "from the lead to the one called on; width and number: measures (at most {0})");
    public static readonly Label Circle = new("红色：互相牵动的圈子", "red: circles, in which each calls on each in the end");
    public static readonly Label Guessed = new("虚线：推断的联系，需核对原文", "dashed: a guess, to be checked");
    public static readonly Label Counts = new("方框内：● 牵头、◆ 主责、○ 协办的次数", "in boxes: how often ● lead, ◆ responsible, ○ assist");
    public static readonly CountLabel Measures = new("{0} 条措施", "{0} measure", "{0} measures");

    public static readonly Label Description = new(
        "方框为单位，箭头由牵头单位指向同一措施的其他单位，线宽和数字为措施数；红色箭头属于互相牵动的圈子。",
        "Boxes are units; arrows lead from the one that leads measures to the one that assists, as wide as there are measures; "
        + "red "
        + "ones belong to circles.");

    private static readonly Label s_all = new("{0} 条联系均已画出", "all {0} calls are drawn");
    private static readonly Label s_some = new(
        "{0} 条联系中画 {1} 条：{2} 条以上的，和每个单位最多的一条", "{1} of {0} calls: those of {2} measures or more, and the strongest of each unit");

    private static readonly Label s_strongest = new(
        "{0} 条联系中画 {1} 条：每个单位措施最多的一条", "{1} of {0} calls: the strongest of each unit");

    private static readonly CountLabel s_circles = new("{0} 个圈子", "{0} circle", "{0} circles");
    private static readonly Label s_callers = new("{0} 牵头的", "called by {0}");
    private static readonly Label s_and = new("{0} 等 {1} 个单位", "{0} and others ({1})");

    /// <summary>What of the calls is drawn.</summary>
    public static string ShownOf(DrawnCalls calls, Language language) => calls switch
    {
        _ when calls.Shown.Length == calls.All => s_all.In(language, calls.All),
        { Least: int.MaxValue } => s_strongest.In(language, calls.All, calls.Shown.Length),
        _ => s_some.In(language, calls.All, calls.Shown.Length, calls.Least),
    };

    /// <summary>How many circles there are; empty for none.</summary>
    public static string CirclesOf(DrawnCalls calls, Language language) =>
        calls.Circles.IsEmpty ? "" : s_circles.In(language, calls.Circles.Length);

    /// <summary>Whose calls a page shows.</summary>
    public static string CallersOf(ImmutableArray<DrawnCall> calls, Language language)
    {
        string[] callers = [.. calls.Select(c => c.From.Id).Distinct(StringComparer.Ordinal)];
        return s_callers.In(language, callers.Length == 1 ? callers[0] : s_and.In(language, callers[0], callers.Length));
    }
}
