using System.Collections.Frozen;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Model.Targets;

namespace OrgGraph.Workspace.Sentences;

/// <summary>The library's columns and terms for people.</summary>
public static class QueryHeadings
{
    private static readonly LocalizedText s_before = new("{0}（前）", "{0} before");
    private static readonly LocalizedText s_likeness = new("相近程度", "likeness");
    private static readonly LocalizedText s_after = new("{0}（后）", "{0} after");

    private static readonly FrozenDictionary<string, LocalizedText> s_columns = new Dictionary<string, LocalizedText>
    {
        ["id"] = new("编号", "id"),
        ["measure"] = new("措施", "measure"),
        ["measures"] = new("措施数", "measures"),
        ["ids"] = new("措施编号", "measures' ids"),
        ["text"] = new("文字", "text"),
        ["unit"] = new("单位", "unit"),
        ["units"] = new("单位", "units"),
        ["first"] = new("单位甲", "first"),
        ["firstNamed"] = new("首位单位", "first named"),
        ["second"] = new("单位乙", "second"),
        ["level"] = new("级别", "level"),
        ["kind"] = new("类别", "kind"),
        ["role"] = new("职责", "role"),
        ["load"] = Terms.Load,
        ["rolePoints"] = Terms.RolePoints,
        ["loadLow"] = new("负荷最低", "load at least"),
        ["loadHigh"] = new("负荷最高", "load at most"),
        ["guessed"] = new("推断的职责", "guessed duties"),
        ["doubtful"] = new("存疑", "doubtful"),
        ["scope"] = new("范围", "scope"),
        ["leads"] = Terms.DoneBy(Role.Lead),
        ["responsible"] = Terms.DoneBy(Role.Responsible),
        ["assists"] = Terms.DoneBy(Role.Assist),
        ["partners"] = new("协作单位", "partners"),
        ["pairs"] = new("由它联系的单位对", "pairs"),
        ["weight"] = new("协作强度", "weight"),
        ["steps"] = new("步数", "steps"),
        ["score"] = s_likeness,
        ["share"] = s_likeness,
        ["state"] = new("承接", "picked up"),
        ["pickedUp"] = new("已承接的区", "picked up by"),
        ["review"] = new("待复核的区", "to review in"),
        ["missing"] = new("未见承接的区", "not picked up by"),
        ["nearest"] = new("区里最相近的", "nearest"),
        ["district"] = new("区", "district"),
        ["year"] = new("年份", "year"),
        ["deadline"] = new("完成时限", "deadline"),
        ["dueOn"] = new("最迟日期", "due on"),
        ["task"] = new("重点任务", "task"),
        ["plan"] = new("计划", "plan"),
        ["source"] = new("出处", "source"),
        ["mention"] = new("文中名称", "written as"),
        ["person"] = Terms.HoldersOf(Role.Oversees),
        ["count"] = new("个数", "count"),
        ["words"] = new("指标", "indicator"),
        ["comparison"] = new("要求", "comparison"),
        ["number"] = new("数值", "number"),
        ["from"] = new("原值", "from"),
        ["quantity"] = new("计量单位", "unit of measure"),
        ["other"] = new("另一条措施", "the other measure"),
        ["otherUnits"] = new("另一条的单位", "its units"),
        ["reason"] = new("存疑原因", "reason"),
        ["leadsBefore"] = s_before.With(Terms.DoneBy(Role.Lead)),
        ["leadsAfter"] = s_after.With(Terms.DoneBy(Role.Lead)),
        ["responsibleBefore"] = s_before.With(Terms.DoneBy(Role.Responsible)),
        ["responsibleAfter"] = s_after.With(Terms.DoneBy(Role.Responsible)),
        ["assistsBefore"] = s_before.With(Terms.DoneBy(Role.Assist)),
        ["assistsAfter"] = s_after.With(Terms.DoneBy(Role.Assist)),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LocalizedText> s_kinds = new Dictionary<string, LocalizedText>
    {
        ["Measure"] = new("措施", "measure"), ["Unit"] = new("单位", "unit"), ["Task"] = new("任务", "task"),
        ["Section"] = new("章节", "section"),
    }.ToFrozenDictionary();

    // The library says roles in Chinese, for those who run it in Neo4j Browser.
    private static readonly FrozenDictionary<string, LocalizedText> s_roles = 
        new[] { Role.Lead, Role.Responsible, Role.Assist }.Select(r => Terms.Of(r))
            .ToFrozenDictionary(r => r.Chinese, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LocalizedText> s_states =
        Enum.GetValues<CascadeState>().Select(ChangeTerms.Of).ToFrozenDictionary(t => t.Chinese);

    /// <summary>The heading of a column of the library; null for one that has none, as nodes in pictures.</summary>
    public static LocalizedText? HeadingOf(string column) => s_columns.TryGetValue(column, out var text) ? text : null;

    /// <summary>A value of a column of the library for people: the schema's terms in their language, all else as it is.</summary>
    public static object? ValueOf(string column, object? value, Language language) => (column, value) switch
    {
        ("level", string text) when Enum.TryParse<UnitLevel>(text, out var level) => Terms.Of(level).In(language),
        ("reason", string text) when Enum.TryParse<Uncertainty>(text, out var reason) => Terms.Of(reason).In(language),
        ("role", string text) when s_roles.TryGetValue(text, out var role) => role.In(language),
        ("state", string text) when s_states.TryGetValue(text, out var state) => state.In(language),
        ("comparison", string text) when Enum.TryParse<TargetComparison>(text, out var comparison) =>
            Terms.Of(comparison).In(language),
        ("kind", string text) when s_kinds.TryGetValue(text, out var kind) => kind.In(language),
        _ => value,
    };
}
