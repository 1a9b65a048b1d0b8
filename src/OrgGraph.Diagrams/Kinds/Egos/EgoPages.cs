using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>Lays out the pages of one unit: itself, its measures by role, its partners.</summary>
internal sealed class EgoPages
{
    private const double RowGap = 3.5;
    private const double UnitGap = 3.5;
    private const double BarGap = 24;
    private const double LooseFactor = 1.3;
    private const double NameMargin = 8;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly TypeScale _type;
    private readonly Rect _area;
    private readonly string _unit;
    private readonly Rect _middle;
    private readonly Rect _right;
    private readonly double _bar;
    private readonly double _name;
    private readonly EgoFigures _figures;
    private readonly MeasureBox _measureBox;
    private readonly UnitBox _unitBox;
    private readonly Dictionary<string, double> _heights;
    private readonly Dictionary<string, double> _unitHeights;
    private readonly Dictionary<string, Responsibility> _own;
    private readonly ImmutableArray<MeasureRow> _rows;

    public EgoPages(GraphView view, DiagramPage page, Rect area, string unit)
    {
        (_view, _page, _area, _unit) = (view, page, area, unit);
        _type = TypeScale.Of(page.Paper);
        _bar = _type.Heading * 2.2;
        _middle = area with { X = area.X + _bar + BarGap, Width = (area.Width * 0.58) - _bar - BarGap };
        _right = area with { X = area.X + (area.Width * 0.74), Width = area.Width * 0.26 };
        _figures = new EgoFigures(view, page, unit);
        _measureBox = new MeasureBox(view, view.Graph.Measures, page, _middle.Width);
        _unitBox = new UnitBox(view, page, _right.Width);
        _heights = view.Graph.Measures.ToDictionary(m => m.Id, _measureBox.HeightOf, StringComparer.Ordinal);
        _unitHeights = view.Graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => _unitBox.HeightOf(view.UnitOf(id)), StringComparer.Ordinal);
        _own = view.Of(view.UnitOf(unit)).GroupBy(e => e.MeasureId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MinBy(e => e.Role)!, StringComparer.Ordinal);
        _rows = RowsWithin(_area.Height - TopOf(0));
        _name = UprightText.HeightOf(view.NameOf(unit), _bar, _type.Body) + NameMargin;
    }

    private double HeadHeight => _type.Heading * 1.9;

    public IEnumerable<PageContent> Pages(CancellationToken cancellationToken)
    {
        foreach (var (start, end) in Split())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new PageContent([.. Draw(start, end)]);
        }
    }

    private ImmutableArray<(int Start, int End)> Split() => PageSplit.Split(_rows.Length, HeightOf, RankOf, _area.Height);

    // The measures by role; one with more partners than a page has room for is said again.
    private ImmutableArray<MeasureRow> RowsWithin(double height) =>
    [
        .. _view.Graph.Measures
            .OrderBy(m => _own[m.Id].Role)
            .SelectMany(m => MeasureRow.Collect(
                m, _view.Of(m).Where(e => e.UnitId != _unit), id => _unitHeights[id] + UnitGap,
                height - HeadHeight - PlanHeight)),
    ];

    private Role RoleOf(int row) => _own[_rows[row].Measure.Id].Role;

    private int RankOf(int row) => row == 0 || RoleOf(row) != RoleOf(row - 1) ? 2 : PlanOf(row) != PlanOf(row - 1) ? 1 : 0;

    private double PlanHeight => _type.Small * 1.5;

    private string PlanOf(int row) => _view.TaskOf(_rows[row].Measure).PlanId;

    private bool HasHead(int row, int start) => row == start || RoleOf(row) != RoleOf(row - 1);

    // Numbers of measures tell nothing without their plan, where there are several.
    private bool HasPlan(int row, int start) =>
        _view.Graph.Plans.Length > 1 && (HasHead(row, start) || PlanOf(row) != PlanOf(row - 1));

    // Room above a row: the gap, and the headings of role and plan where they begin or the page does.
    private double AboveOf(int row, int start) =>
        (HasHead(row, start) ? HeadHeight + (row == start ? 0 : 2 * RowGap) : RowGap) + (HasPlan(row, start) ? PlanHeight : 0);

    // The first page has the figures.
    private double TopOf(int start) => start > 0 ? 0 : _figures.Height;

    // Height that the unit's name needs on a page, whole if it can be.
    private double NameOn(int start) => Math.Min(_name, _area.Height - TopOf(start) - AboveOf(start, start));

    private double HeightOf(int start, int end)
    {
        var measures = 0.0;
        var partners = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            if (i > start && _rows[i].Measure.Id == _rows[i - 1].Measure.Id)
            {
                return double.PositiveInfinity; // a measure said again begins a page
            }

            measures += AboveOf(i, start) + _heights[_rows[i].Measure.Id];
            partners.UnionWith(_rows[i].Edges.Select(e => e.UnitId));
        }

        return TopOf(start) + Math.Max(
            Math.Max(measures, AboveOf(start, start) + NameOn(start)), HeadHeight + partners.Sum(p => _unitHeights[p] + UnitGap));
    }

    private IEnumerable<SceneItem> Draw(int start, int end)
    {
        var top = _area.Y + TopOf(start);
        var needed = HeightOf(start, end) - TopOf(start);
        var measures = Enumerable.Range(start, end - start).Select(i => _rows[i].Measure).ToList();
        var full = needed + measures.Sum(m => _measureBox.FullHeightOf(m) - _heights[m.Id]);
        var height = Math.Min(Math.Max(needed * LooseFactor, full), _area.Bottom - top);
        var places = Places(start, end, top, height);
        var boxes = new Dictionary<string, Rect>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            boxes["m:" + _rows[i].Measure.Id] = places[i - start];
        }

        var partners = Partners(start, end, places, top + HeadHeight, top + height);
        foreach (var (id, place, _) in partners)
        {
            boxes["u:" + id] = place;
        }

        var centre = new Rect(_area.X, places[0].Y, _bar, Math.Max(NameOn(start), places[^1].Bottom - places[0].Y));
        return
        [
            .. start == 0 ? _figures.Draw(_area) : [],
            .. Enumerable.Range(start, end - start).Select(i => OwnTie(i, centre, places[i - start])),
            .. Wires.Draw([.. Enumerable.Range(start, end - start).SelectMany(WiresOf)], boxes),
            Centre(centre),
            .. Headings(start, end, places),
            .. Enumerable.Range(start, end - start).SelectMany(
                i => _measureBox.Draw(_rows[i].Measure, places[i - start], "m:" + _rows[i].Measure.Id)),
            .. partners.Count == 0
                ? []
                : (SceneItem[])[HeadOf(EgoLabels.Partners.In(_page.Language), Palette.Muted, _right with { Y = top })],
            .. partners.SelectMany(p => _unitBox.Draw(_view.UnitOf(p.Id), p.Place, "u:" + p.Id, p.Strongest)),
        ];
    }

    private Rect[] Places(int start, int end, double top, double height)
    {
        var rows = Enumerable.Range(start, end - start).ToList();
        var above = rows.Sum(i => AboveOf(i, start));
        var least = rows.Sum(i => _heights[_rows[i].Measure.Id]);
        var heights = _measureBox.HeightsWithin([.. rows.Select(i => _rows[i].Measure)], Math.Max(0, height - above - least));
        var slack = Math.Max(0, height - above - heights.Sum()) / Math.Max(1, end - start - 1);
        var places = new Rect[end - start];
        var y = top;
        foreach (var i in rows)
        {
            y += AboveOf(i, start) + (i == start ? 0 : slack);
            places[i - start] = new Rect(_middle.X, y, _middle.Width, heights[i - start]);
            y += heights[i - start];
        }

        return places;
    }

    private List<(string Id, Rect Place, Role Strongest)> Partners(int start, int end, Rect[] places, double top, double bottom)
    {
        var partners = Enumerable.Range(start, end - start)
            .SelectMany(i => _rows[i].Edges.Select(e => (Row: i - start, Edge: e)))
            .GroupBy(t => t.Edge.UnitId, StringComparer.Ordinal)
            .ToList();
        var order = SideOrder.Arrange(
            [.. partners.Select(p => p.Select(t => (t.Row, t.Edge.Role == Role.Assist ? 1.0 : 2.0)).ToArray())]);
        var sorted = order.Select(i => partners[i]).ToList();
        var heights = sorted.Select(p => _unitHeights[p.Key]).ToArray();
        var wanted = sorted.Select(p => p.Average(t => places[t.Row].Centre.Y)).ToArray();
        var tops = Spread.Place(wanted, heights, UnitGap, top, bottom);
        return
        [
            .. sorted.Select((p, i) => (p.Key, new Rect(_right.X, tops[i], _right.Width, heights[i]), p.Min(t => t.Edge.Role))),
        ];
    }

    private ConnectorItem OwnTie(int row, Rect centre, Rect place)
    {
        var edge = _own[_rows[row].Measure.Id];
        return new ConnectorItem(
            "u:" + _unit,
            "m:" + _rows[row].Measure.Id,
            CurvePath.Straight(new Point(centre.Right, place.Centre.Y), new Point(place.X, place.Centre.Y)),
            Palette.LineOf(edge.Role, edge.Uncertain))
        {
            Meaning = Tooltips.Of(_view, edge, _rows[row].Measure, _page.Language),
        };
    }

    private IEnumerable<Wire> WiresOf(int row) => _rows[row].Edges.Select(e => new Wire(
        "m:" + e.MeasureId, "u:" + e.UnitId, e.Role, e.Uncertain, Tooltips.Of(_view, e, _rows[row].Measure, _page.Language)));

    private ShapeItem Centre(Rect place) => new(
        place, ShapeForm.RoundedRectangle, Palette.Accent, null,
        UprightText.Fit(_view.NameOf(_unit), place, _type.Body, Palette.Paper, bold: true))
    {
        Id = "u:" + _unit, Meaning = Tooltips.Of(_view, _view.UnitOf(_unit), _page.Language),
    };

    private IEnumerable<SceneItem> Headings(int start, int end, Rect[] places)
    {
        for (var i = start; i < end; i++)
        {
            var above = places[i - start].Y;
            if (HasPlan(i, start))
            {
                above -= PlanHeight;
                yield return new TextItem(TextBreaker.Fit(
                    PlainText.OneLine(Captions.NameOf(_view.PlanOf(PlanOf(i)))),
                    _middle with { Y = above, Height = PlanHeight },
                    new TextStyle(_type.Small, Palette.Muted, Bold: true)));
            }

            if (!HasHead(i, start))
            {
                continue;
            }

            var role = RoleOf(i);
            var head =
                $"{Marks.LetterOf(role)} {EgoLabels.HeadOf(role).In(_page.Language, _own.Values.Count(e => e.Role == role))}";
            var continued = i > 0 && RoleOf(i - 1) == role;
            yield return HeadOf(
                continued ? FrameLabels.Continued.In(_page.Language, head) : head,
                Palette.Of(role),
                _middle with { Y = above - HeadHeight });
        }
    }

    private TextItem HeadOf(string text, Colour colour, Rect place) => new(TextBreaker.Fit(
        text, place with { Height = HeadHeight - 2 }, new TextStyle(_type.Heading, colour, Bold: true)));
}
