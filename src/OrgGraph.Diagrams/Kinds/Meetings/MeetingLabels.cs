using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>The wording of meeting sheets.</summary>
internal static class MeetingLabels
{
    public static readonly Label Kind = new("参会单位与要求", "who has to be there, and why");
    public static readonly Label SignIn = new("签到表", "Sign in");
    public static readonly Label Time = new("时间：", "Time:");
    public static readonly Label Place = new("地点：", "Place:");
    public static readonly Label Chair = new("主持人：", "Chair:");
    public static readonly Label Unit = new("单位", "unit");
    public static readonly Label Roles = new("职责", "roles");
    public static readonly Label Items = new("议题", "items");
    public static readonly Label Present = new("到会", "here");
    public static readonly Label Name = new("参会人", "name");
    public static readonly Label Telephone = new("电话", "telephone");
    public static readonly Label Item = new("议题 {0}", "item {0}");
    public static readonly Label FromTo = new("议题 {0}–{1}", "items {0}–{1}");
    public static readonly Label Reports = new("{0}汇报：{1}（{2} 条）", "{0} reports: {1} ({2})");
    public static readonly Label NobodyReports = new("没有写明牵头单位：{0}", "no unit leads: {0}");
    public static readonly Label MayLeave = new("至此可离会：{0}", "may leave now: {0}");
    public static readonly Label Order = new(
        "议题按汇报单位排列，先完的单位可先离会；职责后的数字为条数",
        "items stand by who reports, so that units may leave; figures beside roles count items");

    public static readonly Label Description = new(
        "第一页是签到表；其后按汇报单位列出议题，每项附全文、各单位角色、牵头领导和时限。",
        "The first page is the sheet to sign; then the items by who reports them, each in full with its units, leaders and "
        + "deadline.");

    /// <summary>Why the units of a role have to be there.</summary>
    public static Label HeadOf(Role role) => role switch
    {
        Role.Lead => new("牵头单位：须到会汇报安排（{0} 个）", "Leads: to be there and report ({0})"),
        Role.Responsible => new("主责单位：须到会（{0} 个）", "Responsible: to be there ({0})"),
        _ => new("协办单位：到会或书面反馈（{0} 个）", "Assisting: to be there or to answer in writing ({0})"),
    };
}
