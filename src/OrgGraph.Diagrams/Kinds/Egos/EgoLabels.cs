using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>The wording of one bureau's page.</summary>
internal static class EgoLabels
{
    public static readonly Label Kind = new("单位职责与协作图", "one unit's measures and partners");
    public static readonly Label Partners = new("协作单位", "partners");
    public static readonly Label Deadlines = new("时限分布（措施条数）", "deadlines (measures)");
    public static readonly Label TopPartners = new("协作最多的单位（共同措施条数）", "closest partners (measures shared)");
    public static readonly Label Places = new("所在章节（措施条数）", "sections (measures)");
    public static readonly Label CouldShare =
        new("可分担的单位（已参加其牵头措施的条数）", "who could share (its part in measures led)");
    public static readonly Label Alone = new("独自承担、没有其他单位的 {0} 条", "alone in {0} measures");
    public static readonly Label MoreAlone = new("另有 {0} 条，见明细", "{0} more: see the list");
    public static readonly Label AloneMarked = new("{0} 独自承担 {1} 条", "{0} alone in {1}");
    public static readonly Label Shortened = new("文字放不下以“…”止", "text may end in …");
    public static readonly Label NoDeadline = new("未写时限", "none given");
    public static readonly Label OtherDeadlines = new("其他 {0} 种时限", "{0} other deadlines");
    public static readonly Label OfYear = new("{0} 年：{1}", "{0}: {1}");
    public static readonly Label ToCheck = new("推断待核对", "to be checked");
    public static readonly Label Figures = new(
        "右侧单位名后的数字：与本单位共同措施中的条数", "figures behind partners: measures shared with this unit");
    public static readonly Label Partner = new("连线：协作单位在该措施中的职责", "lines: the partners' roles in the measure");

    public static readonly Label Description = new(
        "左侧为该单位，中间为其牵头、主责、协办的措施及时限，右侧为各措施的协作单位。",
        "The unit on the left, the measures that it leads, is responsible for and assists in with their deadlines in the "
        + "middle, its "
        + "partners on the right.");

    public static Label HeadOf(Role role) => role switch
    {
        Role.Lead => new("牵头 {0} 条", "leads {0}"),
        Role.Responsible => new("主责 {0} 条", "responsible for {0}"),
        _ => new("协办 {0} 条", "assists in {0}"),
    };
}
