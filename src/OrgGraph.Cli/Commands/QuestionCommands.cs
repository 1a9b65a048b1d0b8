using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Commands;

/// <summary>The questions to plans that need no database: a command each.</summary>
internal static class QuestionCommands
{
    private const int DefaultLimit = 50;

    private static readonly string[] s_naming = ["--section", "--task", "--measures", "--words"];

    /// <summary><c>orggraph find WORDS</c>: measures, tasks, sections and units by words.</summary>
    public static Command Find(CommandHost host)
    {
        var command = new DocumentedCommand("find", host, new(
            "在措施、任务、章节和单位名称中查找文字，最相符的在前。几个词用空格隔开，须全部出现。",
            "Looks for words in measures, tasks, sections and units' names, best first. Blanks part words; all must "
            + "be there."), new(
            "orggraph find 扬尘 计划文件夹\n"
            + "orggraph find \"外来 物种\" graph.json --year 2026 --format csv > 查找.csv",
            "orggraph find 扬尘 plans --lang en\n"
            + "orggraph find \"外来 物种\" graph.json --year 2026 --format csv > found.csv"));
        var words = command.Required("words", "WORDS", new("要找的文字，几个词加引号：\"扬尘 工地\"", "the words; several in quotes"));
        var top = command.Top(new("最多列几条（默认 50）", "how many at most (default 50)"));
        return new Question(command).Answer((parsed, index, _) =>
        {
            var search = new MeasureSearch(parsed.GetRequiredValue(words));
            var table = OfflineQuestions.Find(index, search, parsed.GetValue(top) ?? DefaultLimit);
            var text = table.Columns.IndexOf("text");
            return table with { Rows = [.. table.Rows.Select(r => r.SetItem(text, search.Mark((string)r[text]!, "【", "】")))] };
        });
    }

    /// <summary><c>orggraph duties UNIT</c>: all that one unit owes.</summary>
    public static Command Duties(CommandHost host)
    {
        var command = new DocumentedCommand("duties", host, new(
            "一个单位的全部职责，按完成时限排序，没有日期的在后。", "Everything that one unit owes, by deadline; what has no date comes last."), new(
            "orggraph duties 区水务局 计划文件夹\n"
            + "orggraph duties 区水务局 graph.json --role 牵头 --before 2026-09-30",
            "orggraph duties 区水务局 plans --lang en\n"
            + "orggraph duties 区水务局 graph.json --role lead --before 2026-09-30"));
        var unit = command.Required("of", "UNIT", new(
            "单位：名称、简称，或只有它才有的一段", "the unit: its name, a second name, or a part that it alone has"));
        return new Question(command).Answer((parsed, index, _) =>
            OfflineQuestions.Duties(index, GraphNames.UnitOf(parsed.GetRequiredValue(unit), index.Graph)));
    }

    /// <summary><c>orggraph due</c>: what is due when.</summary>
    public static Command Due(CommandHost host) => Plain(
        new DocumentedCommand("due", host, new(
            "何时要完成什么：有日期的措施按日期排列；没有日期的另计条数。",
            "What is due when: measures with a day, earliest first; those without are counted apart."), new(
            "orggraph due 计划文件夹 --in 30d\n"
            + "orggraph due 计划文件夹 --month 9 --unit 区水务局 --format csv > 九月.csv",
            "orggraph due plans --in 30d --lang en\n"
            + "orggraph due plans --month 9 --unit 区水务局 --format csv > september.csv")), OfflineQuestions.Due);

    /// <summary><c>orggraph meeting</c>: who must be there.</summary>
    public static Command Meeting(CommandHost host)
    {
        var command = new DocumentedCommand("meeting", host, new(
            "讨论某些措施须到会的单位及其职责，牵头的在前。用文字、--section、--task 或 --measures 指明是哪些措施。",
            "Who must be at a meeting on some measures, and what each owes there, leads first. Name the measures by "
            + "words, or by\n"
            + "--section, --task, --measures."), new(
            "orggraph meeting 外来入侵物种 计划文件夹\n"
            + "orggraph meeting 计划文件夹 --task 3 --plan 蓝天保卫战",
            "orggraph meeting 外来入侵物种 plans --lang en\n"
            + "orggraph meeting plans --task 3 --plan 蓝天保卫战"));
        return new Question(command, "[WORDS] FILE|DIR|graph.json...").Answer(
            (_, index, _) => OfflineQuestions.Meeting(index, index.Graph.Measures),
            (parsed, names) => SaysMeasures(parsed) ? names : names is [_, .. var files] && files.Length > 0
                ? files
                : throw new UsageException(new(
                    "请指明议题：先写文字、再写文件，或用 --section、--task、--measures",
                    "say what the meeting is about: words before the files, or --section, --task, --measures")),
            (parsed, filter) =>
                SaysMeasures(parsed) ? filter : filter with { Words = parsed.GetRequiredValue<string[]>("files")[0] });
    }

    /// <summary>
    /// <c>orggraph leads --several|--alone|--never</c>: measures with several leads, with one unit; units that never lead.
    /// </summary>
    public static Command Leads(CommandHost host)
    {
        var command = new DocumentedCommand("leads", host, new(
            "谁来牵头：多个单位共同牵头的措施（默认）、只有一个单位的措施，或从不牵头的单位。",
            "Who leads: measures with several leads (default), measures with one unit only, or units that never lead."), new(
            "orggraph leads 计划文件夹\norggraph leads 计划文件夹 --never --level 镇街级",
            "orggraph leads plans --lang en\norggraph leads plans --never --level town"));
        var several = command.Flag("--several", new("两个以上单位共同牵头的措施（默认）", "measures that two or more units lead (default)"));
        var alone = command.Flag("--alone", new("只写明一个单位的措施", "measures that name a single unit"));
        var never = command.Flag("--never", new("参加措施但从不牵头的单位", "units that take part and never lead"));
        return new Question(command).Answer(
            (parsed, index, _) => parsed.GetValue(alone) ? OfflineQuestions.Alone(index)
                : parsed.GetValue(never) ? OfflineQuestions.WithoutLeads(index)
                : OfflineQuestions.SeveralLeads(index),
            check: parsed =>
            {
                if (new[] { several, alone, never }.Count(o => parsed.GetValue(o)) > 1)
                {
                    throw new UsageException(new("--several、--alone、--never 只能用一个", "only one of --several, --alone, --never"));
                }
            });
    }

    /// <summary><c>orggraph leaders</c>: what each leader answers for.</summary>
    public static Command Leaders(CommandHost host) => Plain(
        new DocumentedCommand("leaders", host, new(
            "每位牵头领导负责哪些措施、涉及哪些单位。", "Each leader's measures (牵头领导), and the units that answer for them."), new(
            "orggraph leaders 计划文件夹", "orggraph leaders plans --lang en")), OfflineQuestions.Leaders);

    /// <summary><c>orggraph targets</c>: the quantities that measures name.</summary>
    public static Command Targets(CommandHost host) => Plain(
        new DocumentedCommand("targets", host, new(
            "措施中的数量指标：指标、要求、数值、计量单位、时限、牵头单位。",
            "The quantities that measures name: indicator, comparison, number, unit, deadline, leads."), new(
            "orggraph targets 计划文件夹 --unit 区水务局\n"
            + "orggraph targets 计划文件夹 --format csv > 指标.csv",
            "orggraph targets plans --unit 区水务局 --lang en\n"
            + "orggraph targets plans --format csv > targets.csv")), OfflineQuestions.Targets);

    /// <summary><c>orggraph overlaps</c>: measures of two plans that are likely the same.</summary>
    public static Command Overlaps(CommandHost host) => new Question(
        new DocumentedCommand("overlaps", host, new(
            "同一年的两份计划中很可能是同一项任务的措施，最相近的在前。",
            "Measures of two plans of a year that are likely the same duty, most alike first."), new(
            "orggraph overlaps 计划文件夹 --year 2026", "orggraph overlaps plans --year 2026 --lang en")))
        .Answer((_, index, cancellationToken) => OfflineQuestions.LikelySame(index, cancellationToken));

    /// <summary><c>orggraph cascade</c>: a city's measures, and which districts carry them out.</summary>
    public static Command Cascade(CommandHost host)
    {
        var command = new DocumentedCommand("cascade", host, new(
            "市里的每条措施，所给各区哪些承接了、哪些没有；没有一个区承接的在前。两级计划一起给出。一个区的细目见 compare --cascade。",
            "Each of a city's measures with the districts given that carry it out and those that do not; first what "
            + "none has picked up.\n"
            + "Give the plans of both levels. The details of one district are told by compare --cascade."), new(
            "orggraph cascade 市计划.txt 各区计划 --format csv > 承接.csv", "orggraph cascade city.txt districts --lang en"));
        command.Flag("--all", new("所给的各区一起看（默认如此）", "all districts given, as without it"));
        return new Question(command).Answer(
            (_, index, cancellationToken) => CascadeQuestion.Answer(index.Graph, cancellationToken));
    }

    private static Command Plain(DocumentedCommand command, Func<GraphIndex, QuestionTable> answer) =>
        new Question(command).Answer((_, index, _) => answer(index));

    // Without an option that says which measures are meant, the first argument does.
    private static bool SaysMeasures(ParseResult parsed) =>
        s_naming.Any(o => parsed.GetResult(o) is System.CommandLine.Parsing.OptionResult { Implicit: false });
}
