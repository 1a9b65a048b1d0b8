namespace OrgGraph.Cli.Texts;

/// <summary>The help of the questions that need no database.</summary>
internal static class QuestionHelp
{
    public static readonly LocalizedText Find = new(
        "在措施、任务、章节和单位名称中查找文字，最相符的在前。几个词用空格隔开，须全部出现。",
        "Looks for words in measures, tasks, sections and units' names, best first. Blanks part words; all must be there.");

    public static readonly LocalizedText FindWords = new("要找的文字，几个词加引号：\"扬尘 工地\"", "the words; several in quotes");

    public static readonly LocalizedText Top = new("最多列几条（默认 50）", "how many at most (default 50)");

    public static readonly LocalizedText Duties = new(
        "一个单位的全部职责，按完成时限排序，没有日期的在后。", "Everything that one unit owes, by deadline; what has no date comes last.");

    public static readonly LocalizedText OfUnit =
        new("单位：名称、简称，或只有它才有的一段", "the unit: its name, a second name, or a part that it alone has");

    public static readonly LocalizedText Due = new(
        "何时要完成什么：有日期的措施按日期排列；没有日期的另计条数。",
        "What is due when: measures with a day, earliest first; those without are counted apart.");

    public static readonly LocalizedText Meeting = new(
        "讨论某些措施须到会的单位及其职责，牵头的在前。用文字、--section、--task 或 --measures 指明是哪些措施。",
        "Who must be at a meeting on some measures, and what each owes there, leads first. Name the measures by words, or by\n"
        + "--section, --task, --measures.");

    public static readonly LocalizedText MeetingAboutWhat = new(
        "请指明议题：先写文字、再写文件，或用 --section、--task、--measures",
        "say what the meeting is about: words before the files, or --section, --task, --measures");

    public static readonly LocalizedText Leads = new(
        "谁来牵头：多个单位共同牵头的措施（默认）、只有一个单位的措施，或从不牵头的单位。",
        "Who leads: measures with several leads (default), measures with one unit only, or units that never lead.");

    public static readonly LocalizedText Several = new("两个以上单位共同牵头的措施（默认）", "measures that two or more units lead (default)");

    public static readonly LocalizedText Alone = new("只写明一个单位的措施", "measures that name a single unit");

    public static readonly LocalizedText Never = new("参加措施但从不牵头的单位", "units that take part and never lead");

    public static readonly LocalizedText OneOfThree = new(
        "--several、--alone、--never 只能用一个", "only one of --several, --alone, --never");

    public static readonly LocalizedText Leaders = new(
        "每位牵头领导负责哪些措施、涉及哪些单位。", "Each leader's measures (牵头领导), and the units that answer for them.");

    public static readonly LocalizedText Targets = new(
        "措施中的数量指标：指标、要求、数值、计量单位、时限、牵头单位。",
        "The quantities that measures name: indicator, comparison, number, unit, deadline, leads.");

    public static readonly LocalizedText Overlaps = new(
        "同一年的两份计划中很可能是同一项任务的措施，最相近的在前。",
        "Measures of two plans of a year that are likely the same duty, most alike first.");

    public static readonly LocalizedText Cascade = new(
        "市里的每条措施，所给各区哪些承接了、哪些没有；没有一个区承接的在前。两级计划一起给出。一个区的细目见 compare --cascade。",
        "Each of a city's measures with the districts given that carry it out and those that do not; first what none has picked "
        + "up.\n"
        + "Give the plans of both levels. The details of one district are told by compare --cascade.");

    public static readonly LocalizedText AllDistricts = new("所给的各区一起看（默认如此）", "all districts given, as without it");

    public static readonly LocalizedText Unit =
        new("只看这些单位参加的措施；可重复", "only measures in which these units take part; may be repeated");

    public static readonly LocalizedText Leader = new("只看这些牵头领导的措施；可重复", "only measures of these leaders; may be repeated");

    public static readonly LocalizedText Task =
        new("只看这些任务的措施：序号或标题；可重复", "only measures of these tasks: number or title; may be repeated");

    public static readonly LocalizedText Measures =
        new("只看这些措施：编号，用逗号隔开；可重复", "only these measures: numbers, commas between; may be repeated");

    public static readonly LocalizedText Kind =
        new("只看有这类单位参加的措施（部门、企业…）；可重复", "only measures with this sort of unit; may be repeated");

    public static readonly LocalizedText After = new("只看这一天及以后到期的", "only what is due on this day or later");

    public static readonly LocalizedText Before = new("只看这一天及以前到期的", "only what is due on this day or earlier");

    public static readonly LocalizedText Within =
        new("只看从今天起这么多天内到期的，如 30d", "only what is due within so many days from today, as in 30d");

    public static readonly LocalizedText Month = new("只看这个月到期的", "only what is due in this month");

    public static readonly LocalizedText Words = new(
        "只看含有这些文字的措施（措施、任务、章节、单位）", "only measures with these words (in measure, task, section or units)");

    public static readonly LocalizedText DayExpected = new("年-月-日，如 2026-09-30", "year-month-day, as in 2026-09-30");

    public static readonly LocalizedText DaysExpected = new("天数，如 30d", "a number of days, as in 30d");

    public static readonly LocalizedText MonthExpected = new("1 到 12", "1 to 12");

    public static readonly LocalizedText WithoutDate = new(
        "另有 {0} 条措施没有写明日期", "measures without a date, besides: {0}");

    private static readonly LocalizedText s_find = new(
        "orggraph find 扬尘 计划文件夹\n"
        + "orggraph find \"外来 物种\" graph.json --year 2026 --format csv > 查找.csv",
        "orggraph find 扬尘 plans --lang en\n"
        + "orggraph find \"外来 物种\" graph.json --year 2026 --format csv > found.csv");

    private static readonly LocalizedText s_duties = new(
        "orggraph duties 区水务局 计划文件夹\n"
        + "orggraph duties 区水务局 graph.json --role 牵头 --before 2026-09-30",
        "orggraph duties 区水务局 plans --lang en\n"
        + "orggraph duties 区水务局 graph.json --role lead --before 2026-09-30");

    private static readonly LocalizedText s_due = new(
        "orggraph due 计划文件夹 --in 30d\n"
        + "orggraph due 计划文件夹 --month 9 --unit 区水务局 --format csv > 九月.csv",
        "orggraph due plans --in 30d --lang en\n"
        + "orggraph due plans --month 9 --unit 区水务局 --format csv > september.csv");

    private static readonly LocalizedText s_meeting = new(
        "orggraph meeting 外来入侵物种 计划文件夹\n"
        + "orggraph meeting 计划文件夹 --task 3 --plan 蓝天保卫战",
        "orggraph meeting 外来入侵物种 plans --lang en\n"
        + "orggraph meeting plans --task 3 --plan 蓝天保卫战");

    private static readonly LocalizedText s_leads = new(
        "orggraph leads 计划文件夹\norggraph leads 计划文件夹 --never --level 镇街级",
        "orggraph leads plans --lang en\norggraph leads plans --never --level town");

    private static readonly LocalizedText s_leaders = new(
        "orggraph leaders 计划文件夹", "orggraph leaders plans --lang en");

    private static readonly LocalizedText s_targets = new(
        "orggraph targets 计划文件夹 --unit 区水务局\norggraph targets 计划文件夹 --format csv > 指标.csv",
        "orggraph targets plans --unit 区水务局 --lang en\norggraph targets plans --format csv > targets.csv");

    private static readonly LocalizedText s_overlaps = new(
        "orggraph overlaps 计划文件夹 --year 2026", "orggraph overlaps plans --year 2026 --lang en");

    private static readonly LocalizedText s_cascade = new(
        "orggraph cascade 市计划.txt 各区计划 --format csv > 承接.csv", "orggraph cascade city.txt districts --lang en");

    /// <summary>The examples of a question; null when the command is none.</summary>
    public static LocalizedText? ExamplesOf(string command) => command switch
    {
        "find" => s_find,
        "duties" => s_duties,
        "due" => s_due,
        "meeting" => s_meeting,
        "leads" => s_leads,
        "leaders" => s_leaders,
        "targets" => s_targets,
        "overlaps" => s_overlaps,
        "cascade" => s_cascade,
        _ => null,
    };
}
