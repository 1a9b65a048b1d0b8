using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>Asks for a password at the terminal, without showing it.</summary>
internal static class SecretPrompt
{
    /// <summary>Reads up to Enter. The question goes to standard error: standard output is data.</summary>
    public static async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error), Interactive = InteractionSupport.Yes,
        });
        var prompt = new TextPrompt<string>(Markup.Escape(question)) { AllowEmpty = true }.Secret(mask: null);
        return await prompt.ShowAsync(console, cancellationToken);
    }
}
