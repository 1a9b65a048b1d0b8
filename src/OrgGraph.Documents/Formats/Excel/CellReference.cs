namespace OrgGraph.Documents.Formats.Excel;

/// <summary>References such as <c>AB12</c>.</summary>
internal static class CellReference
{
    private const int MostLetters = 4;
    private const int MostDigits = 9;

    /// <summary>Column from 0 and row from 1 of a reference; false when it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            column = (column * 26) + (text[at] | 0x20) - 'a' + 1;
            if (at >= MostLetters)
            {
                return false;
            }
        }

        var digits = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (at - digits >= MostDigits)
            {
                return false;
            }

            row = (row * 10) + text[at] - '0';
        }

        column--;
        return column >= 0 && row > 0 && at == text.Length;
    }

    /// <summary>First and last cell of a range such as <c>A1:C3</c>; columns from 0, rows from 1.</summary>
    public static bool TryParseRange(ReadOnlySpan<char> text, out (int Column, int Row) first, out (int Column, int Row) last)
    {
        (first, last) = (default, default);
        var colon = text.IndexOf(':');
        return colon > 0
            && TryParse(text[..colon], out first.Column, out first.Row)
            && TryParse(text[(colon + 1)..], out last.Column, out last.Row)
            && first.Column <= last.Column && first.Row <= last.Row;
    }

    /// <summary>The letters of a column, from 1.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
