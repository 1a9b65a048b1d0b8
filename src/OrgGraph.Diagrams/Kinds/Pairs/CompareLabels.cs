using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>The wording of comparisons.</summary>
internal static class CompareLabels
{
    public static readonly Label Title = new("{0}：{1} 年与 {2} 年计划对照", "{0}: {1} and {2} side by side");
    public static readonly Label Kind = new("年度对照图", "two years side by side");
    public static readonly Label Year = new("{0} 年", "{0}");
    public static readonly Label Count = new("{0} {1}", "{0} {1}");
    public static readonly Label NothingBefore = new("{0} 年没有对应措施", "nothing like it in {0}");
    public static readonly Label NothingAfter = new("{0} 年没有对应措施", "nothing like it in {0}");
    public static readonly Label Finding = new("{0} 年比 {1} 年：{2}", "{0} against {1}: {2}");
    public static readonly Label DroppedGroup = new("{0} 年不再列出的措施", "not in {0} any more");
    public static readonly Label ChangedGroup = new("有改动的措施", "changed");
    public static readonly Label SameGroup = new("延续的措施", "carried on");
    public static readonly Label NewGroup = new("{0} 年新增的措施", "new in {0}");
    public static readonly Label LeadChanged = new("牵头：{0}", "lead: {0}");
    public static readonly Label LeadDoubtful = new("牵头变化存疑（{0}为推断）", "change of lead doubtful: {0} guessed");
    public static readonly Label DeadlineChanged = new("时限有变", "deadline changed");
    public static readonly Label Numbers = new("指标：{0} → {1}", "figures: {0} → {1}");
    public static readonly Label None = new("无", "none");
    public static readonly Label LoadGroup = new("单位负荷变化", "load of units");
    public static readonly Label LoadWords = new("负荷＝任务分＋协调分", "load: role points and coordination");
    public static readonly Label Less = new("{0} 年（减少）", "{0} (less)");
    public static readonly Label More = new("{0} 年（增加）", "{0} (more)");
    public static readonly Label Same = new("{0} 年（不变）", "{0} (the same)");
    public static readonly Label NoPart = new("不再承担", "no part any more");
    public static readonly Label NewPart = new("新承担", "takes part anew");

    public static readonly Label Description = new(
        "先列总数和各单位负荷的变化，再列新增、不再列出、有改动和延续的措施；成对的左侧为前一年，右侧为后一年，旁注变化。",
        "Sums and how the load of units changed; then measures that are new, no longer listed, changed and carried on: "
        + "pairs have the "
        + "earlier year left, the later one right, changes beside.");
}
