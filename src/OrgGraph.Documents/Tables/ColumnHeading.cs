using System.Buffers;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnMeaning
{
    /// <summary>Something that a plan has no field for.</summary>
    Other,

    /// <summary>序号.</summary>
    Number,

    /// <summary>重点任务.</summary>
    Task,

    /// <summary>工作措施.</summary>
    Measure,

    /// <summary>完成时限.</summary>
    Deadline,

    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>主责单位.</summary>
    Responsible,

    /// <summary>协办单位.</summary>
    Assist,

    /// <summary>牵头领导.</summary>
    Leaders,

    /// <summary>指标要求: what a task has to reach; the measure, where none is named.</summary>
    Requirement,

    /// <summary>Units of a list's item beside which no word says a role.</summary>
    Undecided,

    /// <summary>A rule among the units of a list's item (<see cref="TextTables.RoleRemark"/>).</summary>
    Remark,

    /// <summary>What stands among the units of a list's item and was not understood.</summary>
    Unread,
}

/// <summary>Reads column headings by meaning: the words that planners use, in any order, whatever stands around them.</summary>
internal static class ColumnHeading
{
    /// <summary>Longer texts are no headings.</summary>
    public const int LongestHeading = 14;

    // The first rule whose words all occur gives the meaning; order matters where headings share words
    // (责任领导 is a person, 责任单位 a unit; 具体任务 is a measure, 重点任务 a task).
    private static readonly (ColumnMeaning Meaning, SearchValues<string> Words)[] s_rules =
    [
        (ColumnMeaning.Leaders, Words("领导", "责任人", "负责人", "区长", "市长", "县长")),
        (ColumnMeaning.Number, Words("序号", "编号", "项次", "顺序号")),
        (ColumnMeaning.Assist, Words("协办", "配合", "参与", "参加", "协同", "协助", "协作", "协管", "联办", "会办", "支持单位", "支持部门", "联动单位", "联动部门")),
        (ColumnMeaning.Lead, Words("牵头")),
        (ColumnMeaning.Responsible,
            Words(
                "主责", "责任单位", "责任部门", "责任主体", "责任科室", "责任股室", "责任处室", "责任站所", "责任分工", "主办", "承办", "落实单位", "落实部门", "实施单位", "实施主体",
                "负责单位", "负责部门", "主管部门", "主管单位", "承担单位",
                "业主单位", "建设单位", "项目单位", "承担部门", "责任机构", "落实主体", "完成单位", "推进单位", "实施部门", "执行单位", "办理单位", "主体单位",
                "监管单位",
                "监管部门", "经办单位", "包保单位", "包抓单位", "承接单位", "行业部门", "属地单位", "属地责任", "责任属地")),
        (ColumnMeaning.Deadline, Words("时限", "时间", "期限", "节点", "进度安排", "进度要求")),
        (ColumnMeaning.Measure,
            Words(
                "措施", "具体任务", "具体工作", "具体内容", "任务内容", "工作内容", "主要内容", "任务分解", "工作要求", "重点工作", "工作举措", "举措", "推进事项", "工作事项",
                "改革事项", "主要职责", "工作职责", "责任内容", "职责任务")),
        (ColumnMeaning.Other, Words("类型", "性质", "级别", "备注", "状态", "来源", "投资", "资金", "得分", "权重", "验收")),
        (ColumnMeaning.Requirement,
            Words(
                "要求", "指标", "标准", "目标值", "成效", "成果", "内容", "年度计划", "计划目标", "年度目标", "年度安排", "年度任务", "工作标准")),
        (ColumnMeaning.Task, Words("实事", "项目", "任务", "工作目标", "目标", "项目名称", "事项", "工作项目", "类别", "领域", "工程名称", "工程项目")),
    ];

    private static readonly SearchValues<char> s_sentence = SearchValues.Create("。；;，,！？：:");

    private static readonly SearchValues<string> s_persons = Words("责任人", "负责人", "联系人", "领导");

    private static readonly WordEndings s_bodyWords = new(Text.Words.Of("labels.bodies"));
    private static readonly SearchValues<string> s_noRole = Words(Text.Words.Of("labels.no.role"));
    private static readonly WordEndings s_places =
        new("乡镇", "镇街", "街镇", "镇", "乡", "街道", "社区", "村", "区县", "县区", "县市", "市县", "县", "园区", "地区", "属地");
    private static readonly SearchValues<string> s_trades = Words("监管", "主管", "行业");

    private static readonly SearchValues<string> s_bodies = Words("单位", "部门");

    // A remark that gives a rank: 责任单位（排首位的为牵头单位）.
    private static readonly SearchValues<string> s_ranks = Words("首位", "第一");

    /// <summary>The heading's meaning; a remark behind it in brackets is left aside when it ranks units or is long.</summary>
    public static ColumnMeaning MeaningOf(ReadOnlySpan<char> heading)
    {
        heading = heading.Length > LongestHeading || heading.ContainsAny(s_ranks) || UnitShape.IndexOfMark(heading) > 0
            ? UnitShape.WithoutBrackets(heading) : heading;
        if (heading.Length is 0 or > LongestHeading || heading.ContainsAny(s_sentence))
        {
            return ColumnMeaning.Other;
        }

        if (heading is "责任" or "单位" or "部门" or "责任方" or "主体" or "分工" or "部门分工" or "单位分工" or "职责分工" or "负责"
            or "落实" or "属地" or "主体责任" or "监管责任")
        {
            return ColumnMeaning.Responsible;
        }

        if (NamesPlaces(heading))
        {
            return ColumnMeaning.Responsible;
        }

        var units = NamesPersons(heading);
        foreach (var (meaning, words) in s_rules)
        {
            if (heading.ContainsAny(words) && !(units && meaning == ColumnMeaning.Leaders))
            {
                return meaning;
            }
        }

        return ColumnMeaning.Other;
    }

    /// <summary>
    /// True for a heading or label of bodies of which no word tells the role (共建单位): what stands there are units, and their role
    /// is a guess.
    /// </summary>
    public static bool NamesBodies(ReadOnlySpan<char> heading) =>
        heading.Length is > 2 and <= 8 && s_bodyWords.Match(heading, 1) && MeaningOf(heading) == ColumnMeaning.Other
            && !heading.ContainsAny(s_noRole);

    /// <summary>True for who looks after a trade (监管部门): the duty is theirs where no column names others.</summary>
    public static bool IsWeak(ReadOnlySpan<char> heading) => heading.ContainsAny(s_trades);

    /// <summary>True for a heading of bodies whose duties the table tells: 成员单位, 部门名称.</summary>
    public static bool NamesMembers(ReadOnlySpan<char> heading) =>
        heading is "成员单位" or "单位名称" or "部门名称" or "职能部门" or "有关部门" or "有关单位" or "相关部门" or "相关单位" or "部门（单位）"
            or "单位（部门）" or "工作部门" or "成员部门";

    /// <summary>True for a heading of what a measure is in detail: 具体要求, 工作内容.</summary>
    public static bool SaysDetail(ReadOnlySpan<char> heading) =>
        heading.Contains("具体", StringComparison.Ordinal) || heading.Contains("内容", StringComparison.Ordinal)
            || heading is "目标要求";

    // 实施乡镇, 责任街道: who answers is a kind of place
    private static bool NamesPlaces(ReadOnlySpan<char> heading) =>
        heading.Length > 2 && heading[..2] is "实施" or "责任" or "承担" or "落实" or "主责" && s_places.Match(heading, 2);

    /// <summary>True for an office within a body: 责任科室.</summary>
    public static bool IsOffice(ReadOnlySpan<char> heading) => heading is [.., '科' or '处' or '股', '室'];

    /// <summary>True for a heading of units and persons in one: 责任单位及责任人.</summary>
    public static bool NamesPersons(ReadOnlySpan<char> heading) =>
        heading.ContainsAny(s_persons) && heading.ContainsAny(s_bodies);

    /// <summary>True when a remark in the heading makes the first unit of each cell the lead.</summary>
    public static bool FirstLeads(ReadOnlySpan<char> heading) =>
        heading.ContainsAny(s_ranks) && heading.Contains("牵头", StringComparison.Ordinal);

    public static bool IsUnits(this ColumnMeaning meaning) =>
        meaning is ColumnMeaning.Lead or ColumnMeaning.Responsible or ColumnMeaning.Assist;

    /// <summary>The role of a column of units or persons; null for other columns.</summary>
    public static Role? RoleOf(this ColumnMeaning meaning) => meaning switch
    {
        ColumnMeaning.Lead => Role.Lead,
        ColumnMeaning.Responsible => Role.Responsible,
        ColumnMeaning.Assist => Role.Assist,
        ColumnMeaning.Leaders => Role.Oversees,
        _ => null,
    };

    private static SearchValues<string> Words(params ReadOnlySpan<string> words) =>
        SearchValues.Create(words, StringComparison.Ordinal);
}
