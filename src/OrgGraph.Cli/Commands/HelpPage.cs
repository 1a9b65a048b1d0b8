using System.Text;

namespace OrgGraph.Cli.Commands;

/// <summary>The help of a command: what it does, its options, examples, exit codes; in one language throughout.</summary>
internal static class HelpPage
{
    private static readonly LocalizedText s_rootExamples = new(
        "orggraph report 计划文件夹                 生成报告到 graph-export/report.html\n"
        + "orggraph read 行动计划.txt                 看看一个文件读成了什么\n"
        + "orggraph load 计划文件夹 --to http://127.0.0.1:7474   载入 Neo4j\n"
        + "orggraph report --help                     某个命令的帮助",
        "orggraph report plans                      write the report to graph-export/report.html\n"
        + "orggraph read plan.txt                     see what one file is read as\n"
        + "orggraph load plans --to http://127.0.0.1:7474   load into Neo4j\n"
        + "orggraph report --help                     help of one command");

    private static readonly LocalizedText s_otherLanguage = new("English: --help --lang en", "中文：--help --lang zh");

    private static readonly LocalizedText s_exitCodeList = new(
        "0  完成\n1  有文件读取失败，或服务器报错；或使用 --strict 且有需要复核的发现\n2  命令写法有误\n130  被 Ctrl+C 中断",
        "0  done\n1  a file or the server failed; or --strict and there are findings to review\n2  wrong usage\n130  stopped by "
        + "Ctrl+C");

    private static readonly LocalizedText s_optionsPlaceholder = new("[选项]", "[options]");

    private static readonly LocalizedText s_rootUsage = new("orggraph 命令 [选项]", "orggraph COMMAND [options]");

    public static string Of(Command command, Language language)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n");
        AppendHeading(text, new("用法：", "Usage:"), language);
        text.Append("  ").Append(UsageOf(command, language)).Append("\n\n");

        if (command.Subcommands.Count > 0)
        {
            AppendHeading(text, new("命令：", "Commands:"), language);
            AppendColumns(text, [.. command.Subcommands.Select(c => ((c.Name + ArgumentOf(c)).TrimEnd(), c.Description ?? ""))]);
        }

        if (command.Arguments.Count > 0)
        {
            AppendHeading(text, new("参数：", "Arguments:"), language);
            AppendColumns(text, [.. command.Arguments.Select(a => (NameOf(a), a.Description ?? ""))]);
        }

        AppendHeading(text, new("选项：", "Options:"), language);
        var inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        AppendColumns(text, [.. command.Options.Concat(inherited).Select(o => (NameOf(o), o.Description ?? ""))]);

        AppendHeading(text, new("示例：", "Examples:"), language);
        foreach (var line in (command is DocumentedCommand own ? own.Examples : s_rootExamples).In(language).Split('\n'))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        text.Append('\n');
        AppendHeading(text, new("退出码：", "Exit codes:"), language);
        foreach (var line in s_exitCodeList.In(language).Split('\n'))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.Append('\n').Append(s_otherLanguage.In(language)).Append('\n').ToString();
    }

    private static string UsageOf(Command command, Language language) => command is RootCommand
        ? s_rootUsage.In(language)
        : $"orggraph {command.Name}{ArgumentOf(command)} {s_optionsPlaceholder.In(language)}";

    // With a blank before it; a command may do without one.
    private static string ArgumentOf(Command command) => command.Arguments switch
    {
        [] => "",
        [{ Arity.MinimumNumberOfValues: 0 } optional, ..] => $" [{NameOf(optional)}]",
        var arguments => string.Concat(arguments.Select(a => " " + NameOf(a))),
    };

    private static void AppendHeading(StringBuilder text, LocalizedText heading, Language language) =>
        text.Append(heading.In(language)).Append('\n');

    private static string NameOf(Argument argument) => argument.HelpName ?? argument.Name;

    private static string NameOf(Option option) => option.HelpName is null
        ? string.Join(", ", option.Aliases.Where(a => a is "-h").Prepend(option.Name))
        : $"{option.Name} {option.HelpName}";

    // The left column is ASCII, so that its width is its length in every terminal.
    private static void AppendColumns(StringBuilder text, List<(string Left, string Right)> rows)
    {
        var width = rows.Max(r => r.Left.Length) + 2;
        foreach (var (left, right) in rows)
        {
            var lines = right.Split('\n');
            text.Append("  ").Append(left.PadRight(width)).Append(lines[0]).Append('\n');
            foreach (var line in lines.Skip(1))
            {
                text.Append(' ', width + 2).Append(line).Append('\n');
            }
        }

        text.Append('\n');
    }
}
