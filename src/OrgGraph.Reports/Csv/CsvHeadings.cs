namespace OrgGraph.Reports.Csv;

/// <summary>The headings of the CSV files.</summary>
internal static class CsvHeadings
{
    // names in English without blanks, which programs read more easily
    private static readonly LocalizedText s_rolePoints = new(Terms.RolePoints.Chinese, "role_points");

    private static readonly LocalizedText s_file = new("来源文件", "source_file");

    private static readonly LocalizedText s_part = new("页或表", "part");

    private static readonly LocalizedText s_line = new("行", "line");

    private static readonly LocalizedText s_column = new("列", "column");

    private static readonly LocalizedText s_plan = new("计划", "plan");

    private static readonly LocalizedText s_measureId = new("措施编号", "measure_id");

    /// <summary>What a unit carries in the newest plans of its government.</summary>
    public static readonly LocalizedText[] Figures =
    [
        new("范围", "scope"), new("范围内计划数", "plans"), Terms.Of(Role.Lead), Terms.Of(Role.Responsible), Terms.Of(Role.Assist),
        new("其中经群组", "from_groups"), s_rolePoints, Terms.CoordinationPoints, Terms.Load,
        new("负荷最低", "load_low"), new("负荷最高", "load_high"), new("推断的职责", "guessed"), new("过重线", "fence"),
        new("判断", "verdict"),
    ];

    public static readonly LocalizedText[] Units =
    [
        new("单位", "unit"), new("行政区", "jurisdiction"), new("级别", "level"), new("类别", "kind"),
        new("判定依据", "rule"), new("其他名称", "aliases"), new("所属上级", "parent"), new("上级对口单位", "counterpart"),
        new("组成单位", "members"), .. Figures, s_file, s_part, s_line, s_column,
    ];

    public static readonly LocalizedText[] Measures =
    [
        s_measureId, s_plan, new("年份", "year"), new("行政区", "jurisdiction"), new("附件", "attachment"),
        new("文号", "document_number"), new("章节", "section"), new("小节", "subsection"), new("序号", "number"),
        new("重点任务", "task"), new("工作措施", "measure"), new("完成时限", "deadline"), Terms.HoldersOf(Role.Lead),
        Terms.HoldersOf(Role.Responsible), Terms.HoldersOf(Role.Assist), Terms.HoldersOf(Role.Oversees), new("其他栏目", "other"),
        new("指标", "targets"), s_file, s_part, s_line, s_column,
    ];

    public static readonly LocalizedText[] Responsibilities =
    [
        new("单位或领导", "unit_or_person"), new("职责", "role"), s_measureId, new("顺序", "ordinal"),
        new("文中名称", "written_as"), new("存疑", "uncertain"), s_plan,
        new("分工", "duty"), s_file, s_part, s_line, s_column,
    ];

    public static readonly LocalizedText[] Targets =
    [
        s_measureId, s_plan, new("所属内容", "words"), new("比较", "comparison"), new("数值", "number"), new("起始数值", "from"),
        new("计量单位", "unit"), new("原文", "written_as"), new("在措施中的位置", "offset"), s_file, s_part, s_line, s_column,
    ];
}
