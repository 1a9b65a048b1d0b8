using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>
/// The measures in the order of the document, two columns a page, as a <see cref="ListStyle"/> sets them: what does not fit a
/// page with lines can be looked up here.
/// </summary>
internal sealed class MeasureList
{
    private const int Columns = 2;
    private const double ColumnGap = 10;

    // A column ends before a task or section where nearly nothing is left below.
    private static readonly double[] s_fullEnough = [1, 0.96, 0.9];

    private readonly Rect _area;
    private readonly double _width;
    private readonly MeasureColumn _column;
    private readonly ImmutableArray<MeasureRow> _rows;
    private readonly ImmutableArray<(int Start, int End)> _ranges;

    public MeasureList(GraphView view, DiagramPage page, Rect area, ListStyle style)
    {
        _area = area;
        _width = (area.Width - ((Columns - 1) * ColumnGap)) / Columns;
        _column = new MeasureColumn(
            view, page, area with { Width = _width }, list: style);
        _rows = [.. view.Graph.Measures.Select(m => new MeasureRow(m, []))];
        _ranges = PageSplit.Split(
            _rows.Length,
            (start, end) => _column.HeightOf(_rows.AsSpan(start, end - start)),
            i => _column.RankOf(_rows, i),
            area.Height,
            s_fullEnough);
    }

    /// <summary>How many pages the list takes.</summary>
    public int Count => (_ranges.Length + Columns - 1) / Columns;

    /// <summary>The page of the list, from 0, on which each measure stands.</summary>
    public IReadOnlyDictionary<string, int> PageOf => _ranges.SelectMany((range, i) =>
            Enumerable.Range(range.Start, range.End - range.Start).Select(row => (_rows[row].Measure.Id, Page: i / Columns)))
        .ToDictionary(p => p.Id, p => p.Page, StringComparer.Ordinal);

    /// <summary>The pages.</summary>
    public IEnumerable<PageContent> Pages(CancellationToken cancellationToken)
    {
        foreach (var columns in _ranges.Chunk(Columns))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = _rows.AsSpan(columns[0].Start, columns[^1].End - columns[0].Start).ToImmutableArray();
            yield return new PageContent(
                [.. columns.SelectMany((range, i) => Draw(range, _area.X + (i * (_width + ColumnGap))))], _column.NoteOf(rows));
        }
    }

    private IEnumerable<SceneItem> Draw((int Start, int End) range, double left)
    {
        var rows = _rows.AsSpan(range.Start, range.End - range.Start).ToImmutableArray();
        var height = Math.Min(_area.Height, _column.FullHeightOf(rows.AsSpan()));
        var (panels, boxes, _) = _column.Lay(rows, height, left);
        return panels.Concat(boxes);
    }
}
