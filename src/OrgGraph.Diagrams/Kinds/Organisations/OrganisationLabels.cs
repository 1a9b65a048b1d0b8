using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>The wording of organisation charts.</summary>
internal static class OrganisationLabels
{
    public static readonly Label Branch = new("实线：上级与分支机构", "solid: a unit and its branch");
    public static readonly Label Counterpart = new("虚线：上下级对口", "dashed: counterparts of two levels");
    public static readonly CountLabel Shown = new("本页 {0} 个单位", "{0} unit on this page", "{0} units on this page");
    public static readonly Label Kind = new("机构层级与负荷图", "organisations and their load");
    public static readonly Label Load = new("条形与数字：负荷（任务分＋协调分）", "bars and figures: load (role points and coordination)");
    public static readonly Label Fence = new("过重线（同类）", "fence of its peers");
    public static readonly Label NoPart = new("无任务，仅作上级列出", "named as parent only");
    public static readonly Label Leader = new("牵头领导：{0}", "overseen by {0}");
    public static readonly Label Elsewhere = new("行政区未明", "jurisdiction not told");
    public static readonly Label Guessed = new("*：含推断的职责，需核对原文", "*: with roles that are guesses, to be checked");
    public static readonly Label Members = new("成员：{0}", "members: {0}");

    public static readonly Label Description = new(
        "按行政区及其上下级、类别、上级与分支排列的单位；每个框内的条形为负荷。",
        "Units by jurisdiction, districts under their city, sort, parent and branch; the bar in each box is its load.");

    /// <summary>The group of governments whose jurisdictions stand under another's.</summary>
    public static (int Order, Label Name) GovernmentsBelow => (5, new("下级人民政府", "governments below"));

    /// <summary>The group of a chart that a unit stands in, and its place among the groups.</summary>
    public static (int Order, Label Name) GroupOf(Unit unit) => unit.Level switch
    {
        UnitLevel.Group => (9, new("单位群组", "groups of units")),
        UnitLevel.Town => (5, new("镇街", "towns and streets")),
        UnitLevel.Park => (6, new("园区", "parks and zones")),
        UnitLevel.Enterprise => (7, new("企业", "enterprises")),
        _ => unit.Kind switch
        {
            UnitKind.Government => (0, new("人民政府", "governments")),
            UnitKind.PartyOrgan => (1, new("党委机构", "party organs")),
            UnitKind.Department => (2, new("政府部门", "departments")),
            UnitKind.Branch => (3, new("分支机构", "branches")),
            UnitKind.Institution => (4, new("事业单位", "institutions")),
            UnitKind.Judiciary => (4, new("司法机关", "judiciary")),
            UnitKind.Association => (6, new("群团协会", "associations")),
            UnitKind.CoordinationBody => (6, new("协调机构", "coordination bodies")),
            _ => (8, new("其他单位", "other units")),
        },
    };
}
