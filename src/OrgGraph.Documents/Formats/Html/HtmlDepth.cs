using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>
/// Looks at mark-up before it is parsed: what browsers do for unclosed elements takes time that grows with depth times length.
/// Elements that are often left open count for nothing.
/// </summary>
internal static class HtmlDepth
{
    // pages of old leave many a font open
    private const int Leniency = 4;

    // a table within a table is four elements deeper, and the parser's trees end 512 elements deep
    private const int ElementsOfTable = 4;
    private const int DeepestTree = 512;
    private const int LongestName = 20;

    private static readonly HashSet<string> s_leftOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup", "br", "hr", "img", "input",
        "meta", "link",
        "col", "base", "area", "param", "wbr", "source", "track", "embed", "html", "head", "body",
    };

    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "font", "b", "i", "u", "s", "a", "em", "strong", "span", "big", "small", "strike", "sub", "sup", "o",
    };

    /// <summary>Refuses mark-up that nests too deep. One pass.</summary>
    /// <exception cref="DocumentException">Too deep.</exception>
    public static void Check(DocumentInput input, ReadOnlySpan<char> markup)
    {
        var blocks = Math.Min(input.Limits.MaxNesting, DeepestTree / ElementsOfTable);
        var inline = s_inline.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var leftOpen = s_leftOpen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at; (at = markup.IndexOf('<')) >= 0;)
        {
            markup = markup[(at + 1)..];
            var closes = markup.StartsWith("/");
            var rest = closes ? markup[1..] : markup;
            var length = 0;
            while (length < rest.Length && length < LongestName && char.IsAsciiLetterOrDigit(rest[length]))
            {
                length++;
            }

            if (length == 0 || leftOpen.Contains(rest[..length]))
            {
                continue;
            }

            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(names, rest[..length], out _);
            count = Math.Max(0, count + (closes ? -1 : 1));
            if (count > (inline.Contains(rest[..length]) ? input.Limits.MaxNesting * Leniency : blocks))
            {
                throw Refusals.TooDeep(input.Source, input.Limits.MaxNesting);
            }
        }
    }
}
