using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace OrgGraph.Cli.Terminal;

/// <summary>Standard output for data, standard error for what is said about it.</summary>
internal static class HostConsole
{
    private static readonly LocalizedText s_leftOutHint =
        new("要看其他年份，用 --year 指定，或 --year all。", "For other years: --year YEAR, or --year all.");

    private static readonly LocalizedText s_error = new("错误：", "error: ");

    /// <summary>A console over standard output, with colours where it understands them.</summary>
    public static IAnsiConsole Of(CommandHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Out),
            Ansi = host.OutIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.OutIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = host.Width;
        return console;
    }

    /// <summary>Writes a line of text, which is not wrapped: it stays one line for grep.</summary>
    public static void WriteLine(this CommandHost host, string text) => host.Out.Write(Printable.Of(text) + "\n");

    /// <summary>Writes a line of text in the user's language.</summary>
    public static void Show(this CommandHost host, LocalizedText text, params ReadOnlySpan<object?> arguments) =>
        host.WriteLine(host.Say(text, arguments));

    /// <summary>Says something on standard error.</summary>
    public static void Tell(this CommandHost host, LocalizedText text, params ReadOnlySpan<object?> arguments) =>
        host.TellLine(host.Say(text, arguments));

    /// <summary>Says something on standard error.</summary>
    public static void TellLine(this CommandHost host, string text) => host.Error.WriteLine(Printable.Of(text));

    /// <summary>Says on standard error what is wrong.</summary>
    public static void Fail(this CommandHost host, LocalizedText text, params ReadOnlySpan<object?> arguments) =>
        host.FailLine(host.Say(text, arguments));

    /// <summary>Says on standard error what is wrong.</summary>
    public static void FailLine(this CommandHost host, string text) =>
        host.Error.WriteLine(s_error.In(host.Language) + Printable.Of(text));

    /// <summary>Names the plans that a result does not tell of, and how to ask for them.</summary>
    public static void TellLeftOut(this CommandHost host, ImmutableArray<GovernmentYear> leftOut)
    {
        if (ScopeSentences.OfLeftOut(leftOut) is { } note)
        {
            host.Tell(new("{0}{1}", "{0} {1}"), note, s_leftOutHint);
        }
    }

    /// <summary>Names one after the other.</summary>
    public static string List(this CommandHost host, IEnumerable<object> names) =>
        string.Join(Messages.Comma.In(host.Language), names);

    /// <summary>Writes lines of text.</summary>
    public static void WriteLines(this CommandHost host, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            host.WriteLine(text);
        }
    }

    /// <summary>A cell: texts of documents never pass for mark-up or for the terminal's own codes.</summary>
    public static SpectreText Plain(string text) => new(string.Join('\n', text.Split('\n').Select(Printable.Of)));

    // a text without arguments may hold braces of its own
    private static string Say(this CommandHost host, LocalizedText text, ReadOnlySpan<object?> arguments) =>
        arguments.IsEmpty ? text.In(host.Language) : text.In(host.Language, arguments);
}
