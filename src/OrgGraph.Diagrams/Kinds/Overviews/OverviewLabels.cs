using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>The wording of the overview.</summary>
internal static class OverviewLabels
{
    public static readonly Label Kind = new("责任分工一页总览", "who carries what, on one page");

    public static readonly Label Description = new(
        "上方是结论和四个数字，中间是负荷最高的单位、其职责的分布、协作单位与时限，下方是会上要定的事。",
        "The finding and four numbers above; the units with the highest load, where their duties lie, partners and deadlines in "
        + "the "
        + "middle; what the meeting has to decide below.");

    public static readonly Label HalfIsOfOne = new(
        "{0} 条措施，半数由{1}{2}；负荷为同类中位数的 {3} 倍",
        "{1} {2} half of {0} measures; its load is {3} times the median of its peers");
    public static readonly Label MuchIsOfOne = new(
        "{0} 条措施，{4} 条由{1}{2}；负荷为同类中位数的 {3} 倍",
        "{1} {2} {4} of {0} measures; its load is {3} times the median of its peers");
    public static readonly Label OneIsOver = new("{0}过重：{1} 分，过重线 {2}", "{0} is overloaded: {1} points, fence {2}");
    public static readonly Label SeveralAreOver = new("{0} 个单位过重：{1}", "{0} units are overloaded: {1}");
    public static readonly Label SeveralAreOverOne = new(
        "{0} 个单位过重（过重线 {2}）：{1}", "{0} units are overloaded (fence {2}): {1}");
    public static readonly Label Doubtful = new("（存疑）", " (doubtful)");
    public static readonly Label PerhapsOver = new("；换一种读法可能过重的 {0} 个", "; {0} may be, in other readings");
    public static readonly Label OverBy = new("{0} {1} 分", "{0} with {1} points");
    public static readonly Label OverOf = new("{0} {1} 分（过重线 {2}）", "{0} with {1} points (fence {2})");
    public static readonly Label NobodyIsOver = new(
        "没有单位过重；负荷最高的是{0}，{1} 分，为同类中位数的 {2} 倍",
        "nobody is overloaded; {0} carries most: {1} points, {2} times the median of its peers");
    public static readonly Label NobodyIsJudged = new(
        "负荷最高的是{0}，{1} 分；同类单位太少，不作过重判断",
        "{0} carries most: {1} points; peers are too few to judge by");

    public static readonly Label OfOne = new("{0}{1}", "{0} {1}");
    public static readonly Label Alone = new("{0} 条无其他单位", "{0} of them alone");
    public static readonly Label UnitsOver = new("{0} 个", "{0}");
    public static readonly Label Overloaded = new("单位过重", "overloaded");
    public static readonly Label FenceIs = new("过重线 {0} 分", "fence {0} points");
    public static readonly Label NotJudged = new("同类太少，未作判断", "too few peers to judge");
    public static readonly Label Count = new("{0} 条", "{0}");
    public static readonly Label SeveralLeads = new("有两个以上{0}单位", "measures of several units");
    public static readonly Label AtMost = new("最多 {0} 个（{1}）", "at most {0} ({1})");
    public static readonly Label DueIn = new("集中在 {0} 月到期", "due in month {0}");
    public static readonly Label DueInYear = new("集中在 {1} 年 {0} 月到期", "due in {1}, month {0}");
    public static readonly Label DueAtYearEnd = new("年底前到期", "due by the year's end");
    public static readonly Label Share = new("占 {0}%", "{0}%");
    public static readonly Label NoneDue = new("没有写明日期", "name no day");

    public static readonly Label Loads = new("谁最重：负荷前 {0} 位（任务分＋协调分）", "load: the top {0} (role points and coordination)");
    public static readonly Label Where = new("{0}在哪里（条数）", "where they {0} (measures)");
    public static readonly Label Roles = new("以什么角色（条数）", "in which role (measures)");
    public static readonly Label Partners = new("{0}的协作单位（条）", "partners of {0}");
    public static readonly Label Deadlines = new("什么时候到期（条）", "deadlines (measures)");
    public static readonly Label Sizes = new("措施在哪里（条）", "measures");
    public static readonly Label Fence = new("过重线（同类）", "fence of its peers");
    public static readonly Label FenceAt = new("过重线 {0}", "fence {0}");
    public static readonly Label Median = new("同类中位数", "median of its peers");
    public static readonly Label MedianAt = new("同类中位数 {0}", "median {0}");
    public static readonly Label Rest = new("其他 {0} 处", "{0} others");
    public static readonly Label MeasureNumber = new("措施 {0}", "measure {0}");
    public static readonly Label OtherRows = new("其他", "others");

    public static readonly Label Later = new("{0} 年以后", "after {0}");
    public static readonly Label YearEnd = new("年底前", "by the year's end");
    public static readonly Label Recurring = new("长期、经常", "continuous, recurring");
    public static readonly Label NoDay = new("未写明日期", "no day named");

    public static readonly Label ToDecide = new("会上要定的 {0} 件事", "to be decided: {0}");
    public static readonly Label NothingToDecide = new("没有需要上会决定的事", "nothing to be decided");
    public static readonly Label CannotClear = new(
        "{0}{4}的 {1} 条可换给已参加的单位，但就算全部换走仍有 {2} 分，高于过重线 {3}：需要增加力量或减项，单靠调整解决不了。",
        "{1} of the measures that {0} {4} could go to units that take part, but even then it carries {2} points, above the fence "
        + "of "
        + "{3}: more hands or fewer measures are needed.");
    public static readonly Label NobodyTakes = new(
        "{0}过重（{1} 分，过重线 {2}），没有已参加的单位能接手：需要增加力量或减项。",
        "{0} is overloaded ({1} points, fence {2}) and no unit that takes part can take over: more hands or fewer measures are "
        + "needed.");
    public static readonly Label CanClear = new(
        "换 {1} 条{4}，{0}即降到过重线 {2} 以下：{3}。",
        "{1} moves bring {0} below the fence of {2}: {3}.");
    public static readonly Label Move = new("{0} 换给{1}", "{0} to {1}");
    public static readonly Label DecideLeads = new(
        "{0} 条有两个以上{1}单位，请逐项明确第一{1}；先定单位最多的{2}（{3} 个）。",
        "{0} measures have several units that {1}: name the first of each; begin with {2} ({3} units).");
    public static readonly Label DecideMonth = new(
        "{0} 条同在 {1} 月到期，请{2}单位报中间节点。", "{0} measures are due in month {1}: ask the units that {2} for steps between.");
    public static readonly Label DecideMonthOfYear = new(
        "{0} 条同在 {3} 年 {1} 月到期，请{2}单位报中间节点。",
        "{0} measures are due in {3}, month {1}: ask the units that {2} for steps between.");
    public static readonly Label DecideYearEnd = new(
        "{0} 条只写年底前完成，请{1}单位报中间节点。",
        "{0} measures name the year's end only: ask the units that {1} for steps between.");
    public static readonly Label DecideDates = new("{0} 条没有写明日期，请补。", "{0} measures name no day: add one.");
    public static readonly Label DecideGuesses = new("{0} 项职责是推断的，请先核对原文。", "{0} duties are guesses: check them first.");

    private static readonly Label s_lead = new(Terms.Of(Role.Lead).Chinese, "lead");
    private static readonly Label s_responsible = new(Terms.Of(Role.Responsible).Chinese, "are responsible for");
    private static readonly Label s_assist = new(Terms.Of(Role.Assist).Chinese, "assist in");
    private static readonly Label s_leads = new(Terms.Of(Role.Lead).Chinese, "leads");
    private static readonly Label s_isResponsible = new(Terms.Of(Role.Responsible).Chinese, "is responsible for");
    private static readonly Label s_assists = new(Terms.Of(Role.Assist).Chinese, "assists in");
    private static readonly Label[] s_quarters =
        [new("一季度", "first quarter"), new("二季度", "second quarter"), new("三季度", "third quarter"), new("四季度", "fourth quarter")];

    /// <summary>What units of a role do: 牵头, lead.</summary>
    public static Label VerbOf(Role role) => role switch
    {
        Role.Lead => s_lead,
        Role.Responsible => s_responsible,
        _ => s_assist,
    };

    /// <summary>What one unit of a role does: 牵头, leads.</summary>
    public static Label VerbOfOne(Role role) => role switch
    {
        Role.Lead => s_leads,
        Role.Responsible => s_isResponsible,
        _ => s_assists,
    };

    /// <summary>The name of a quarter of the year.</summary>
    public static Label QuarterOf(int quarter) => s_quarters[quarter - 1];
}
