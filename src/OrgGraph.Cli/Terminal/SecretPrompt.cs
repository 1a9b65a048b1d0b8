using System.Text;

namespace OrgGraph.Cli.Terminal;

/// <summary>Asks for a password at the terminal, without showing it.</summary>
internal static class SecretPrompt
{
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(30);

    /// <summary>Reads up to Enter; backspace takes back. The question goes to standard error: standard output is data.</summary>
    public static async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        await Console.Error.WriteAsync(question.AsMemory(), cancellationToken);
        var text = new StringBuilder();
        while (true)
        {
            // Looked for rather than waited for, so that Ctrl+C ends the question.
            while (!Console.KeyAvailable)
            {
                await Task.Delay(s_beat, cancellationToken);
            }

            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter)
            {
                await Console.Error.WriteLineAsync();
                return text.ToString();
            }

            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                text.Append(key.KeyChar);
            }
        }
    }
}
