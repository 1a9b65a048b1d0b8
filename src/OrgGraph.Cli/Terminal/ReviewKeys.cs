using System.Text;
using OrgGraph.Reports.Html;

namespace OrgGraph.Cli.Terminal;

/// <summary>
/// Answers of a review by single keys: a command is one key without Enter; any other character begins an answer, which Enter
/// ends and Esc drops. What comes out is what a person would have typed as a line.
/// </summary>
/// <param name="read">Waits for a key.</param>
/// <param name="output">Shows what is typed.</param>
internal sealed class ReviewKeys(Func<CancellationToken, ConsoleKeyInfo> read, TextWriter output)
{
    private const string Commands = "ysbua*q?";
    private const char Write = 'c';

    /// <summary>The next answer or command; empty for Enter.</summary>
    public string ReadAnswer(CancellationToken cancellationToken)
    {
        while (true)
        {
            output.Flush();
            var key = read(cancellationToken);
            var character = key.KeyChar is '？' ? '?' : char.ToLowerInvariant(key.KeyChar);
            if (key.Key == ConsoleKey.Enter || Commands.Contains(character, StringComparison.Ordinal))
            {
                var command = key.Key == ConsoleKey.Enter ? "" : character.ToString();
                output.Write(command + "\n");
                return command;
            }

            if (TypedFrom(character == Write || char.IsControl(key.KeyChar) ? null : key.KeyChar, character == Write) is { } typed
                && ReadLine(typed, cancellationToken) is { } line)
            {
                return line;
            }
        }
    }

    private static StringBuilder? TypedFrom(char? first, bool isAsked) =>
        first is { } c ? new StringBuilder().Append(c) : isAsked ? new StringBuilder() : null;

    // null where it is dropped
    private string? ReadLine(StringBuilder line, CancellationToken cancellationToken)
    {
        output.Write(line);
        while (true)
        {
            output.Flush();
            var key = read(cancellationToken);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    output.Write('\n');
                    return line.ToString();
                case ConsoleKey.Escape:
                    while (line.Length > 0)
                    {
                        DropLast(line);
                    }

                    return null;
                case ConsoleKey.Backspace when line.Length > 0:
                    DropLast(line);
                    break;
                default:
                    if (!char.IsControl(key.KeyChar))
                    {
                        line.Append(key.KeyChar);
                        output.Write(key.KeyChar);
                    }

                    break;
            }
        }
    }

    private void DropLast(StringBuilder line)
    {
        var isPair = line.Length > 1 && char.IsLowSurrogate(line[^1]);
        var last = line.ToString(line.Length - (isPair ? 2 : 1), isPair ? 2 : 1);
        line.Length -= last.Length;
        var columns = isPair || SvgParts.WidthOf(last, 1) >= 1 ? 2 : 1;
        var back = new string('\b', columns);
        output.Write(back + new string(' ', columns) + back);
    }
}
