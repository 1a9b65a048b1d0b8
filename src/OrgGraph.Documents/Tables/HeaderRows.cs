using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Tables;

/// <summary>Reads a row as a header.</summary>
internal static class HeaderRows
{
    private const int LongestCell = 250;
    private const int LongestFirstCell = 30;
    private static readonly SearchValues<char> s_toBeCleaned = SearchValues.Create(" \t\r\n\u3000<[");
    private static readonly string s_sentence = new('…', (2 * ColumnHeading.LongestHeading) + 1);

    public static Columns? Read(DocumentText text, Row row) => Columns.Read(Headings(text, row));

    /// <summary>
    /// Reads a row below a header as a header again. Rows are many and headers few: the first cell with text, which a
    /// repeated header begins with, decides most cases.
    /// </summary>
    public static Columns? ReadAgain(DocumentText text, Row row)
    {
        foreach (var cell in row.Cells)
        {
            var content = cell.TextOf(text).Trim();
            if (content.IsEmpty)
            {
                continue;
            }

            return content.Length > LongestFirstCell || PageFurniture.IsDigits(content)
                || MeaningOf(text, cell) == ColumnMeaning.Other
                ? null
                : IsMostlyHeadings(text, row) ? Read(text, row) : null;
        }

        return null;
    }

    // 各责任单位 in a cell is a name, though it reads like a heading
    private static bool IsMostlyHeadings(DocumentText text, Row row)
    {
        int known = 0, filled = 0;
        foreach (var heading in Headings(text, row))
        {
            filled += heading.Length > 0 ? 1 : 0;
            known += ColumnHeading.MeaningOf(heading) != ColumnMeaning.Other ? 1 : 0;
        }

        return known == filled || (known >= 3 && known * 2 > filled);
    }

    /// <summary>
    /// A header of two rows: 责任单位 above, 牵头单位 and 配合单位 below it. The lower row has headings only, and gaps
    /// where the upper one stands for both.
    /// </summary>
    public static bool TryOverlay(DocumentText text, Columns upper, Row row, [NotNullWhen(true)] out Columns? columns)
    {
        columns = null;
        var lower = Headings(text, row);
        if (lower.Length != upper.Count
            || !lower.Any(h => h.Length == 0)
            || !lower.Any(h => h.Length > 0)
            || lower.Any(h => h.Length > 0 && ColumnHeading.MeaningOf(h).RoleOf() is null))
        {
            return false;
        }

        columns = Columns.Read([.. lower.Select((h, i) => h.Length > 0 ? h : upper.Headings[i])]);
        return columns is not null;
    }

    public static ColumnMeaning MeaningOf(DocumentText text, Cell cell)
    {
        var content = cell.TextOf(text).Trim();
        return content.Length <= ColumnHeading.LongestHeading && !content.ContainsAny(s_toBeCleaned)
            ? ColumnHeading.MeaningOf(content)
            : ColumnHeading.MeaningOf(HeadingOf(text, cell));
    }

    private static string[] Headings(DocumentText text, Row row) =>
        [.. row.Cells.Select(c => HeadingOf(text, c))];

    /// <summary>The text of a heading's cell without blanks and mark-up; a stand-in for texts too long to be one.</summary>
    public static string HeadingOf(DocumentText text, Cell cell)
    {
        var content = cell.TextOf(text);
        if (content.Length > LongestCell)
        {
            // no heading, and long cells are many
            return s_sentence;
        }

        return TextMender.WithoutBlanks(MarkupBlanker.Blank(content) ?? content);
    }
}
