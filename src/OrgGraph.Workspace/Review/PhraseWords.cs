using System.Collections.Immutable;

namespace OrgGraph.Workspace.Review;

/// <summary>What a phrase is about.</summary>
internal enum PhraseScope
{
    /// <summary>A measure, or a name in it.</summary>
    Measure,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>Units, in all plans.</summary>
    Units,
}

/// <summary>A word that begins a phrase: <c>时限：6月底前</c>.</summary>
/// <param name="Word">The word in both languages.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Usage">How its value is written; empty where it has none.</param>
internal sealed record PhraseWord(LocalizedText Word, PhraseScope Scope, LocalizedText Usage);

/// <summary>The words that begin phrases: one for every kind of correction.</summary>
internal static class PhraseWords
{
    public static readonly PhraseWord Text = Measure("措施", "text", "正确的文字", "the right text");
    public static readonly PhraseWord Deadline = Measure("时限", "deadline", "6月底前；- 表示没有", "as written; - for none");
    public static readonly PhraseWord Task = Measure("任务", "task", "[序号] 任务名；- 表示没有", "[number] title; - for none");

    public static readonly PhraseWord Section = Measure(
        "章节", "section", "一、标题 / （一）小标题；- 表示没有", "heading / inner heading; - for none");

    public static readonly PhraseWord Role = Measure("职责", "role", "甲局=牵头；乙局=协办", "甲局=lead；乙局=assist");
    public static readonly PhraseWord Name = Measure("名称", "name", "读到的=正确的", "as read=the right one");
    public static readonly PhraseWord Split = Measure("拆分", "split", "甲局乙局=甲局、乙局", "甲局乙局=甲局、乙局");
    public static readonly PhraseWord Join = Measure("合并", "join", "甲、乙局=甲乙局", "甲、乙局=甲乙局");
    public static readonly PhraseWord Add = Measure("增加", "add", "牵头：甲局；协办：乙局", "lead: 甲局; assist: 乙局");
    public static readonly PhraseWord Remove = Measure("删除", "remove", "甲局、乙局", "甲局、乙局");

    public static readonly PhraseWord AddRow = Measure(
        "加行", "add-row", "文字 | 时限 | 牵头：甲局", "text | deadline | lead: 甲局");

    public static readonly PhraseWord RemoveRow = Measure("删行", "remove-row", "", "");
    public static readonly PhraseWord Title = Plan("标题", "title", "正确的标题", "the right title");
    public static readonly PhraseWord Year = Plan("年份", "year", "2026", "2026");
    public static readonly PhraseWord Place = Plan("地区", "place", "北京市大兴区", "北京市大兴区");

    public static readonly PhraseWord Column = Plan(
        "列", "column", "表头=序号|任务|措施|时限|牵头|主责|协办|领导|其他",
        "heading=number|task|measure|deadline|lead|responsible|assist|leaders|other");

    public static readonly PhraseWord FirstLeads = Plan("首家牵头", "first-leads", "", "");
    public static readonly PhraseWord Replaces = Plan("代替", "replaces", "另一份计划的标题", "the other plan's title");
    public static readonly PhraseWord Beside = Plan("并存", "beside", "另一份计划的标题", "the other plan's title");
    public static readonly PhraseWord Same = Units("同一", "same", "名称=单位", "name=unit");
    public static readonly PhraseWord Parent = Units("上级", "parent", "单位=上级单位", "unit=the unit above");
    public static readonly PhraseWord Members = Units("成员", "members", "单位组=甲镇、乙镇", "group=甲镇、乙镇");

    /// <summary>All of them, in the order in which they are told.</summary>
    public static ImmutableArray<PhraseWord> All { get; } =
    [
        Text, Deadline, Task, Section, Role, Name, Split, Join, Add, Remove, AddRow, RemoveRow, Title, Year, Place, Column,
        FirstLeads, Replaces, Beside, Same, Parent, Members,
    ];

    /// <summary>The word that a text is, in either language; null where it is none.</summary>
    public static PhraseWord? Find(string text) => All.FirstOrDefault(w =>
        w.Word.Chinese == text || string.Equals(w.Word.English, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>How a phrase of a word is written.</summary>
    public static LocalizedText UsageOf(PhraseWord word) => word.Usage.English.Length == 0
        ? word.Word : new($"{word.Word.Chinese}：{word.Usage.Chinese}", $"{word.Word.English}: {word.Usage.English}");

    private static PhraseWord Measure(string chinese, string english, string usage, string usageInEnglish) =>
        new(new(chinese, english), PhraseScope.Measure, new(usage, usageInEnglish));

    private static PhraseWord Plan(string chinese, string english, string usage, string usageInEnglish) =>
        new(new(chinese, english), PhraseScope.Plan, new(usage, usageInEnglish));

    private static PhraseWord Units(string chinese, string english, string usage, string usageInEnglish) =>
        new(new(chinese, english), PhraseScope.Units, new(usage, usageInEnglish));
}
