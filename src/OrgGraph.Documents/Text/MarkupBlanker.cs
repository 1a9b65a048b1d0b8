using System.Buffers;

namespace OrgGraph.Documents.Text;

/// <summary>
/// Blanks out what converters leave in cells, <c>&lt;p&gt;</c>, <c>**</c> and <c>[bookmark: …]</c>, keeping every
/// offset as it is.
/// </summary>
internal static class MarkupBlanker
{
    private const int LongestTag = 200;

    private static readonly SearchValues<char> s_openings = SearchValues.Create("<[*");

    /// <summary>The same text with mark-up blanked; null when it has none.</summary>
    public static string? Blank(ReadOnlySpan<char> text) => Blank(text, out _);

    /// <summary>The same text with mark-up blanked, and the stretches found; both null when it has none.</summary>
    public static string? Blank(ReadOnlySpan<char> text, out List<(int Start, int Length)>? found)
    {
        char[]? blanked = null;
        found = null;
        for (var at = text.IndexOfAny(s_openings); at >= 0 && at < text.Length;)
        {
            var length = LengthOfMarkup(text[at..]);
            if (length > 0)
            {
                blanked ??= text.ToArray();
                blanked.AsSpan(at, length).Fill(' ');
                (found ??= []).Add((at, length));
            }

            var from = at + Math.Max(1, length);
            var next = text[from..].IndexOfAny(s_openings);
            at = next < 0 ? -1 : from + next;
        }

        return blanked is null ? null : new string(blanked);
    }

    private static int LengthOfMarkup(ReadOnlySpan<char> text)
    {
        if (text is ['*', '*', ..])
        {
            // bold type; a single * is a planner's mark
            return 2;
        }

        var isBookmark = text.StartsWith("[bookmark:", StringComparison.OrdinalIgnoreCase);
        var isTag = text is ['<', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '/', ..];
        if (!isBookmark && !isTag)
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, LongestTag)].IndexOf(isBookmark ? ']' : '>');
        return end + 1;
    }
}
