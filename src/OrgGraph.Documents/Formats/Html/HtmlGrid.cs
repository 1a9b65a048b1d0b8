using System.Globalization;
using AngleSharp.Dom;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>A table's cells on its grid: spans over columns and rows as browsers lay them.</summary>
internal sealed record HtmlGrid(List<HtmlGrid.Row> Rows, IElement? Caption)
{
    private const int MostRowSpan = 65_534;
    private const int MostColumnSpan = 1_000;

    /// <summary>A row and the cells that begin in it.</summary>
    internal sealed record Row(List<Cell> Cells, bool IsHeader);

    /// <summary>A cell on the grid, columns from 0.</summary>
    internal sealed record Cell(int Column, int ColumnSpan, int RowSpan, IElement Content);

    /// <summary>Places the cells. O(cells + rows · columns).</summary>
    /// <exception cref="DocumentException">Too many columns.</exception>
    public static HtmlGrid Read(IElement table, DocumentInput input, string name, HiddenClasses hidden, Action<IElement> onHidden)
    {
        var rows = new List<Row>();
        var source = RowsOf(table).ToList();
        var coveredTo = new List<int>();
        for (var r = 0; r < source.Count; r++)
        {
            if (hidden.Hides(source[r]))
            {
                onHidden(source[r]);
                continue;
            }

            var cells = new List<Cell>();
            var column = 0;
            foreach (var cell in source[r].Children.Where(c => c.LocalName is "td" or "th"))
            {
                if (hidden.Hides(cell))
                {
                    onHidden(cell);
                    continue;
                }

                while (column < coveredTo.Count && coveredTo[column] > rows.Count)
                {
                    column++;
                }

                var columnSpan = Math.Clamp(Span(cell, "colspan"), 1, MostColumnSpan);
                var rowSpan = Span(cell, "rowspan") is > 0 and var span ? Math.Min(span, MostRowSpan) : MostRowSpan;
                if (column + columnSpan > input.Limits.MaxColumns)
                {
                    throw Refusals.TooWide(input.Source, name, input.Limits.MaxColumns);
                }

                while (coveredTo.Count < column + columnSpan)
                {
                    coveredTo.Add(0);
                }

                for (var c = column; c < column + columnSpan; c++)
                {
                    coveredTo[c] = rows.Count + rowSpan;
                }

                cells.Add(new Cell(column, columnSpan, rowSpan, cell));
                column += columnSpan;
            }

            rows.Add(new Row(cells, source[r].ParentElement?.LocalName == "thead"));
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var cells = rows[r].Cells;
            for (var c = 0; c < cells.Count; c++)
            {
                cells[c] = cells[c] with { RowSpan = Math.Min(cells[c].RowSpan, rows.Count - r) };
            }
        }

        return new HtmlGrid(rows, table.Children.FirstOrDefault(c => c.LocalName == "caption"));
    }

    /// <summary>True for a table that only places things: rows of one filled cell, or another table within it.</summary>
    public bool IsLayout(IElement table) =>
        Rows.TrueForAll(r => r.Cells.Count(c => HasText(c.Content)) <= 1) || table.QuerySelectorAll("table").Any(IsGrid);

    private static bool IsGrid(IElement table) =>
        RowsOf(table).Count(r => r.Children.Count(c => c.LocalName is "td" or "th" && HasText(c)) > 1) > 1;

    private static bool HasText(IElement element) => !element.TextContent.AsSpan().IsWhiteSpace();

    private static int Span(IElement cell, string name) =>
        int.TryParse(
            cell.GetAttribute(name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var span)
            ? span : 1;

    private static IEnumerable<IElement> RowsOf(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr")
            {
                yield return child;
            }
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in child.Children.Where(c => c.LocalName == "tr"))
                {
                    yield return row;
                }
            }
        }
    }
}
