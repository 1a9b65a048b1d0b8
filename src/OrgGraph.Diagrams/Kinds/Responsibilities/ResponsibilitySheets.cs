using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Sheets;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>Units left and measures right, in the order and with the lines of an engine.</summary>
internal sealed class ResponsibilitySheets
{
    private const double Gap = 3.5;

    /// <summary>Shares of the page's width: a unit's box, a measure's, and the lines between.</summary>
    private const double UnitShare = 0.27;
    private const double MeasureShare = 0.49;
    private const double LineShare = 0.22;

    /// <summary>Share of the page's height that the units of one measure may take; more are said in a second row.</summary>
    private const double RowShare = 0.55;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly string? _centre;
    private readonly UnitBox _unitBox;
    private readonly MeasureBox _measureBox;
    private readonly ImmutableArray<MeasureRow> _rows;

    public ResponsibilitySheets(GraphView view, DiagramPage page, Rect area, ResponsibilityOptions options)
    {
        (_view, _page, _area, _centre) = (view, page, area, options.UnitId);
        _unitBox = new UnitBox(view, page, area.Width * UnitShare);
        _measureBox = new MeasureBox(view, view.Graph.Measures, page, area.Width * MeasureShare);
        _rows =
        [
            .. view.Graph.Measures.SelectMany(m => MeasureRow.Collect(
                m, view.Of(m), id => _unitBox.HeightOf(view.UnitOf(id)) + Gap, area.Height * RowShare)),
        ];
    }

    public ImmutableArray<PageContent> Pages(DrawingEngine engine, CancellationToken cancellationToken)
    {
        var drawing = new SheetDrawing(engine, _area, TypeScale.Of(_page.Paper));
        return SheetPages.Make(
            _rows.Length, MayFit, (start, end) => drawing.Draw(SheetOf(_rows[start..end]), cancellationToken),
            (start, end) => $"{_view.NumberOf(_rows[start].Measure)} – {_view.NumberOf(_rows[end - 1].Measure)}",
            cancellationToken);
    }

    private bool MayFit(int start, int end)
    {
        var rows = _rows.AsSpan()[start..end];
        var (measures, seen) = (0.0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            measures += _measureBox.HeightOf(row.Measure) + Gap;
            seen.UnionWith(row.Edges.Select(e => e.UnitId));
        }

        // a measure said again begins a page
        return (rows.Length < 2 || rows[^1].Measure.Id != rows[^2].Measure.Id)
            && Math.Max(measures, seen.Sum(id => _unitBox.HeightOf(_view.UnitOf(id)) + Gap)) <= _area.Height;
    }

    private Sheet SheetOf(ImmutableArray<MeasureRow> rows)
    {
        var units = rows.SelectMany(r => r.Edges).GroupBy(e => e.UnitId, StringComparer.Ordinal).ToList();
        var at = units.Select((u, i) => (u.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        return new Sheet(
            [.. units.Select(u => UnitOf(u.Key, u.Min(e => e.Role))), .. rows.Select(row => MeasureOf(row.Measure))],
            [.. rows.SelectMany((row, i) => row.Edges.Select(e => new SheetLine(
                at[e.UnitId],
                units.Count + i,
                CrossingOrder.WeightOf(e.Role),
                path => new ConnectorItem("u:" + e.UnitId, "m:" + e.MeasureId, path, Palette.LineOf(e.Role, e.Uncertain))
                {
                    Meaning = Tooltips.Of(_view, e, row.Measure, _page.Language),
                })))],
            [],
            new LayoutSpacing(Gap, _area.Width * LineShare));
    }

    private SheetBox UnitOf(string id, Role strongest) => new(
        _area.Width * UnitShare,
        _unitBox.HeightOf(_view.UnitOf(id)),
        place => _unitBox.Draw(_view.UnitOf(id), place, "u:" + id, strongest, id == _centre),
        Layer: 0);

    private SheetBox MeasureOf(Measure measure) => new(
        _area.Width * MeasureShare, _measureBox.HeightOf(measure), place => _measureBox.Draw(measure, place, "m:" + measure.Id),
        1);
}
