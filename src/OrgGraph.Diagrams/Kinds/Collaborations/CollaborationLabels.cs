using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>The wording of collaboration networks.</summary>
internal static class CollaborationLabels
{
    public static readonly Label Kind = new("协作网络（骨干）", "who works with whom (backbone)");
    public static readonly Label Community = new("{0}（{1} 个单位）", "{0} ({1} units)");
    public static readonly Label More = new("另有 {0} 个协作圈", "{0} further communities");
    public static readonly Label Area = new("圆中数字和面积：负荷", "figure and area: load");
    public static readonly Label Width = new(
        "线宽：共同措施数（最多 {0} 条，前二十标数）；较少的只画显著联系",
        "width: shared measures (at most {0}, printed on the heaviest 20); of light ties, significant ones");
    public static readonly Label Between = new("灰线：不同协作圈之间", "grey: between communities");
    public static readonly Label Connecting = new(
        "点线：只为显示归属，同样强的联系未全画", "dotted: only to show where a unit belongs; not all ties as strong are drawn");
    public static readonly Label Guessed = new("虚线：推断的联系，需核对原文", "dashed: a guess, to be checked");
    public static readonly Label Bridge = new("黑圈：缺了它，有单位不再碰面", "ringed: without it some would not meet");
    public static readonly Label Circles = new("互相牵动的圈子 {0} 个（见 calls 图）", "circles of calls: {0} (see the calls diagram)");
    public static readonly Label Groups = new("未画 {0} 个群组（如各镇人民政府）", "{0} groups of units are not drawn");
    public static readonly Label Leaf = new("只与{0}协作：{1}", "with {0} only: {1}");
    public static readonly Label Alone = new("没有协作单位：{0}", "without partners: {0}");
    public static readonly Label Overview = new("负荷最高的 {0} 个单位，其余见后页", "the {0} busiest units; the others on the next pages");
    public static readonly Label Part = new("协作圈“{0}”：{1} 个单位", "community {0}: {1} units");
    public static readonly Label Shared = new("共同措施 {0} 条", "{0} shared measures");
    public static readonly Label Load = new("负荷 {0}", "load {0}");

    public static readonly Label Description = new(
        "圆为单位，数字和面积为负荷，颜色为协作圈；连线为最多的和显著的协作，线宽为共同措施数。",
        "Circles are units, figure and area are load, colour tells the community; lines are the heaviest and the significant "
        + "ties, as wide as measures are shared.");

    private static readonly Label s_all = new("全部联系均已画出", "all ties are drawn");
    private static readonly Label s_from = new("{0} 条以上的联系全部画出", "all ties of {0} or more measures");
    private static readonly Label s_backbone = new("{0} 条的联系过多，只画骨干", "too many ties of {0} measures: the backbone only");

    /// <summary>What of a page's ties is drawn; empty where there is none.</summary>
    public static string TiesOf(DrawnTies ties, Language language) => ties switch
    {
        { Ties.Count: 0 } => "",
        { IsWhole: true } => s_all.In(language),
        { Least: > 0 } => s_from.In(language, ties.Least),
        _ => s_backbone.In(language, ties.Ties.Max(t => t.Shared)),
    };
}
