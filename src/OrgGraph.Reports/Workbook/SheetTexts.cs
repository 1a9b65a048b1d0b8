using System.Collections.Immutable;
using OrgGraph.Reports.Texts;

namespace OrgGraph.Reports.Workbook;

/// <summary>Names, questions and headings of the sheets.</summary>
internal static class SheetTexts
{
    public static readonly LocalizedText Rule = new("过重的标准", "Rule of overload");
    public static readonly LocalizedText Counting = new("负荷的算法", "How load is counted");
    public static readonly LocalizedText CalendarRule = new("月份的算法", "How months are counted");
    public static readonly LocalizedText NoPeers = new("同类不足", "too few peers");
    public static readonly LocalizedText NoDeadline = new("没有写", "none");
    public static readonly LocalizedText ScopeRule = new("各表的范围", "What the sheets cover");

    public static readonly LocalizedText Printing = new("打印", "Printing");

    public static readonly LocalizedText PrintingMeans = new(
        "“{0}”供数据透视，只打印表头；要打印全部，请取消它的打印区域。其他各表按页宽缩放。",
        "'{0}' is for pivot tables: only its heading is printed; clear its print area to print all. The others fit the page's "
        + "width.");

    private static readonly SheetColumn s_plans = new(new("范围（仅就所给的计划）", "Plans (those given only)"));
    private static readonly SheetColumn s_unit = new(new("单位", "Unit"));
    private static readonly SheetColumn s_leads = new(Terms.DoneBy(Role.Lead).Capitalized, ColumnFormat.Count);
    private static readonly SheetColumn s_share = new(new("占全部措施", "Share of measures"), ColumnFormat.Percent);
    private static readonly SheetColumn s_low = new(new("负荷最低", "Load at least"), ColumnFormat.Points);
    private static readonly SheetColumn s_high = new(new("负荷最高", "Load at most"), ColumnFormat.Points);
    private static readonly SheetColumn s_guessed = new(new("推断的职责", "Guessed duties"), ColumnFormat.Count);
    private static readonly SheetColumn s_verdict = new(new("判断", "Verdict"));
    private static readonly SheetColumn s_total = new(Terms.Load.Capitalized, ColumnFormat.Points);
    private static readonly SheetColumn s_base = new(Terms.RolePoints.Capitalized, ColumnFormat.Points);
    private static readonly SheetColumn s_coordination = new(Terms.CoordinationPoints.Capitalized, ColumnFormat.Points);
    private static readonly SheetColumn s_median = new(new("同类中位数", "Median of peers"), ColumnFormat.Points);
    private static readonly SheetColumn s_quartile = new(new("同类下四分位", "Lower quartile"), ColumnFormat.Points);
    private static readonly SheetColumn s_fence = new(new("过重线", "Fence"), ColumnFormat.Points);
    private static readonly SheetColumn s_plan = new(new("计划", "Plan"));
    private static readonly SheetColumn s_section = new(new("章节", "Section"));
    private static readonly SheetColumn s_measure = new(new("工作措施", "Measure"));
    private static readonly SheetColumn s_deadline = new(new("完成时限", "Deadline"));
    private static readonly SheetColumn s_lead = new(Terms.HoldersOf(Role.Lead).Capitalized);
    private static readonly SheetColumn s_file = new(new("来源文件", "File"));
    private static readonly SheetColumn s_part = new(new("页或表", "Part"));
    private static readonly SheetColumn s_line = new(new("行", "Line"), ColumnFormat.Count);

    public static readonly SheetForm Contents = new(
        new("说明", "Contents"), default,
        [new(new("工作表", "Sheet")), new(new("回答的问题", "Question")), new(new("行数", "Rows"), ColumnFormat.Count)]);

    public static readonly SheetForm Overloaded = new(
        new("过重单位", "Overloaded"), new("哪些单位负荷过重，为什么？", "Which units are overloaded, and why?"),
        [
            s_plans, s_unit, new(new("牵头（没有牵头的计划为主责）", "Leads (or is responsible, where nobody leads)"), ColumnFormat.Count),
            s_share,
            new(new("其中独自", "Alone"), ColumnFormat.Count), new(new("与他人共同", "With others"), ColumnFormat.Count), s_total, s_low,
            s_high, s_guessed, s_base, s_coordination, new(new("同类数", "Peers"), ColumnFormat.Count), s_median,
            new(new("中位数倍数", "Times the median"), ColumnFormat.Points), s_fence,
            new(new("超过过重线", "Above the fence"), ColumnFormat.Points), s_verdict, new(new("说明", "In words")),
        ], 2);

    public static readonly SheetForm CouldTakeMore = new(
        new("可协商分担", "May share"), new("可以与哪些单位协商分担，分担谁的？", "With which units may sharing be talked about, and whose?"),
        [s_plans, s_unit, s_total, s_median, new(new("可分担的单位", "Whom it could relieve")),
            new(new("已共同参加的措施", "Measures shared"), ColumnFormat.Count), new(new("哪些措施", "Which measures"))], 2);

    public static SheetColumn Unit => s_unit;
    public static SheetColumn Total => s_total;
    public static SheetColumn Fence => s_fence;
    public static SheetColumn Verdict => s_verdict;
    public static readonly LocalizedText LoadChart = new("负荷与过重线：{0}", "Load and fence: {0}");
    public static readonly LocalizedText MonthChart = new("各月到期的负荷：{0}", "Load by the month in which it is due: {0}");

    public static readonly SheetForm Units = new(
        new("单位负荷", "By unit"), new("每个单位承担多少，与同类相比如何？", "What does each unit carry, and its peers?"),
        [
            s_plans, s_unit, new(new("级别", "Level")), new(new("类别", "Kind")), s_leads,
            new(Terms.DoneBy(Role.Responsible).Capitalized, ColumnFormat.Count),
            new(Terms.DoneBy(Role.Assist).Capitalized, ColumnFormat.Count), s_share, s_base,
            new(new("其中经群组", "From groups"), ColumnFormat.Points), s_coordination, s_total, s_low, s_high, s_guessed,
            new(new("同类", "Peers")), s_quartile, s_median, s_fence, new(new("距过重线", "To the fence"), ColumnFormat.Points),
            s_verdict,
        ], 2);

    public static readonly SheetForm Sections = new(
        new("章节", "By section"), new("负荷来自哪些计划、哪些章节？", "Which plans and sections does load come from?"),
        [s_plans, s_unit, s_plan, s_section, s_total, s_leads], 2);

    public static readonly SheetForm Months = new(
        new("月份", "By month"), new("负荷在哪些月份到期？", "In which months does load fall due?"),
        [
            s_plans, s_unit,
            .. Enumerable.Range(1, 12).Select(m => new SheetColumn(
                WorkloadTexts.Month.With(m, WorkloadTexts.EnglishMonths[m - 1]), ColumnFormat.Points) { IsShaded = true }),
            new(WorkloadTexts.YearEndColumn, ColumnFormat.Points), new(WorkloadTexts.LaterColumn, ColumnFormat.Points),
            new(WorkloadTexts.RecurringColumn, ColumnFormat.Points),
            new(WorkloadTexts.UnscheduledColumn, ColumnFormat.Points), s_total,
        ], 2);

    public static readonly SheetForm Charts = new(
        new("图表", "Charts"), new("负荷和到期，一看便知？", "Loads and months at a glance?"),
        [new(new("图表取自“单位负荷”和“每月合计”", "Charts of the sheets By unit and Months in all")) { Width = 60 }]);

    public static readonly SheetForm MonthTotals = new(
        new("每月合计", "Months in all"), new("各月到期的负荷共多少？", "How much load falls due in each month, in all?"),
        [s_plans, new(new("月份", "Month")), new(new("到期负荷", "Load due"), ColumnFormat.Points),
            new(new("措施条数", "Measures due"), ColumnFormat.Count)]);

    public static readonly LocalizedText FirstRows = new("{0}（只列前 {1} 行，全部见 {2}）", "{0} (the first {1} rows; all are in {2})");

    public static readonly SheetForm Alone = new(
        new("独自承担", "One unit only"), new("哪些措施只有一个单位、没有别的单位参加？", "Which measures have one unit and nobody else?"),
        [s_plans, s_plan, s_measure, s_deadline, s_unit, new(new("职责", "Role")), new(new("存疑", "Guess")), s_file, s_part,
            s_line]);

    public static readonly SheetForm Shared = new(
        new("共同牵头", "Several leads"), new("哪些措施有几家共同牵头，以谁为主？", "Which measures have several leads, and who comes first?"),
        [
            s_plans, s_plan, s_measure, s_deadline, new(new("个数", "How many"), ColumnFormat.Count), new(new("首位", "Named first")),
            new(new("其他", "Others")), new(new("其中推断的", "Guesses"), ColumnFormat.Count), s_file, s_part, s_line,
        ]);

    public static readonly SheetForm Deadlines = new(
        new("时限", "Deadlines"), new("每条措施什么时候到期？哪些时限没有明确日期？", "When is each measure due? Which deadlines name no day?"),
        [
            s_plan, s_measure, s_deadline, new(new("类型", "Sort")), new(new("开始", "From"), ColumnFormat.Date),
            new(new("截止", "To"), ColumnFormat.Date), s_lead, s_file, s_part, s_line,
        ]);

    public static readonly SheetForm Targets = new(
        new("指标", "Targets"), new("各措施要做到多少？", "How much does each measure ask for?"),
        [
            s_plan, s_measure, new(new("所属内容", "Of what")), new(new("比较", "Comparison")),
            new(new("数值", "Number"), ColumnFormat.Amount), new(new("起始数值", "From"), ColumnFormat.Amount),
            new(new("计量单位", "Unit of measure")), new(new("原文", "Written as")), s_deadline, s_lead, s_file, s_part, s_line,
        ]);

    public static readonly SheetForm Duties = new(
        new("分工", "Duties"), new("措施中写明各单位各做什么的，有哪些？", "Where does a measure say what each of its units does?"),
        [s_plan, s_measure, s_unit, new(new("职责", "Role")), new(new("分工", "Duty")), s_file, s_part, s_line]);

    public static readonly SheetForm Data = new(
        new("数据", "Data"), new("用于数据透视表：一行一条责任", "For pivot tables: one responsibility a row"),
        [
            s_plan, new(new("政府", "Government")), new(new("年份", "Year"), ColumnFormat.Count), s_section, new(new("重点任务", "Task")),
            new(new("措施编号", "Measure id")), s_measure, s_deadline, new(new("到期日", "Due on"), ColumnFormat.Date),
            new(new("到期月", "Due in month"), ColumnFormat.Count), s_unit, new(new("级别", "Level")), new(new("类别", "Kind")),
            new(new("职责", "Role")), new(Terms.RolePoints.Capitalized, ColumnFormat.Points), new(new("存疑", "Guess")),
        ]);

    public static readonly SheetForm Uncertain = new(
        new("存疑", "Uncertain"), new("哪些读法是推断的，要对照原文？", "Which readings are guesses to be checked?"),
        [
            s_plan, s_measure, new(new("文中名称", "Written as")), new(new("读作", "Read as")), new(new("职责", "Role")),
            new(new("原因", "Why")), s_file, s_part, s_line,
        ]);
}

/// <summary>A sheet without its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="FrozenColumns">How many columns stay in sight.</param>
internal sealed record SheetForm(
    LocalizedText Name, LocalizedText Question, ImmutableArray<SheetColumn> Columns, int FrozenColumns = 0)
{
    public TableSheet With(ImmutableArray<ImmutableArray<object?>> rows) =>
        new(Name, Question, Columns, rows) { FrozenColumns = FrozenColumns, MayStandUpright = true };

    /// <summary>The place of a column, from 0.</summary>
    public int PlaceOf(SheetColumn column) => Columns.IndexOf(column);
}
