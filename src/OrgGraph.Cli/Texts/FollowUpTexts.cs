namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph worksheets</c> and <c>orggraph progress</c>.</summary>
internal static class FollowUpTexts
{
    public static readonly LocalizedText Worksheets = new(
        "给每个单位一份可填写的工作单（Word 和 Excel），另写一份督办台账和一份到期日历。\n"
        + "--unit、--leader、--level 等选定给谁、给哪些措施；收回后用 orggraph progress 汇总。",
        "Writes a sheet to fill in for each unit (Word and Excel), the ledger of all measures and a calendar of deadlines.\n"
        + "--unit, --leader, --level and the like say for whom and for which measures; orggraph progress collects what comes "
        + "back.");

    public static readonly LocalizedText WorksheetsOut = new(
        "写出的文件夹；上次写出的会更新，填写过的不会被覆盖", "the folder to write to; what was filled in since is never written over");

    public static readonly LocalizedText SheetsWritten = new(
        "已写到 {0}：{1} 个单位的工作单、{2} 条措施的台账（{3} 条没有写明日期，不在日历里），共 {4} 个文件",
        "written to {0}: sheets of units {1}, measures in the ledger {2} (without a date, and in no calendar: {3}), files {4}");

    public static readonly LocalizedText Progress = new(
        "汇总收回的工作单（.xlsx、.docx，WPS 和 LibreOffice 存的也可以）：按措施并入台账，并写出通报：\n"
        + "各单位已完成、将到期、滞后、未填报的条数，几份表不一致的、计划里已没有的措施。",
        "Collects returned sheets (.xlsx, .docx, also as WPS and LibreOffice save them) into the ledger, measure by measure, "
        + "and\n"
        + "writes the circular: what each unit has done, what is due or late, who is silent; where sheets differ, and measures "
        + "that\n"
        + "no longer exist.");

    public static readonly LocalizedText Returned = new(
        "收回的工作单所在的文件夹或文件，一个或多个", "folders or files with returned sheets, one or more");

    public static readonly LocalizedText Plans = new(
        "现在的计划；不写时用文件夹里的 graph.json（worksheets 写出的）；可重复",
        "the plans as they are now; the folder's graph.json, which worksheets wrote, where not given; may be repeated");

    public static readonly LocalizedText ProgressOut = new(
        "写出台账和通报的文件夹（默认 progress）", "the folder for ledger and circular (default progress)");

    public static readonly LocalizedText Today = new("按哪一天算逾期（默认今天）", "the day by which measures are late (default today)");

    public static readonly LocalizedText PlansMissing = new(
        "文件夹里没有 graph.json；请用 --plans 指明计划", "there is no graph.json in the folder; name the plans with --plans");

    public static readonly LocalizedText HandedOutUnreadable = new(
        "{0} 不是 worksheets 写出的记录；请重新运行 worksheets，或删去它（那样所有单位都算应报）",
        "{0} is not what worksheets wrote; run worksheets again, or delete it (all units are then expected to answer)");

    public static readonly LocalizedText ProgressWritten = new(
        "已写到 {0}：督办台账.xlsx、通报.docx；收到工作单文件 {1} 个，没有填报的单位 {2} 个，需要核定 {3} 处",
        "written to {0}: ledger and circular; files with sheets {1}, units that are silent {2}, answers to decide on {3}");

    private static readonly LocalizedText s_progress = new(
        "orggraph progress 督办\n"
        + "orggraph progress 收回 --plans 计划文件夹 --out 通报 --today 2026-09-30",
        "orggraph progress follow-up --lang en\n"
        + "orggraph progress returned --plans plans --out circular --today 2026-09-30");

    private static readonly LocalizedText s_worksheets = new(
        "orggraph worksheets 计划文件夹 --out 督办\n"
        + "orggraph worksheets 计划文件夹 --unit 区水务局 --unit 区教育局 --out 督办",
        "orggraph worksheets plans --out follow-up --lang en\n"
        + "orggraph worksheets plans --unit 区水务局 --unit 区教育局 --out follow-up");

    /// <summary>The examples of a command; null when it is none of these.</summary>
    public static LocalizedText? ExamplesOf(string command) => command switch
    {
        "worksheets" => s_worksheets,
        "progress" => s_progress,
        _ => null,
    };
}
