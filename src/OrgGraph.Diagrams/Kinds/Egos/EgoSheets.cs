using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Sheets;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>One unit, its measures by role, its partners: from left to right, with the lines of an engine.</summary>
internal sealed class EgoSheets
{
    private const double Gap = 3.5;

    /// <summary>Shares of the page's width: a unit's box, a measure's, and the lines on either side.</summary>
    private const double UnitShare = 0.22;
    private const double MeasureShare = 0.36;
    private const double LineShare = 0.09;

    /// <summary>Share of the page's height that the partners of one measure may take.</summary>
    private const double RowShare = 0.55;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly string _unit;
    private readonly UnitBox _unitBox;
    private readonly MeasureBox _measureBox;
    private readonly ImmutableArray<MeasureRow> _rows;

    public EgoSheets(GraphView view, DiagramPage page, Rect area, string unit)
    {
        (_view, _page, _area, _unit) = (view, page, area, unit);
        _unitBox = new UnitBox(view, page, area.Width * UnitShare);
        _measureBox = new MeasureBox(view, view.Graph.Measures, page, area.Width * MeasureShare, lines: 3);
        _rows =
        [
            .. view.Graph.Measures.OrderBy(m => view.Of(m).Where(e => e.UnitId == unit).Min(e => e.Role)).SelectMany(
                m => MeasureRow.Collect(
                    m, view.Of(m).Where(e => e.UnitId != unit), id => _unitBox.HeightOf(view.UnitOf(id)) + Gap,
                    area.Height * RowShare)),
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
        var rows = _rows[start..end];
        var partners = rows.SelectMany(r => r.Edges).Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
            .Sum(id => _unitBox.HeightOf(_view.UnitOf(id)) + Gap);
        return (rows.Length < 2 || rows[^1].Measure.Id != rows[^2].Measure.Id)
            && Math.Max(partners, rows.Sum(r => _measureBox.HeightOf(r.Measure) + Gap)) <= _area.Height;
    }

    private Sheet SheetOf(ImmutableArray<MeasureRow> rows)
    {
        var partners = rows.SelectMany(r => r.Edges).GroupBy(e => e.UnitId, StringComparer.Ordinal).ToList();
        var at = partners.Select((u, i) => (u.Key, i)).ToDictionary(
            p => p.Key, p => 1 + rows.Length + p.i, StringComparer.Ordinal);
        var own = rows.Select(r => _view.Of(r.Measure).Where(e => e.UnitId == _unit).MinBy(e => e.Role)!).ToArray();
        return new Sheet(
            [
                UnitOf(_unit, own.Min(e => e.Role), 0),
                .. rows.Select(r => new SheetBox(
                    _area.Width * MeasureShare,
                    _measureBox.HeightOf(r.Measure),
                    place => _measureBox.Draw(r.Measure, place, "m:" + r.Measure.Id),
                    Layer: 1)),
                .. partners.Select(u => UnitOf(u.Key, u.Min(e => e.Role), 2)),
            ],
            [
                .. rows.Select((r, i) => LineOf(0, 1 + i, own[i], r.Measure, fromUnit: true)),
                .. rows.SelectMany((r, i) => r.Edges.Select(e => LineOf(1 + i, at[e.UnitId], e, r.Measure, fromUnit: false))),
            ],
            [],
            new LayoutSpacing(Gap, _area.Width * LineShare));
    }

    private SheetLine LineOf(int from, int to, Responsibility edge, Measure measure, bool fromUnit)
    {
        var (unit, row) = ("u:" + edge.UnitId, "m:" + measure.Id);
        return new SheetLine(from, to, 4 - (int)edge.Role, path => new ConnectorItem(
            fromUnit ? unit : row, fromUnit ? row : unit, path, Palette.LineOf(edge.Role, edge.Uncertain))
        {
            Meaning = Tooltips.Of(_view, edge, measure, _page.Language),
        });
    }

    private SheetBox UnitOf(string id, Role strongest, int layer) => new(
        _area.Width * UnitShare,
        _unitBox.HeightOf(_view.UnitOf(id)),
        place => _unitBox.Draw(_view.UnitOf(id), place, "u:" + id, strongest, id == _unit),
        layer);
}
