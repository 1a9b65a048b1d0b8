using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>Headings and sentences of sheets, ledger and calendar; returned sheets are read by these headings.</summary>
internal static class WorksheetTexts
{
    public static readonly LocalizedText Section = new("章节", "Section");
    public static readonly LocalizedText Task = new("重点任务", "Task");
    public static readonly LocalizedText Role = new("职责", "Role");
    public static readonly LocalizedText Partners = new("协作单位", "Partners");
    public static readonly LocalizedText Deadline = new("完成时限", "Deadline");
    public static readonly LocalizedText DueOn = new("到期日", "Due on");
    public static readonly LocalizedText Indicator = new("指标", "Indicator");
    public static readonly LocalizedText Source = new("出处", "Source");
    public static readonly LocalizedText Guess = new("存疑", "Guess");

    public static readonly LocalizedText Cover = new("封面", "Cover");
    public static readonly LocalizedText Measures = new("措施", "Measures");
    public static readonly LocalizedText Ledger = new("台账", "Ledger");
    public static readonly LocalizedText Title = new("{0} 任务落实工作单", "Worksheet of {0}");
    public static readonly LocalizedText LedgerTitle = new("督办台账：{0}", "Ledger: {0}");
    public static readonly LocalizedText Item = new("项目", "Item");
    public static readonly LocalizedText Plans = new("所依据的计划", "Plans");
    public static readonly LocalizedText Count = new("措施条数", "Measures");
    public static readonly LocalizedText CountOf = new("其中{0}", "of these, {0}");
    public static readonly LocalizedText Dated = new("写明日期的", "with a date");
    public static readonly LocalizedText First = new("最早到期", "earliest date");
    public static readonly LocalizedText Guessed = new("存疑待核", "guesses to check");
    public static readonly LocalizedText HowTo = new("怎么填", "How to fill it in");

    public static readonly LocalizedText HowToFill = new(
        "在“措施”表里填进展、状态（未开始、进行中、已完成、滞后）、责任人、联系电话；可以加行、加列、换次序，请保留“回收编号”。"
        + "带“存疑”的职责是程序推断的，请对照出处核实，不对的写在“进展”里。",
        "Fill in progress, state (not started, in progress, done, late), person and telephone on the sheet of measures. Rows and "
        + "columns may be added and moved; keep the return code. Duties marked as a guess were inferred: check them against the "
        + "source, and say in “Progress” what is wrong.");

    public static readonly LocalizedText Doubtful = new("{0}（存疑）", "{0} (guess)");
    public static readonly LocalizedText DoubtfulFor = new("{0}（存疑：{1}）", "{0} (guess: {1})");
    public static readonly LocalizedText Through = new("{0}（经{1}）", "{0} (as a member of {1})");
    public static readonly LocalizedText RoleList = new("{0}：{1}", "{0}: {1}");
    public static readonly LocalizedText Comma = new("、", ", ");

    public static readonly LocalizedText Semicolon = new("；", "; ");

    public static readonly LocalizedText CalendarName = new("任务到期日", "Deadlines of measures");
    public static readonly LocalizedText DueSummary = new("到期：{0}", "Due: {0}");

    /// <summary>The states as drop-downs offer them.</summary>
    public static IEnumerable<LocalizedText> States => Enum.GetValues<MeasureState>().Select(MeasureStates.Of);
}
