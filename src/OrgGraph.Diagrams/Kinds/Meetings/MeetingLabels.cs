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
    public static readonly Label Contact = new("参会人、电话", "name, telephone");
    public static readonly Label Agenda = new("议题", "Agenda");
    public static readonly Label Leaders = new("牵头领导：{0}", "overseen by: {0}");
    public static readonly Label Excerpt = new(
        "单位栏摘录原文中点名该单位的语句；未点名的列任务名，全文见议题",
        "beside a unit: the sentences that name it, else the task; the agenda has all of the text");
    public static readonly Label Item = new("议题 {0}", "item {0}");

    public static readonly Label Description = new(
        "先列签到表和议题，再列每个参会单位：为何参会，在每个议题上承担什么。",
        "The sheet to sign and the agenda first, then each unit: why it has to be there and what it is asked in each item.");

    /// <summary>Why the units of a role have to be there.</summary>
    public static Label HeadOf(Role role) => role switch
    {
        Role.Lead => new("牵头单位：须到会汇报安排（{0} 个）", "Leads: to be there and report ({0})"),
        Role.Responsible => new("主责单位：须到会（{0} 个）", "Responsible: to be there ({0})"),
        _ => new("协办单位：到会或书面反馈（{0} 个）", "Assisting: to be there or to answer in writing ({0})"),
    };
}
