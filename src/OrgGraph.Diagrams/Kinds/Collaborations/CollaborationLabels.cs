using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>The wording of collaboration networks.</summary>
internal static class CollaborationLabels
{
    public static readonly Label Kind = new("协作网络（骨干）", "who works with whom (backbone)");
    public static readonly Label Community = new("{0} 等 {1} 个单位", "{0} and others ({1})");
    public static readonly Label More = new("其余 {0} 个协作圈见图中编号", "{0} more communities, by their numbers");
    public static readonly Label Area = new("圆面积：负荷", "area: load");
    public static readonly Label Width = new("线宽：共同措施数（最多 {0} 项）；只画显著联系", "width: shared measures (at most {0}); significant ties only");
    public static readonly Label Stripped = new("单位名略去“{0}”", "'{0}' left out of names");
    public static readonly Label Overview = new("负荷最高的 {0} 个单位，其余见后页", "the {0} busiest units; the others on the next pages");
    public static readonly Label Part = new("协作圈 {0}：{1} 个单位", "community {0}: {1} units");
    public static readonly Label Shared = new("共同措施 {0} 项", "{0} shared measures");
    public static readonly Label Load = new("负荷 {0}", "load {0}");

    public static readonly Label Description = new(
        "圆为单位，面积为负荷，颜色和编号为协作圈；连线为显著的协作，线宽为共同措施数。",
        "Circles are units, their area is load, colour and number tell the community; lines are significant ties, as wide as measures are shared.");
}
