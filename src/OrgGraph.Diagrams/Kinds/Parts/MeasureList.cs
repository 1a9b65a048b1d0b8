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
    private const double ColumnGap = 8;

    // A column ends before a task or section where nearly nothing is left below.
    private static readonly double[] s_fullEnough = [1, 0.99, 0.97];

    private readonly Rect _area;
    private readonly Rect _first;
    private readonly double _width;
    private readonly MeasureColumn _column;
    private readonly ImmutableArray<MeasureRow> _rows;
    private readonly ImmutableArray<(int Start, int End)> _ranges;

    /// <summary>Splits the measures over pages.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="page">The paper.</param>
    /// <param name="area">The room of a page.</param>
    /// <param name="style">How measures are set.</param>
    /// <param name="first">The room of the first page; that of all when null.</param>
    public MeasureList(GraphView view, DiagramPage page, Rect area, ListStyle style, Rect? first = null)
    {
        (_area, _first) = (area, first ?? area);
        _width = (area.Width - ((Columns - 1) * ColumnGap)) / Columns;
        _column = new MeasureColumn(
            view, page, area with { Width = _width }, list: style);
        _rows = [.. view.Graph.Measures.Select(m => new MeasureRow(m, []))];
        _ranges = PageSplit.Split(
            _rows.Length,
            (column, start, end) => _column.HeightOf(_rows.AsSpan(start, end - start), GoesOn(column, start)),
            i => _column.RankOf(_rows, i),
            column => AreaOf(column).Height,
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
        foreach (var (page, columns) in _ranges.Chunk(Columns).Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = _rows.AsSpan(columns[0].Start, columns[^1].End - columns[0].Start).ToImmutableArray();
            yield return new PageContent(
                [.. columns.SelectMany((range, i) => Draw(range, (page * Columns) + i))], _column.NoteOf(rows));
        }
    }

    // A section that goes on beside its beginning is not named again.
    private bool GoesOn(int column, int start) => column % Columns > 0 && !_column.BeginsSection(_rows.AsSpan(), start);

    private Rect AreaOf(int column) => column < Columns ? _first : _area;

    private IEnumerable<SceneItem> Draw((int Start, int End) range, int column)
    {
        var area = AreaOf(column);
        var rows = _rows.AsSpan(range.Start, range.End - range.Start).ToImmutableArray();
        var goesOn = GoesOn(column, range.Start);
        var height = Math.Min(area.Height, _column.FullHeightOf(rows.AsSpan(), goesOn));
        var left = area.X + (column % Columns * (_width + ColumnGap));
        var (panels, boxes, _) = _column.Lay(rows, new Rect(left, area.Y, _width, height), goesOn);
        return panels.Concat(boxes);
    }
}
