using OrgGraph.GraphPackages;
using OrgGraph.Reports;

namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>--help</c>.</summary>
internal static class HelpTexts
{
    public static readonly LocalizedText Root = new(
        "OrgGraph：把政府行动计划、任务分工表读成“单位—措施”责任图。",
        "OrgGraph: reads government action plans into a graph of units and measures.");

    public static readonly LocalizedText Read = new(
        "读入计划文件，显示读到的内容和每一条发现（附行号）。",
        "Reads plan files; shows what was read and every finding with its line.");

    public static readonly LocalizedText Report = new(
        "读入计划，写出责任图和分工统计报告：graph.json、units.csv、measures.csv、targets.csv、responsibilities.csv、report.html、workload.xlsx，\n"
        + "以及 diagrams/（图）和 neo4j/（Neo4j Browser 的收藏查询、导览和配色）。\n"
        + "文件夹逐级读入，隐藏文件除外；不是计划的文件列为“未读入”。CSV 中以 = + - @ 等开头的单元格前加 '，防止被当作公式。",
        "Reads plans; writes the graph and a report: graph.json, units.csv, measures.csv, targets.csv,\n"
        + "responsibilities.csv, report.html, workload.xlsx, "
        + "diagrams/ and neo4j/ (favourites, guide and style for Neo4j Browser).\n"
        + "Folders are read with their sub-folders, hidden files excepted; files that are no plans are listed as skipped.\n"
        + "A CSV cell that starts with = + - @ and the like gets a ' in front, so that no spreadsheet takes it for a formula.");

    public static readonly LocalizedText ReadFiles = new("计划文件，一个或多个", "plan files, one or more");

    public static readonly LocalizedText ReportFiles = new("计划文件或文件夹，一个或多个", "plan files or folders, one or more");

    public static readonly LocalizedText Format = new(
        "输出格式：table（默认，供人阅读）或 json", "output: table (default, for people) or json");

    public static readonly LocalizedText OpenReport = new("写好后打开报告", "open the report when it is written");
    public static readonly LocalizedText Out = new(
        "写出结果的文件夹（默认 graph-export）；要么全部更新，要么一个不动；上次写出而这次没有的会删去",
        "folder to write to (default graph-export); all files are replaced, or none;\n"
        + "those that the report before wrote and this one does not are deleted");

    public static readonly LocalizedText Short = new(
        "网页不列各计划的任务分工，只留结论和统计，便于打印", "leave the plans' tables out of the page: conclusions and figures only, to print");

    public static readonly LocalizedText Jurisdiction = new(
        "文件没有写明时，这是谁的计划：大兴区，或连同上级市 北京市大兴区",
        "whose plans these are, where the files do not tell: 大兴区, or with its city 北京市大兴区");

    public static readonly LocalizedText Units = new(
        "自定义单位：{\"aliases\":{},\"parents\":{},\"members\":{}}",
        "your own units: {\"aliases\":{},\"parents\":{},\"members\":{}}");

    public static readonly LocalizedText Corrections = new(
        "存放更正文件（*.corrections.json）的文件夹；文件旁边的更正文件总会使用",
        "a folder of files of corrections (*.corrections.json); those beside the documents are always used");

    public static readonly LocalizedText MaxSize = new(
        "单个文件的大小上限（默认 64MB；可写 500KB、1GB）", "largest file to read (default 64MB; 500KB and 1GB will do)");

    public static readonly LocalizedText ConvertTime = new(
        "LibreOffice 转换一个旧格式文件（.doc、.wps、.rtf 等）的时限（默认 2m；可写 90s、10m）",
        "time for LibreOffice to convert a file of an older format, .doc, .wps, .rtf and others (default 2m; 90s and 10m will "
        + "do)");

    public static readonly LocalizedText FirstLeads = new(
        "没有写明牵头单位时，列首位的单位为牵头单位", "where no unit is said to lead, the first named leads");

    public static readonly LocalizedText Strict = new(
        "有需要复核的发现时，退出码为 1", "exit with 1 when there are findings to review");

    public static readonly LocalizedText Lang = new("语言：zh（默认）或 en", "language: zh (default) or en");

    public static readonly LocalizedText Help = new("显示帮助", "show this help");

    public static readonly LocalizedText Version = new("显示版本", "show the version");

    public static readonly LocalizedText Usage = new("用法：", "Usage:");

    public static readonly LocalizedText RootUsage = new("orggraph 命令 [选项]", "orggraph COMMAND [options]");

    public static readonly LocalizedText OptionsPlaceholder = new("[选项]", "[options]");

    public static readonly LocalizedText Commands = new("命令：", "Commands:");

    public static readonly LocalizedText Arguments = new("参数：", "Arguments:");

    public static readonly LocalizedText Options = new("选项：", "Options:");

    public static readonly LocalizedText Examples = new("示例：", "Examples:");

    public static readonly LocalizedText ExitCodes = new("退出码：", "Exit codes:");

    public static readonly LocalizedText ExitCodeList = new(
        "0  完成\n1  有文件读取失败，或服务器报错；或使用 --strict 且有需要复核的发现\n2  命令写法有误\n130  被 Ctrl+C 中断",
        "0  done\n1  a file or the server failed; or --strict and there are findings to review\n2  wrong usage\n130  stopped by "
        + "Ctrl+C");

    private static readonly LocalizedText s_with = new("含 {0}", "with {0}");

    private static readonly LocalizedText s_without = new("不含 {0}", "without {0}");

    private static readonly LocalizedText s_comma = new("、", ", ");

    public static readonly LocalizedText OtherLanguage = new("English: --help --lang en", "中文：--help --lang zh");

    private static readonly LocalizedText s_rootExamples = new(
        "orggraph report 计划文件夹                 生成报告到 graph-export/report.html\n"
        + "orggraph read 行动计划.txt                 看看一个文件读成了什么\n"
        + "orggraph load 计划文件夹 --to http://127.0.0.1:7474   载入 Neo4j\n"
        + "orggraph report --help                     某个命令的帮助",
        "orggraph report plans                      write the report to graph-export/report.html\n"
        + "orggraph read plan.txt                     see what one file is read as\n"
        + "orggraph load plans --to http://127.0.0.1:7474   load into Neo4j\n"
        + "orggraph report --help                     help of one command");

    private static readonly LocalizedText s_readExamples = new(
        "orggraph read 行动计划.txt\n"
        + "orggraph read 行动计划.txt --format json > 行动计划.json\n"
        + "orggraph read 分工表.txt --jurisdiction 北京市大兴区 --strict",
        "orggraph read plan.txt --lang en\n"
        + "orggraph read plan.txt --format json > plan.json\n"
        + "orggraph read table.txt --jurisdiction 北京市大兴区 --strict");

    private static readonly LocalizedText s_reportExamples = new(
        "orggraph report 计划文件夹\n"
        + "orggraph report 2023.txt 2024.txt --out 报告\n"
        + "orggraph report 计划文件夹 --units units.json --strict",
        "orggraph report plans --lang en\n"
        + "orggraph report 2023.txt 2024.txt --out report-2024\n"
        + "orggraph report plans --units units.json --strict");

    /// <summary>
    /// What this build has of the packages that not every feed serves, and what it lacks: <c>--version</c> tells.
    /// </summary>
    public static string PackagesOf(Language language)
    {
        var comma = s_comma.In(language);
        var present = s_with.In(language, string.Join(comma, BuildPackages.Present.Insert(0, "QuikGraph")));
        return BuildPackages.Absent.IsEmpty
            ? present
            : present + comma + s_without.In(language, string.Join(comma, BuildPackages.Absent));
    }

    public static LocalizedText ExamplesOf(string command, bool root) => root ? s_rootExamples : command switch
    {
        "read" => s_readExamples,
        "report" => s_reportExamples,
        "review" => ReviewWords.Examples,
        "correct" => ReviewWords.CorrectExamples,
        "compare" => CompareTexts.Examples,
        "whatif" => WhatIfTexts.Examples,
        "diagram" => DiagramTexts.Examples,
        "serve" => ServeTexts.Examples,
        _ => ServerHelp.ExamplesOf(command) ?? throw new ArgumentException($"no examples of {command}", nameof(command)),
    };
}
