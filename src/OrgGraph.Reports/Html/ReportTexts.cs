using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Reports.Html;

/// <summary>A column of a plan's table.</summary>
/// <param name="Column">Its heading.</param>
/// <param name="Text">Its cell; not asked for a column of names.</param>
/// <param name="Role">The role whose names it lists, or null.</param>
/// <param name="OfTask">True when the cell is the task's, and so is said once a task.</param>
/// <param name="Always">True when the column is shown even if it is empty.</param>
internal sealed record PlanColumn(
    Column Column, Func<PlanRow, string> Text, Role? Role = null, bool OfTask = false, bool Always = false)
{
    public bool IsEmpty(PlanRow row) => Role is { } role ? !row.Of(role).Any() : Text(row).Length == 0;
}

/// <summary>The wording of report.html.</summary>
internal static class ReportTexts
{
    /// <summary>What stands between two units' names, which are Chinese in every language.</summary>
    public const string NameSeparator = "、";

    public static readonly LocalizedText Title = new("{0}{1}行动计划任务分工报告", "Who carries what: {0} {1}");
    public static readonly LocalizedText Year = new("{0}年", "{0}");
    public static readonly LocalizedText Years = new("{0}至{1}年", "{0}–{1}");
    public static readonly LocalizedText AndOthers = new("{0}等{1}地", "{0} and others ({1})");
    public static readonly LocalizedText Comma = new("、", ", ");
    public static readonly LocalizedText Semicolon = new("；", "; ");
    public static readonly LocalizedText NotTold = new("未写明", "not told");
    public static readonly LocalizedText Contents = new("目录", "Contents");

    public static readonly LocalizedText Overview = new("一、结论", "1. Conclusions");
    public static readonly LocalizedText Ranking = new("三、各单位任务", "3. What each unit carries");
    public static readonly LocalizedText Collaboration = new("六、协作最多的单位", "6. Who works with whom most");
    public static readonly LocalizedText Diagrams = new("七、会议用图", "7. Diagrams for the meeting");
    public static readonly LocalizedText NotDrawn = new("{0}：没有画出，{1}", "{0}: not drawn, {1}");
    public static readonly LocalizedText RowsLeftOut = new(
        "本页只列出前 {0} 行；全部措施见 {1}", "this page lists the first {0} rows; all measures are in {1}");
    public static readonly LocalizedText PlansNotDrawn = new(
        "计划有 {0} 份，多于 {1} 份时报告不逐份画图，只画总图；某一份可用 orggraph diagram responsibility --plan 画出",
        "there are {0} plans; of more than {1} a report draws the overviews only. Draw one plan with orggraph diagram "
        + "responsibility --plan");
    public static readonly LocalizedText PlanTables = new("八、各计划任务分工", "8. The plans");
    public static readonly LocalizedText Findings = new("九、需要复核的内容", "9. To review");
    public static readonly LocalizedText SkippedFiles = new("十一、未读入的文件", "11. Files not read");
    public static readonly LocalizedText FilesRead = new("十、读入的文件", "10. Files read");
    public static readonly LocalizedText WithoutPlans = new(
        "这是短报告，不含各计划的任务分工；全部措施见 {0}。", "This is a short report, without the plans' tables; all measures are in {0}.");
    public static readonly LocalizedText OverloadedSample = new("单位", "Unit");

    public static readonly LocalizedText OverloadedMeans = new(
        "：这样标出的单位，在它所属政府和年份的计划里负荷过重（含存疑的）。",
        ": a unit marked so is overloaded by the plans of that government and year (or doubtfully so).");

    public static readonly LocalizedText OverloadedIn = new("{0}负荷过重的：", "Overloaded in {0}: ");
    public static readonly LocalizedText ClosestIn = new("{0}协作最多的是", "Closest in {0}: ");
    public static readonly LocalizedText And = new("与", " and ");
    public static readonly LocalizedText ClosestShare = new("，共同承担 {0} 条措施。", " share {0} measures.");
    public static readonly LocalizedText Stop = new("。", ".");
    public static readonly LocalizedText OnePage = new("一页总览图", "The overview on one page");
    public static readonly LocalizedText PlanFilter = new("计划", "plan");
    public static readonly LocalizedText UnitFilter = new("单位", "unit");
    public static readonly LocalizedText RoleFilter = new("职责", "role");
    public static readonly LocalizedText Due = new("到期月份", "due in");
    public static readonly LocalizedText Undated = new("没有日期", "no date");

    public static readonly ImmutableArray<(string Id, LocalizedText Heading)> Sections =
    [
        ("overview", Overview), ("overload", WorkloadTexts.Overload), ("ranking", Ranking), ("calendar", WorkloadTexts.Calendar),
        ("heatmap", WorkloadTexts.HeatMap), ("collaboration", Collaboration), (OutputFolder.Diagrams, Diagrams),
        ("plans", PlanTables), ("findings", Findings), ("files", FilesRead), ("skipped", SkippedFiles),
    ];

    public static readonly LocalizedText Files = new("文件", "files");
    public static readonly LocalizedText Plans = new("计划", "plans");
    public static readonly LocalizedText Measures = new("措施", "measures");
    public static readonly LocalizedText Units = new("承担单位", "units involved");
    public static readonly LocalizedText Edges = new("责任关系", "responsibilities");
    public static readonly LocalizedText ToReview = new("需要复核", "to review");

    public static readonly LocalizedText Guessed = new("其中推断的", "of them guesses");

    public static readonly LocalizedText TopShare =
        new("负荷最高的 {0} 个单位合计占全部负荷的 {1}。", " The {0} heaviest carry {1} of all load.");
    public static readonly LocalizedText WhatWasRead = new("各文件中的计划", "Plans in each file");
    public static readonly LocalizedText ReadBefore = new(
        "另有 {0} 份计划已从别的文件读入，不重复计", "{0} more of its plans were read from another file already; not counted again");
    public static readonly LocalizedText ToldBy = new("依据：{0}", "told by: {0}");

    public static readonly ImmutableArray<Column> FileColumns =
    [
        new(new("文件", "File")), new(new("计划", "Plan")), new(new("行政区", "Jurisdiction")),
        new(new("措施", "Measures"), "num"), new(Terms.DoneBy(Role.Lead).Capitalized, "num"),
        new(Terms.DoneBy(Role.Responsible).Capitalized, "num"), new(Terms.DoneBy(Role.Assist).Capitalized, "num"),
        new(new("领导", "Leaders"), "num"),
    ];

    public static readonly LocalizedText SingleUnits = new("单位（{0} 个）", "Units ({0})");
    public static readonly LocalizedText Groups = new("单位群组（{0} 个），如各镇人民政府", "Groups of units ({0}), such as 各镇人民政府");
    public static readonly LocalizedText HasMembers = new("点名 {0} 个成员", "{0} members named");
    public static readonly LocalizedText HasAllMembers =
        new("{0} 个成员，各按全额计入成员的负荷", "{0} members, each of whom bears its duties whole");
    public static readonly LocalizedText BranchOf = new("隶属{0}", "branch of {0}");
    public static readonly LocalizedText KeyShared = new("经群组承担（每个成员全额）", "as a member of groups (whole)");
    public static readonly LocalizedText KeyCoordination = Terms.CoordinationPoints;
    public static readonly LocalizedText BarInWords =
        new("牵头 {0}，主责 {1}，协办 {2}；负荷 {3} 分", "lead {0}, responsible {1}, assist {2}; load {3}");

    public static readonly LocalizedText Idle = new(
        "另有 {0} 个单位没有直接承担措施，只作为上级、对口单位或群组成员出现，未列入。",
        "{0} more units carry no measure; they are only named as parents, counterparts or members, and are not listed.");

    public static readonly Column LeadColumn = new(Terms.DoneBy(Role.Lead).Capitalized, "num", Sortable: true);
    public static readonly Column ResponsibleColumn = new(Terms.DoneBy(Role.Responsible).Capitalized, "num", Sortable: true);
    public static readonly Column AssistColumn = new(Terms.DoneBy(Role.Assist).Capitalized, "num", Sortable: true);
    public static readonly Column SharedColumn = new(new("经群组", "By groups"), "num", Sortable: true);
    public static readonly Column RangeColumn = new(new("推断（负荷范围）", "Guesses (range)"), "num");
    public static readonly Column DistanceColumn = new(new("距过重线", "To the fence"), "num", Sortable: true);
    public static readonly LocalizedText RangeOf = new("{0} 项（{1}–{2}）", "{0} ({1}–{2})");

    public static readonly ImmutableArray<Column> RankingColumns =
    [
        new(new("名次", "No."), "num", Sortable: true), new(new("单位", "Unit"), "unit", Sortable: true),
        new(new("构成", "Made of"), "bars"), LeadColumn, ResponsibleColumn, AssistColumn, SharedColumn,
        new(Terms.RolePoints.Capitalized, "num", Sortable: true),
        new(Terms.CoordinationPoints.Capitalized, "num", Sortable: true),
        new(Terms.Load.Capitalized, "num", Sortable: true), RangeColumn, DistanceColumn,
    ];

    public static readonly LocalizedText RankingMeans = new(
        "负荷＝任务分＋协调分，只就所给的计划而言，不是单位的全部工作；距过重线为正数的是还差多少分，负数的是已超出多少分，后面带“？”的存疑。",
        "Load is role points and coordination, in the plans given only, not all that a unit does. To the fence: points left, or "
        + "negative "
        + "where it is passed; with a question mark where another reading could turn it.");

    public static readonly LocalizedText Bridges = new("缺了谁，就有单位不再碰面", "Without whom some would not meet");
    public static readonly LocalizedText Circles = new("谁与谁互相牵动", "Who calls on whom in circles");
    public static readonly LocalizedText MoreSentences = new("另有 {0} 个。", "{0} more.");

    public static readonly LocalizedText NoCollaboration = new("没有两个单位出现在同一条措施里。", "No two units share a measure.");
    public static readonly LocalizedText TopPairs =
        new("{2}：共同承担措施最多的 {0} 对（共 {1} 对）", "{2}: the {0} pairs that share most measures (of {1})");
    public static readonly LocalizedText AllPairs =
        new("{2}：共同承担措施的 {0} 对", "{2}: the {0} pairs that share measures");
    public static readonly LocalizedText SharedInWords = new("共同措施 {0} 条", "{0} shared measures");
    public static readonly LocalizedText GroupTag = new("群组", "group");

    public static readonly ImmutableArray<Column> PairColumns =
    [
        new(new("名次", "No."), "num"), new(new("单位", "Unit"), "unit"), new(new("单位", "Unit"), "unit"),
        new(new("", ""), "bars"), new(new("共同措施", "Shared"), "num"), new(new("协作强度", "Weight"), "num"),
    ];

    public static readonly LocalizedText UncertainSample = new("某局？", "name?");
    public static readonly LocalizedText UncertainMeans = new(
        "：带问号的名称或职责是推断的，请对照原文复核。",
        ": names with a question mark, or their roles, are guesses; check them against the text.");
    public static readonly LocalizedText GuessMark = new("？", "?");
    public static readonly LocalizedText MeasureCount = new("{0} 条措施", "{0} measures");
    public static readonly LocalizedText NamePlace = new("{0}（第 {1} 行第 {2} 列）", "{0} (line {1}, column {2})");
    public static readonly LocalizedText NameInPart = new("{0}（{1}）", "{0} ({1})");

    public static readonly ImmutableArray<PlanColumn> PlanColumns =
    [
        new(new(new("序号", "No."), "seq"), r => r.Task.Number ?? "", OfTask: true),
        new(new(new("重点任务", "Task"), "task"), r => r.Task.Title ?? "", OfTask: true),
        new(new(new("工作措施", "Measure"), "measure"), r => r.Measure.Text, Always: true),
        new(new(new("完成时限", "Deadline"), "deadline"), r => r.Measure.Deadline ?? ""),
        new(new(Terms.HoldersOf(Role.Lead).Capitalized, "names lead"), _ => "", Role.Lead),
        new(new(Terms.HoldersOf(Role.Responsible).Capitalized, "names owns"), _ => "", Role.Responsible),
        new(new(Terms.HoldersOf(Role.Assist).Capitalized, "names assist"), _ => "", Role.Assist),
        new(new(Terms.HoldersOf(Role.Oversees).Capitalized, "leaders"), _ => "", Role.Oversees),
        new(new(new("备注", "Other"), "other"), r => string.Join('\n', r.Measure.Other.Select(o => $"{o.Heading}：{o.Text}"))),
        new(new(new("原文行", "Line"), "num"), r => r.Measure.Source.Line.ToString(CultureInfo.InvariantCulture), Always: true),
    ];

    public static readonly LocalizedText NoFindings = new("没有需要复核的内容。", "There is nothing to review.");

    public static readonly LocalizedText FindingsMean = new(
        "共 {0} 条。“警告”是没有读懂的文字，“复核”是推断或原文本身的缺漏；请按行号对照原文。",
        "{0} in all. A warning is text that was not understood; 'review' is a guess, or a gap in the text itself. "
        + "Check them by their lines.");

    public static readonly LocalizedText Notes = new("另有 {0} 条说明（已处理，无需操作）", "{0} more notes (dealt with, nothing to do)");
    public static readonly Column SeverityColumn = new(new("性质", "Severity"), "severity");
    public static readonly ImmutableArray<Column> FindingColumns =
        [new(new("行", "Line"), "num"), SeverityColumn, new(new("内容", "What"))];

    public static readonly LocalizedText FailedTag = new("失败", "failed");
    public static readonly ImmutableArray<Column> SkippedColumns = [new(new("文件", "File")), new(new("原因", "Reason"))];

    public static readonly LocalizedText Method = new(
        "负荷＝任务分＋协调分。任务分：每条措施牵头计 1.0 分、主责 0.7 分、协办 0.3 分；“各”类群组（如各镇人民政府）的每个成员都按全额计分；“相关”“有关”类群组只指其中一部分，只计入成员负荷的上限。协调分：有 k "
        + "个协作单位的措施计 0.2·ln(1+k) 分，由牵头单位（没有牵头的由主责单位）承担，"
        + "几家共同牵头的平分（群组的成员各算一家）。协作强度：每条共同措施计 1/(k−1)，k 为该措施的单位数（Newman 2001）。",
        "Load is role points and coordination. Role points: 1.0 for leading a measure, 0.7 for being responsible, 0.3 for "
        + "assisting; "
        + "each member of a group such as 各镇人民政府 bears its duties whole; of one such as 相关部门 some do, which only raises the "
        + "upper end. "
        + "Coordination: a measure with k partners costs 0.2·ln(1+k) points, borne by its leads (by those responsible where it "
        + "has none) in equal shares. "
        + "Weight: each shared measure counts 1/(k−1), k being the number of its units (Newman 2001).");

    public static readonly LocalizedText Generator = new("由 OrgGraph {0} 生成。", "Made by OrgGraph {0}.");
    public static readonly LocalizedText Filter = new("查找措施、单位、领导", "find measures, units, leaders");
    public static readonly LocalizedText FilterNone = new("没有找到", "nothing found");
    public static readonly LocalizedText Sort = new("点击排序", "click to sort");

    public static LocalizedText KeyOf(Role role, LoadWeights weights)
    {
        var weight = weights.Of(role).ToString("0.0", CultureInfo.InvariantCulture);
        return new(
            $"{Terms.Of(role).In(Language.Chinese)} ×{weight}", $"{Terms.Of(role).In(Language.English)} ×{weight}");
    }
}
