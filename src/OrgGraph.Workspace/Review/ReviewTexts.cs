namespace OrgGraph.Workspace.Review;

/// <summary>The words of a review.</summary>
internal static class ReviewTexts
{
    public static readonly LocalizedText AsItStands = new("按现在读到的确认", "right as it was read");

    public static readonly LocalizedText RolesAsGuessed = new("按推断的职责确认", "the roles as they were guessed");

    public static readonly LocalizedText OtherCounts = new("只计“{0}”（{1}）", "count only '{0}' ({1})");

    public static readonly LocalizedText SameInAll = new("两份一模一样，只计一份", "both are the same in all: one is counted");

    public static readonly LocalizedText KnownName = new("“{0}”，本地以前的计划这样确认过", "'{0}', as confirmed in earlier plans here");

    public static readonly LocalizedText KnownMembers =
        new("成员：{0}，本地以前的计划这样确认过", "members: {0}, as confirmed in earlier plans here");

    public static readonly LocalizedText AsksRoles = new(
        "按顺序写牵头、主责各几个，其余协办：1 2；只写牵头几个，其余主责：1；或单独改：3=协办（l、r、a 也可）",
        "how many lead and are responsible, in order, the others assist: 1 2; how many lead, the others are responsible: 1; "
        + "or single ones: 3=a (l, r, a)");

    public static readonly LocalizedText AsksName = new(
        "正确的名称；多个单位用、隔开；- 表示不是单位", "the right name; 、 parts several units; - for no unit at all");

    public static readonly LocalizedText AsksTitle = new("计划的标题", "the plan's title");

    public static readonly LocalizedText AsksYear = new("年份", "the year");

    public static readonly LocalizedText AsksPlace = new("行政区，如 北京市大兴区", "whose plan it is, as 北京市大兴区");

    public static readonly LocalizedText AsksColumn = new("写工作措施的列：{0}", "the column that holds the measures: {0}");

    public static readonly LocalizedText AsksSame = new("= 表示是同一单位", "= if both are one unit");

    public static readonly LocalizedText AsksPlans =
        new("1 只计没有计入的这一份；2 两份都计入", "1 to count the one left out instead; 2 to count both");

    public static readonly LocalizedText AsksUnits = new(
        "单位，如 牵头：甲局；协办：乙局、丙局", "the units, as lead: 甲局; assist: 乙局、丙局");

    public static readonly LocalizedText AsksRow = new("- 表示这一行不是措施", "- if the row is no measure");

    public static readonly LocalizedText AsksNothing = new("只能确认或跳过", "it can be accepted or skipped");

    public static readonly LocalizedText Name = new("{0}. {1}：{2}", "{0}. {1}: {2}");

    public static readonly LocalizedText Guessed = new("{0}. {1}：{2}（推断）", "{0}. {1}: {2} (guessed)");

    public static readonly LocalizedText Corrected = new("{0}：{1}；存在 {2}", "{0}: {1}; kept in {2}");

    public static readonly LocalizedText NoSuchPhrase = new(
        "没有看懂“{0}”。更正写成“词：值”，有：{1}", "'{0}' is no correction. A correction is 'word: value': {1}");

    public static readonly LocalizedText WhichPlan = new("有几份计划：{0}；请指明一份", "there are several plans: {0}; name one");

    public static readonly LocalizedText WhichMeasure = new(
        "“{0}”可指多条措施：{1}；请写编号", "'{0}' may be several measures: {1}; write an id");

    public static readonly LocalizedText Undone = new(
        "已撤销 {0}{1} 的决定：更正 {2} 处，{3} 个问题重新待答",
        "taken back, {0}{1}: {2} corrections; {3} questions are open again");

    public static readonly LocalizedText SaidSince = new(
        "那个回答后来已被别的回答代替，没有撤销什么", "others have answered that question since; nothing was taken back");

    public static readonly LocalizedText NotUnderstood =
        new("没有看懂“{0}”。可以写：{1}", "'{0}' is no answer here. What can be said: {1}");

    public static readonly LocalizedText WhyRoles = new(
        "文字里各栏混在一起，或没有写谁牵头，职责是按顺序推断的。改正后，这些关系不再算作推断。",
        "The text has lost its columns or does not say who leads: roles were guessed from the order. Once settled, these edges "
        + "are no guesses any more.");

    public static readonly LocalizedText WhyPlans = new(
        "两份计划地区、年份相同，大部分文字相同，都计入会把同一件事算两遍。先计定稿，再计责任多的、措施多的。",
        "Both plans are of one place and year and share most of their text: counted twice, every duty would weigh double. The "
        + "final one goes first, then the one with more responsibilities, then with more measures.");

    public static readonly LocalizedText Why = new(
        "读到这里时不能肯定，或原文就有缺漏；不回答时按现在读到的使用，并一直标明。",
        "The reader was not sure here, or the text itself has a gap; without an answer the reading is used as it is, and stays "
        + "marked.");

    /// <summary>Why a finding asks for a person.</summary>
    public static LocalizedText WhyOf(FindingKind kind) => kind switch
    {
        FindingKind.RoleGuessed => WhyRoles,
        FindingKind.PlanRepeated or FindingKind.DuplicatePlan => WhyPlans,
        _ => Why,
    };
}
