using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Splits a matrix over pages and draws each.</summary>
internal sealed class MatrixPages
{
    private const double Gap = 6;

    /// <summary>Least height of a row in characters.</summary>
    private const double LowestRow = 1.1;

    /// <summary>Room beside a cell's symbols, in points.</summary>
    private const double CellPadding = 3;

    /// <summary>Shares of the width that names may take: where columns need the rest, and at most.</summary>
    private const double NamesShare = 0.3;
    private const double MaxNamesShare = 0.45;

    /// <summary>The same for bars.</summary>
    private const double BarsShare = 0.09;
    private const double MaxBarsShare = 0.3;

    /// <summary>Characters that the widest column has room for.</summary>
    private const double WidestColumn = 11;

    private readonly GraphView _view;
    private readonly MatrixTable _table;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly CellMarks _marks;
    private readonly ColumnHead _heads;
    private readonly double _names;
    private readonly LeaderColumn _leaders;
    private readonly double _leastBars;
    private readonly double _head;
    private readonly double _rowHeight;
    private readonly int _rowsOnPage;
    private readonly int _most;
    private readonly ImmutableArray<(MatrixColumn[] Columns, double[] Widths)> _parts;

    public MatrixPages(GraphView view, MatrixTable table, DiagramPage page, Rect area)
    {
        (_view, _table, _page, _area) = (view, table, page, area);
        _type = TypeScale.Of(page.Paper);
        _marks = new CellMarks(view, table, page);
        _leastBars = area.Width * BarsShare;
        _heads = new ColumnHead(_type, area.Height * 0.34);
        var needs = NeedsOf(table);
        var widest = _type.Small * WidestColumn;
        var longest = table.Rows.Max(u => FontMetrics.Width(NameOf(u), _type.Body, bold: true)) + 8;
        _leaders = new LeaderColumn(view, table, page, area.Width);
        var free = area.Width - _leaders.Width - _leastBars - (2 * Gap) - needs.Sum(n => Math.Max(n, widest));
        _names = Math.Min(longest, Math.Max(area.Width * NamesShare, Math.Min(free, area.Width * MaxNamesShare)));
        _parts = [.. PartsOf(table, needs, area.Width - _names - _leaders.Width - _leastBars - (2 * Gap), widest)];
        _head = _parts.Max(p => _heads.HeightOf(p.Columns, p.Widths));
        // one row more for the totals
        var low = _type.Body * LowestRow;
        _rowsOnPage = Share(table.Rows.Length, (int)((area.Height - _head) / low) - 1);
        _rowHeight = Math.Min((area.Height - _head) / (_rowsOnPage + 1), _type.Body * 2.1);
        _most = table.Rows.Max(u => view.Of(u).Count());
    }

    /// <summary>How many pages the matrix takes.</summary>
    public int Count => ((_table.Rows.Length + _rowsOnPage - 1) / _rowsOnPage) * _parts.Length;

    public IEnumerable<PageContent> Pages(CancellationToken cancellationToken)
    {
        foreach (var rows in _table.Rows.Chunk(_rowsOnPage))
        {
            foreach (var (columns, widths) in _parts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var note =
                    _table.Rows.Length > _rowsOnPage || _parts.Length > 1
                        ? $"{_view.NameOf(rows[0].Id)} … {_view.NameOf(rows[^1].Id)}" : "";
                yield return new PageContent([.. Draw(rows, columns, widths)], note);
            }
        }
    }

    // Least width of each column: its head's, and that of its widest cell.
    private double[] NeedsOf(MatrixTable table)
    {
        var cells = table.Cells.GroupBy(c => c.Key.Column, c => c.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(_marks.WidthOf), StringComparer.Ordinal);
        return [.. table.Columns.Select(c => Math.Max(_heads.WidthOf(c), cells.GetValueOrDefault(c.Key) + CellPadding))];
    }

    private static IEnumerable<(MatrixColumn[] Columns, double[] Widths)> PartsOf(
        MatrixTable table, double[] needs, double room, double widest)
    {
        var first = 0;
        foreach (var count in ColumnWidths.Pages(needs, room))
        {
            yield return (
                [.. table.Columns.Skip(first).Take(count)], ColumnWidths.Widths(needs[first..(first + count)], room, widest));
            first += count;
        }
    }

    // As many on each page as on the others, about.
    private static int Share(int count, int most)
    {
        var fitting = Math.Max(1, most);
        var pages = (count + fitting - 1) / fitting;
        return (count + pages - 1) / pages;
    }

    // With load and fence where that is exceeded.
    private string NameOf(Unit unit) => _view.Loads.IsOverloaded(unit.Id)
        ? $"{_view.NameOf(unit.Id)}  {_view.Loads.FigureOf(unit.Id)}"
        : _view.NameOf(unit.Id);

    private IEnumerable<SceneItem> Totals(MatrixColumn[] columns, double[] edges, double y)
    {
        var style = new TextStyle(_type.Small, Palette.Muted, TextAlign.Centre, Bold: true, LineSpacing: 1.1);
        yield return new TextItem(TextBreaker.Fit(
            MatrixLabels.Measures.In(_page.Language),
            new Rect(_area.X + 3, y, _names - 6, _rowHeight),
            style with { Align = TextAlign.Left }));
        for (var j = 0; j < columns.Length; j++)
        {
            yield return new TextItem(TextBreaker.Fit(
                _table.Totals.GetValueOrDefault(columns[j].Key).ToString(CultureInfo.InvariantCulture),
                new Rect(edges[j], y, edges[j + 1] - edges[j], _rowHeight),
                style));
        }
    }

    private IEnumerable<SceneItem> Draw(Unit[] rows, MatrixColumn[] columns, double[] widths)
    {
        var grid = new Rect(_area.X + _names + _leaders.Width, _area.Y + _head, widths.Sum(), rows.Length * _rowHeight);
        double[] edges = [grid.X, .. widths.Select((_, j) => grid.X + widths.Take(j + 1).Sum())];
        foreach (var item in Grid(grid, rows.Length, edges))
        {
            yield return item;
        }

        for (var j = 0; j < columns.Length; j++)
        {
            foreach (var item in _heads.Draw(columns[j], new Rect(edges[j], _area.Y, widths[j], _head - 3)))
            {
                yield return item;
            }
        }

        // bars take what columns leave free
        var left = grid.Right + Gap;
        var bars = new Rect(
            left, grid.Y, Math.Clamp(_area.Right - Gap - left, _leastBars, _area.Width * MaxBarsShare), grid.Height);
        yield return new TextItem(TextBreaker.Fit(
            MatrixLabels.Total.In(_page.Language),
            new Rect(bars.X, grid.Y - (_type.Small * 1.5), bars.Width + Gap, _type.Small * 1.4),
            new TextStyle(_type.Small, Palette.Muted)));
        foreach (var item in Totals(columns, edges, grid.Bottom))
        {
            yield return item;
        }

        foreach (var item in _leaders.Head(_area.X + _names, grid.Y))
        {
            yield return item;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var line = new Rect(_area.X, grid.Y + (i * _rowHeight), _names, _rowHeight);
            foreach (var item in Row(rows[i], columns, line, edges, bars))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<SceneItem> Grid(Rect grid, int rows, double[] edges)
    {
        for (var i = 1; i < rows; i += 2)
        {
            yield return new ShapeItem(
                new Rect(_area.X, grid.Y + (i * _rowHeight), grid.Right - _area.X, _rowHeight), ShapeForm.Rectangle,
                Palette.Panel, null);
        }

        foreach (var x in edges)
        {
            yield return new LineItem(
                CurvePath.Straight(new Point(x, grid.Y), new Point(x, grid.Bottom)), new Stroke(Palette.Band, 0.5));
        }

        foreach (var y in (double[])[grid.Y, grid.Bottom])
        {
            yield return new LineItem(
                CurvePath.Straight(new Point(_area.X, y), new Point(grid.Right, y)), new Stroke(Palette.Rule, 0.8));
        }
    }

    private IEnumerable<SceneItem> Row(Unit unit, MatrixColumn[] columns, Rect name, double[] edges, Rect bars)
    {
        yield return new ShapeItem(
            name,
            ShapeForm.Rectangle,
            null,
            null,
            TextBreaker.Fit(
                NameOf(unit),
                name with { X = name.X + 3, Width = name.Width - 6 },
                new TextStyle(
                    _type.Body, _view.Loads.ColourOf(unit.Id, Palette.Ink), Bold: _view.Loads.IsOverloaded(unit.Id),
                    LineSpacing: 1.1)))
        {
            Id = MatrixIds.Of(unit), Meaning = Tooltips.Of(_view, unit, _page.Language),
        };
        foreach (var item in _leaders.Draw(unit, name.Right, name.Y, name.Height))
        {
            yield return item;
        }

        for (var j = 0; j < columns.Length; j++)
        {
            if (_table.Cells.TryGetValue((unit.Id, columns[j].Key), out var cell))
            {
                var place = new Rect(edges[j], name.Y, edges[j + 1] - edges[j], name.Height).Inflate(-0.5);
                foreach (var mark in _marks.Draw(unit, columns[j], cell, place))
                {
                    yield return mark;
                }
            }
        }

        foreach (var item in RoleBar.Draw(_view.Of(unit), bars with { Y = name.Y, Height = name.Height }, _most, _type))
        {
            yield return item;
        }
    }
}
