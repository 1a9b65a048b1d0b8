using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Findings;

/// <summary>The wording of the findings that stand as titles.</summary>
internal static class FindingLabels
{
    public static readonly Label Over = new("{0} 个单位过重：{1}", "overloaded: {1}");
    public static readonly Label OverOf = new("{0} {1} 分（过重线 {2}）", "{0} with {1} points (fence {2})");
    public static readonly Label OverBy = new("{0} {1} 分", "{0} with {1} points");
    public static readonly Label AndFence = new("{0}；过重线 {1}", "{0}; fence {1}");
    public static readonly Label NobodyOver = new(
        "没有单位过重；负荷最高的是{0}，{1} 分（过重线 {2}）", "nobody is overloaded; {0} carries most: {1} points (fence {2})");
    public static readonly Label NobodyJudged = new("负荷最高的是{0}，{1} 分", "{0} carries most: {1} points");

    public static readonly Label Share = new("{0} 条措施，{1} 条由{2}{3}", "{0} measures: {2} {3} {1}");
    public static readonly Label OfAll = new("{0} 条措施都由{1}{2}", "{1} {2} all {0} measures");
    public static readonly Label ShareOver = new("{0}；负荷 {1}，高于过重线 {2}", "{0}; its load of {1} is above the fence of {2}");
    public static readonly Label WithLoad = new("{0}；负荷 {1}", "{0}; load {1}");

    public static readonly Label WithLoadAndFence = new("{0}；负荷 {1}（过重线 {2}）", "{0}; load {1} (fence {2})");
    public static readonly Label UnitDoes = new("{0}{1}", "{0} {1}");
    public static readonly Label RoleCount = new("{0} {1} 条", "{0} {1}");

    public static readonly Label Places = new(
        "{0}在 {1} 份计划中都{2}，{3}最多：{4} 条", "{0} {2} in {1} plans, most in {3}: {4}");
    public static readonly Label Widest = new("{0}涉及面最广：{1} 条措施，{2}{3} 条", "{0} has most parts: {1} measures, {2} {3}");

    public static readonly Label Closest = new(
        "{0}与{1}协作最多：{2} 条措施；{3}的协作单位最多：{4} 个", "{0} and {1} work together most: {2} measures; {3} has most partners: {4}");
    public static readonly Label ClosestOne = new("{0}与{1}协作最多：{2} 条措施", "{0} and {1} work together most: {2} measures");
    public static readonly Label NobodyMeets = new("没有两个单位共同承担措施", "no two units share a measure");

    private static readonly Label s_lead = new(Terms.Of(Role.Lead).Chinese, "leads");
    private static readonly Label s_responsible = new(Terms.Of(Role.Responsible).Chinese, "is responsible for");
    private static readonly Label s_assist = new(Terms.Of(Role.Assist).Chinese, "assists in");

    /// <summary>What a unit of a role does.</summary>
    public static Label VerbOf(Role role) => role switch
    {
        Role.Lead => s_lead,
        Role.Responsible => s_responsible,
        _ => s_assist,
    };
}
