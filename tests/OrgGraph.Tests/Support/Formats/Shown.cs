using System.Text;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Localization;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>What a format's reader makes of a document, as text for comparison.</summary>
internal static class Shown
{
    public static DocumentContent Read(
        IDocumentReader reader, byte[] content, DocumentLimits? limits = null, string source = "plan") =>
        reader.Read(new DocumentInput(source, content, limits ?? DocumentLimits.Default));

    /// <summary>
    /// Lines as they are, a row of a table between bars, line breaks in cells as /, spans behind the text: <c>甲{1x3}</c> covers
    /// one column and three rows. A cell that does not follow the cell before it has its column in front: <c>2:乙</c>. A header
    /// that pages repeat begins with #.
    /// </summary>
    public static string Text(DocumentContent content)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var table in content.Tables)
        {
            text.Append(content.Content, at, table.Start - at);
            foreach (var row in table.Rows)
            {
                var next = 0;
                text.Append(row.IsRepeatedHeader ? "#|" : "|");
                foreach (var cell in row.Cells)
                {
                    text.Append(cell.Column == next ? "" : $"{cell.Column}:")
                        .Append(content.Content.Substring(cell.Start, cell.Length).Replace('\n', '/'))
                        .Append(cell is { ColumnSpan: 1, RowSpan: 1 } ? "" : $"{{{cell.ColumnSpan}x{cell.RowSpan}}}")
                        .Append('|');
                    next = cell.Column + cell.ColumnSpan;
                }

                text.Append('\n');
            }

            at = table.End;
        }

        return text.Append(content.Content, at, content.Content.Length - at).ToString().TrimEnd('\n');
    }

    /// <summary>The notes in Chinese, in order.</summary>
    public static IEnumerable<string> Notes(DocumentContent content) => content.Notes.Select(n => n.Message(Language.Chinese));

    /// <summary>The place of a text's first occurrence: <c>t1/2/3</c> for row 2 and column 3 of table 1.</summary>
    public static string PlaceOf(DocumentContent content, string text)
    {
        var at = content.Content.IndexOf(text, StringComparison.Ordinal);
        var place = content.Places.Last(p => p.Offset <= at).Place;
        return $"{place.Part}/{place.Row}/{place.Column}";
    }
}
