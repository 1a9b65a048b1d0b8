using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Splits a matrix over pages and draws each.</summary>
internal sealed class MatrixPages
{
    private const double Gap = 6;

    private readonly GraphView _view;
    private readonly MatrixTable _table;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly double _names;
    private readonly double _bars;
    private readonly double _head;
    private readonly double _columnWidth;
    private readonly int _columnsOnPage;
    private readonly double _rowHeight;
    private readonly int _rowsOnPage;
    private readonly int _most;
    private readonly Dictionary<string, Measure> _measures;

    public MatrixPages(GraphView view, MatrixTable table, DiagramPage page, Rect area)
    {
        (_view, _table, _page, _area) = (view, table, page, area);
        _type = TypeScale.Of(page.Paper);
        _measures = view.Graph.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _names = Math.Min(table.Rows.Max(u => FontMetrics.Width(u.Id, _type.Body)) + 8, area.Width * 0.26);
        _bars = area.Width * 0.09;
        var room = area.Width - _names - _bars - (2 * Gap);
        var narrow = _type.Small * 1.7;
        _columnsOnPage = Share(table.Columns.Length, (int)(room / narrow));
        _columnWidth = Math.Min(room / _columnsOnPage, _type.Small * 8);
        _head = ColumnHead.HeightOf(table.Columns, _columnWidth, _type, area.Height * 0.34);
        var low = _type.Body * 1.5;
        _rowsOnPage = Share(table.Rows.Length, (int)((area.Height - _head) / low));
        _rowHeight = Math.Min((area.Height - _head) / _rowsOnPage, _type.Body * 2.1);
        _most = table.Rows.Max(u => view.Of(u).Count());
    }

    public IEnumerable<PageContent> Pages(CancellationToken cancellationToken)
    {
        foreach (var rows in _table.Rows.Chunk(_rowsOnPage))
        {
            foreach (var columns in _table.Columns.Chunk(_columnsOnPage))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var note = _table.Rows.Length > _rowsOnPage || _table.Columns.Length > _columnsOnPage
                    ? $"{rows[0].Id} … {rows[^1].Id}"
                    : "";
                yield return new PageContent([.. Draw(rows, columns)], note);
            }
        }
    }

    // As many on each page as on the others, about.
    private static int Share(int count, int most)
    {
        var fitting = Math.Max(1, most);
        var pages = (count + fitting - 1) / fitting;
        return (count + pages - 1) / pages;
    }

    private IEnumerable<SceneItem> Draw(Unit[] rows, MatrixColumn[] columns)
    {
        var grid = new Rect(_area.X + _names, _area.Y + _head, columns.Length * _columnWidth, rows.Length * _rowHeight);
        foreach (var item in Grid(grid, rows.Length, columns.Length))
        {
            yield return item;
        }

        for (var j = 0; j < columns.Length; j++)
        {
            var area = new Rect(grid.X + (j * _columnWidth), _area.Y, _columnWidth, _head - 3);
            foreach (var item in ColumnHead.Draw(columns[j], area, _type))
            {
                yield return item;
            }
        }

        var bars = grid.Right + Gap;
        yield return new TextItem(TextBreaker.Fit(
            MatrixLabels.Total.In(_page.Language),
            new Rect(bars, grid.Y - (_type.Small * 1.5), _bars + Gap, _type.Small * 1.4),
            new TextStyle(_type.Small, Palette.Muted)));
        for (var i = 0; i < rows.Length; i++)
        {
            var line = new Rect(_area.X, grid.Y + (i * _rowHeight), _names, _rowHeight);
            foreach (var item in Row(rows[i], columns, line, grid.X, bars))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<SceneItem> Grid(Rect grid, int rows, int columns)
    {
        for (var i = 1; i < rows; i += 2)
        {
            yield return new ShapeItem(
                new Rect(_area.X, grid.Y + (i * _rowHeight), _names + grid.Width, _rowHeight), ShapeForm.Rectangle, Palette.Panel, null);
        }

        for (var j = 0; j <= columns; j++)
        {
            var x = grid.X + (j * _columnWidth);
            yield return new LineItem(CurvePath.Straight(new Point(x, grid.Y), new Point(x, grid.Bottom)), new Stroke(Palette.Band, 0.5));
        }

        foreach (var y in (double[])[grid.Y, grid.Bottom])
        {
            yield return new LineItem(CurvePath.Straight(new Point(_area.X, y), new Point(grid.Right, y)), new Stroke(Palette.Rule, 0.8));
        }
    }

    private IEnumerable<SceneItem> Row(Unit unit, MatrixColumn[] columns, Rect name, double left, double bars)
    {
        var leads = _view.Of(unit).Any(e => e.Role == Role.Lead);
        yield return new ShapeItem(
            name,
            ShapeForm.Rectangle,
            null,
            null,
            TextBreaker.Fit(
                PlainText.OneLine(unit.Id),
                name with { X = name.X + 3, Width = name.Width - 6 },
                new TextStyle(_type.Body, Palette.Ink, Bold: leads, LineSpacing: 1.15)))
        {
            Id = "u:" + unit.Id, Meaning = Tooltips.Of(_view, unit, _page.Language),
        };
        for (var j = 0; j < columns.Length; j++)
        {
            if (_table.Cells.TryGetValue((unit.Id, columns[j].Key), out var cell))
            {
                yield return Symbol(unit, cell, new Point(left + ((j + 0.5) * _columnWidth), name.Centre.Y));
            }
        }

        foreach (var item in RoleBar.Draw(_view.Of(unit), new Rect(bars, name.Y, _bars, name.Height), _most, _type))
        {
            yield return item;
        }
    }

    private ShapeItem Symbol(Unit unit, MatrixCell cell, Point centre)
    {
        var size = Math.Min(Math.Min(_columnWidth, _rowHeight) - 2.4, _type.Body * 1.5);
        var mark = Marks.Of(cell.Role, cell.Uncertain, centre, size);
        var figure = cell.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var bold = cell.Role != Role.Assist;
        var fits = FontMetrics.Width(figure, _type.Small, bold) <= mark.Bounds.Width * (cell.Role == Role.Responsible ? 0.62 : 0.86)
            && _type.Small <= mark.Bounds.Height;
        var text = cell.Count == 1 || !fits ? null : TextBreaker.Fit(
            figure,
            mark.Bounds,
            new TextStyle(_type.Small, Palette.TextOn(mark.Fill!.Value), TextAlign.Centre, bold, LineSpacing: 1));
        return mark with
        {
            Text = text,
            Meaning = new Meaning(MeaningKind.Edge, unit.Id, TooltipOf(unit, cell), Marks.KeyOf(cell.Role)),
        };
    }

    private string TooltipOf(Unit unit, MatrixCell cell) => Tooltips.Lines(
    [
        unit.Id,
        .. cell.Edges.Select(e =>
            $"{Marks.LetterOf(e.Role)} {FrameLabels.Of(e.Role, _page.Language)} {_view.NumberOf(_measures[e.MeasureId])}"
            + (e.Uncertain ? $" ({FrameLabels.Guess.In(_page.Language)})" : "")
            + " · " + GraphView.SourceOf(e.Source, _page.Language)),
    ]);
}
