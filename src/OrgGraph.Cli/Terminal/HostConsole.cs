using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace OrgGraph.Cli.Terminal;

/// <summary>Standard output.</summary>
internal static class HostConsole
{
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
}
