using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.Layouts;

/// <summary>Cuts a stretch of text into the cells between its tabs.</summary>
internal static class TabCells
{
    /// <summary>The cells, one more than there are tabs.</summary>
    /// <param name="content">The document's text.</param>
    /// <param name="start">First offset of the stretch.</param>
    /// <param name="end">Offset after it.</param>
    public static Cell[] Split(string content, int start, int end)
    {
        var rest = content.AsSpan(start, end - start);
        var cells = new Cell[rest.Count('\t') + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            var tab = rest.IndexOf('\t');
            var length = tab < 0 ? rest.Length : tab;
            cells[i] = new Cell(new CellPart(start, length));
            start += length + 1;
            rest = tab < 0 ? [] : rest[(tab + 1)..];
        }

        return cells;
    }
}
