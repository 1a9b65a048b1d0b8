using System.Globalization;

namespace OrgGraph.Workspace.Sentences;

/// <summary>Keeps a document's text from steering the terminal that shows it.</summary>
public static class Printable
{
    /// <summary>
    /// The text on one line, with control and direction characters (escape sequences, right-to-left overrides) shown as �.
    /// </summary>
    public static string Of(string text)
    {
        var clean = true;
        foreach (var c in text)
        {
            clean &= !IsSteering(c);
        }

        return clean ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is '\n' or '\r' or '\t' ? ' ' : IsSteering(source[i]) ? '\uFFFD' : source[i];
            }
        });
    }

    private static bool IsSteering(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;
}
