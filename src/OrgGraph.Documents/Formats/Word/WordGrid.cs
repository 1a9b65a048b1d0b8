using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>A table's cells on its grid: spans over columns and rows, rows that start late, deleted rows left out.</summary>
internal sealed record WordGrid(List<WordGrid.Row> Rows)
{
    /// <summary>A row; its cells are those that begin in it.</summary>
    internal sealed record Row(List<Cell> Cells, bool IsHeader, bool IsChange);

    /// <summary>A cell on the grid, columns from 0.</summary>
    internal sealed record Cell(int Column, int ColumnSpan, int RowSpan, OpenXmlElement Content);

    /// <summary>Places the cells. Linear in cells.</summary>
    /// <exception cref="DocumentException">Too many columns.</exception>
    public static WordGrid Read(Table table, DocumentInput input, string name)
    {
        var rows = new List<Row>();
        // by first column, the cell that reaches down to the row above: its row, and its place in that row
        var open = new Dictionary<int, (int Row, int Cell)>();
        foreach (var row in Inner<TableRow>(table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                continue;
            }

            var cells = new List<Cell>();
            var reaching = new Dictionary<int, (int Row, int Cell)>();
            var column =
                WordValues.Number(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val) is > 0 and var before ? before : 0;
            foreach (var cell in Inner<TableCell>(row))
            {
                var properties = cell.TableCellProperties;
                var span = Math.Max(1, WordValues.Number(properties?.GridSpan?.Val) ?? 1);
                if (column + (long)span > input.Limits.MaxColumns)
                {
                    throw Refusals.TooWide(input.Source, name, input.Limits.MaxColumns);
                }

                if (cells.Count > 0 && properties?.HorizontalMerge is { } merge && merge.Val?.InnerText is null or "continue")
                {
                    cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
                }
                else if (properties?.VerticalMerge is { } vertical)
                {
                    if (vertical.Val?.InnerText is not "restart" && open.TryGetValue(column, out var above))
                    {
                        var (r, c) = above;
                        rows[r].Cells[c] = rows[r].Cells[c] with { RowSpan = rows.Count - r + 1 };
                        reaching[column] = above;
                    }
                    else
                    {
                        reaching[column] = (rows.Count, cells.Count);
                        cells.Add(new Cell(column, span, 1, cell));
                    }
                }
                else
                {
                    cells.Add(new Cell(column, span, 1, cell));
                }

                column += span;
            }

            open = reaching;
            var isHeader =
                row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header
                    && header.Val?.InnerText is not ("off" or "false" or "0");
            rows.Add(new Row(cells, isHeader, row.TableRowProperties?.GetFirstChild<Inserted>() is not null));
        }

        return Compress(rows);
    }

    // Grid lines at which no cell begins come from columns that were moved by a hair; they are no columns.
    private static WordGrid Compress(List<Row> rows)
    {
        var starts = rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Order().ToArray();
        int IndexOf(int column)
        {
            var at = Array.BinarySearch(starts, column);
            return at >= 0 ? at : ~at;
        }

        return new WordGrid([.. rows.Select(r => r with
        {
            Cells = [.. r.Cells.Select(c =>
            {
                var first = IndexOf(c.Column);
                return c with { Column = first, ColumnSpan = Math.Max(1, IndexOf(c.Column + c.ColumnSpan) - first) };
            })],
        })]);
    }

    // rows of a table or cells of a row, out of the wrappers around them
    private static IEnumerable<T> Inner<T>(OpenXmlElement container)
        where T : OpenXmlElement
    {
        foreach (var child in container.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is SdtRow or SdtContentRow or SdtCell or SdtContentCell or CustomXmlRow or CustomXmlCell
                or AlternateContent
                or AlternateContentChoice or InsertedRun)
            {
                var inner = child is AlternateContent alternatives ? WordParagraphReader.Choose(alternatives) : child;
                foreach (var element in Inner<T>(inner))
                {
                    yield return element;
                }
            }
        }
    }
}
