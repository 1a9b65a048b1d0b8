using System.Text;

namespace OrgGraph.Documents.Formats.Markdown;

/// <summary>
/// Grid tables are drawn for the eye, in which a Chinese character is as wide as two others; the parser counts characters. In
/// tables drawn so, each wide character gets a filler behind it, which <see cref="MarkdownText"/> takes out again.
/// </summary>
internal static class GridTableWidths
{
    /// <summary>Stands behind a wide character; in no text of its own.</summary>
    public const char Filler = '\u2060';

    /// <summary>The text with fillers in its grid tables; lines stay lines.</summary>
    public static string Widen(string text)
    {
        if (!text.Contains("\n+-", StringComparison.Ordinal) && !text.StartsWith("+-", StringComparison.Ordinal))
        {
            return text;
        }

        var widened = new StringBuilder(text.Length + (text.Length / 4));
        var border = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var content = line.TrimEnd();
            if (content.StartsWith("+-") || content.StartsWith("+="))
            {
                border = content.Length;
            }
            else if (!content.StartsWith("|") && !content.StartsWith("+"))
            {
                border = 0;
            }

            if (border > 0 && content.Length != border && content.Length + CountWide(content) == border)
            {
                foreach (var c in content)
                {
                    widened.Append(c);
                    if (IsWide(c))
                    {
                        widened.Append(Filler);
                    }
                }
            }
            else
            {
                widened.Append(line);
            }

            widened.Append('\n');
        }

        return widened.ToString();
    }

    private static int CountWide(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
        {
            count += IsWide(c) ? 1 : 0;
        }

        return count;
    }

    // Chinese, its punctuation, and full-width forms
    private static bool IsWide(char c) =>
        c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF01'
            and <= '\uFF60'
        or >= '\uFFE0' and <= '\uFFE6';
}
