using System.CommandLine;
using System.Text;
using OrgGraph.Cli.Texts;

namespace OrgGraph.Cli.Commands;

/// <summary>The help of a command: what it does, its options, examples, exit codes; in one language throughout.</summary>
internal static class HelpPage
{
    public static string Of(Command command, Language language)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n");
        AppendHeading(text, HelpTexts.Usage, language);
        text.Append("  ").Append(UsageOf(command, language)).Append("\n\n");

        if (command.Subcommands.Count > 0)
        {
            AppendHeading(text, HelpTexts.Commands, language);
            AppendColumns(text, [.. command.Subcommands.Select(c => ((c.Name + ArgumentOf(c)).TrimEnd(), c.Description ?? ""))]);
        }

        if (command.Arguments.Count > 0)
        {
            AppendHeading(text, HelpTexts.Arguments, language);
            AppendColumns(text, [.. command.Arguments.Select(a => (NameOf(a), a.Description ?? ""))]);
        }

        AppendHeading(text, HelpTexts.Options, language);
        var inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        AppendColumns(text, [.. command.Options.Concat(inherited).Select(o => (NameOf(o), o.Description ?? ""))]);

        AppendHeading(text, HelpTexts.Examples, language);
        foreach (var line in HelpTexts.ExamplesOf(command.Name, command is RootCommand).In(language).Split('\n'))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        text.Append('\n');
        AppendHeading(text, HelpTexts.ExitCodes, language);
        foreach (var line in HelpTexts.ExitCodeList.In(language).Split('\n'))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.Append('\n').Append(HelpTexts.OtherLanguage.In(language)).Append('\n').ToString();
    }

    private static string UsageOf(Command command, Language language) => command is RootCommand
        ? HelpTexts.RootUsage.In(language)
        : $"orggraph {command.Name}{ArgumentOf(command)} {HelpTexts.OptionsPlaceholder.In(language)}";

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
