using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.Layouts;

/// <summary>Reads the number in front of an item: <c>1.</c>, <c>12．</c>, <c>3、</c>, <c>4）</c>, <c>（5）</c>.</summary>
internal static class ItemNumber
{
    private const int MostDigits = 4;

    /// <summary>Reads the number; false when the text does not begin with one.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="number">The digits, as offsets within the text.</param>
    /// <param name="textStart">Where the text behind the number begins.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out CellPart number, out int textStart)
    {
        number = default;
        textStart = 0;
        var at = text.Length - text.TrimStart().Length;
        var bracket = at < text.Length && text[at] is '（' or '(';
        at += bracket ? 1 : 0;
        var digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
        {
            digits++;
        }

        var mark = at + digits;
        if (digits is 0 or > MostDigits || mark + 1 >= text.Length)
        {
            return false;
        }

        // 1.5 is a quantity, not an item
        var ends = bracket
            ? text[mark] is '）' or ')'
            : text[mark] is '.' or '．' or '、' or '）' or ')' && !char.IsAsciiDigit(text[mark + 1]);
        number = new CellPart(at, digits);
        textStart = mark + 1;
        return ends;
    }
}
