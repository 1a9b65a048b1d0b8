using System.Diagnostics.CodeAnalysis;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Layouts;

/// <summary>Reads a row as a header.</summary>
internal static class HeaderRows
{
    public static Columns? Read(SourceText text, Row row) => Columns.Read(Headings(text, row));

    /// <summary>
    /// A header of two rows: 责任单位 above, 牵头单位 and 配合单位 below it. The lower row has headings only, and gaps
    /// where the upper one stands for both.
    /// </summary>
    public static bool TryOverlay(SourceText text, Columns upper, Row row, [NotNullWhen(true)] out Columns? columns)
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

    public static ColumnMeaning MeaningOf(SourceText text, Cell cell) =>
        ColumnHeading.MeaningOf(HeadingOf(text, cell));

    private static string[] Headings(SourceText text, Row row) =>
        [.. row.Cells.Select(c => HeadingOf(text, c))];

    private static string HeadingOf(SourceText text, Cell cell)
    {
        var content = cell.TextOf(text);
        return TextMender.WithoutBlanks(MarkupBlanker.Blank(content, []) ?? content);
    }
}
