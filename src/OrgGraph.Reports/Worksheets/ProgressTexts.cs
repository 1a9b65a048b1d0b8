using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>The words of the circular and of the ledger that was collected.</summary>
internal static class ProgressTexts
{
    public static readonly LocalizedText Title = new("任务落实情况通报", "Progress of the plans");

    public static readonly LocalizedText Summary = new(
        "截至 {0}，{1} 的 {2} 条措施：已完成 {3} 条；{4} 天内到期、尚未完成 {5} 条；滞后 {6} 条（已过期限未完成，或自报滞后）；"
        + "没有任何单位填报的 {7} 条。",
        "On {0}, of {2} measures ({1}): done {3}; due within {4} days and not done {5}; late {6} (past their day, or late as "
        + "units say); "
        + "without a word from any unit {7}.");

    public static readonly LocalizedText Back = new(
        "应交工作单的单位 {0} 个，已填报 {1} 个；收到工作单文件 {2} 个，其中填写过的 {3} 个。各单位的数按其工作单上的措施计，一条措施可能既滞后又未填报。",
        "Units that have a sheet {0}, of which answered {1}; files with sheets {2}, filled in {3}. Figures of a unit are of the "
        + "measures on its sheet; "
        + "one may be late and unanswered at once.");

    public static readonly LocalizedText ByUnit = new("一、各单位情况", "1. By unit");
    public static readonly LocalizedText LateMeasures = new("二、滞后的措施", "2. Late measures");
    public static readonly LocalizedText SilentUnits = new("三、没有填报的单位", "3. Units that have not answered");
    public static readonly LocalizedText ToDecide = new("四、需要核定的填报", "4. Answers to decide on");
    public static readonly LocalizedText NotRead = new("五、没有读入的文件", "5. Files that were not read");
    public static readonly LocalizedText None = new("没有。", "None.");

    public static readonly LocalizedText Units = new("各单位", "By unit");
    public static readonly LocalizedText Decide = new("需要核定", "To decide");
    public static readonly LocalizedText UnitName = new("单位", "Unit");
    public static readonly LocalizedText Owed = new("应报", "On its sheet");
    public static readonly LocalizedText Done = new("已完成", "Done");
    public static readonly LocalizedText Due = new(
        $"{CollectProgress.NearDays} 天内到期", $"Due in {CollectProgress.NearDays} days");
    public static readonly LocalizedText Late = new("滞后", "Late");
    public static readonly LocalizedText Silent = new("未填报", "Unanswered");
    public static readonly LocalizedText Answering = new("责任单位", "Who answers for it");
    public static readonly LocalizedText Problem = new("问题", "Problem");
    public static readonly LocalizedText Said = new("各表怎么说", "What sheets say");
    public static readonly LocalizedText Note = new("待核定", "To decide");
    public static readonly LocalizedText SaidIn = new("{0}（{1}）：{2}", "{0} ({1}): {2}");
    public static readonly LocalizedText Office = new("台账", "ledger");
    public static readonly LocalizedText File = new("文件", "File");
    public static readonly LocalizedText Reason = new("原因", "Why");

    /// <summary>What there is to decide.</summary>
    public static LocalizedText Of(SheetProblem problem) => problem switch
    {
        SheetProblem.SameUnitDiffers => new("同一单位的几份表不一致", "sheets of one unit differ"),
        SheetProblem.UnitsDiffer => new("几个单位填的状态不一致", "units give different states"),
        SheetProblem.MeasureGone => new("计划中已没有这条措施", "the measure is in no plan any more"),
        SheetProblem.TextChanged => new("措施的编号或文字与现在的计划不同", "number or text of the measure are no longer the plan's"),
        SheetProblem.UnitUnknown => new("填报单位不在计划中", "the reporting unit is none of the plans'"),
        SheetProblem.ColumnsMissing => new("表中没有“状态”一列", "the sheet has no column of states"),
        _ => new("状态的写法不认识", "the state is not understood"),
    };
}
