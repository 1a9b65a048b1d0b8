using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>Units left, measures right, lines for those who lead; for all where measures stand as lines cross little.</summary>
internal sealed class ResponsibilityColumns
{
    private const double UnitGap = 3.5;

    /// <summary>A page that is not full is set looser, up to this.</summary>
    private const double LooseFactor = 1.35;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly string? _centre;
    private readonly bool _reorder;
    private readonly double _left;
    private readonly UnitBox _unitBox;
    private readonly MeasureColumn _column;
    private readonly Dictionary<string, double> _unitHeights;
    private readonly ImmutableArray<MeasureRow> _rows;

    public ResponsibilityColumns(GraphView view, DiagramPage page, Rect area, ResponsibilityOptions options)
    {
        (_view, _page, _area, _centre) = (view, page, area, options.UnitId);
        _left = area.Width * 0.27;
        var right = new Rect(area.X + (area.Width * 0.49), area.Y, area.Width * 0.51, area.Height);
        _unitBox = new UnitBox(view, page, _left);
        _reorder = options.Order == MeasureOrder.FewestCrossings;
        _column = new MeasureColumn(view, page, right, sections: !_reorder, named: !_reorder);
        _unitHeights = view.Graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => _unitBox.HeightOf(view.UnitOf(id)), StringComparer.Ordinal);
        _rows =
        [
            .. view.Graph.Measures.SelectMany(
                m => MeasureRow.Collect(m, view.Of(m).Where(e => IsDrawn(m, e)), id => _unitHeights[id] + UnitGap, area.Height)),
        ];
    }

    public IEnumerable<PageContent> Pages(CancellationToken cancellationToken)
    {
        var ranges = PageSplit.Split(_rows.Length, HeightOf, i => _column.RankOf(_rows, i), _area.Height);
        foreach (var (start, end) in ranges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = _rows.AsSpan(start, end - start).ToImmutableArray();
            rows = _reorder ? CrossingOrder.Sort(rows, _page.Layered, cancellationToken) : rows;
            yield return new PageContent(Draw(rows), ranges.Length > 1 ? _column.NoteOf(rows) : "");
        }
    }

    // Names stand in the boxes, so that lines are needed for those who lead only.
    private bool IsDrawn(Measure measure, Responsibility edge) => _reorder || edge.Role == _view.AccountableOf(measure);

    private double HeightOf(int start, int end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var units = -UnitGap;
        for (var i = start; i < end; i++)
        {
            if (i > start && _rows[i].Measure.Id == _rows[i - 1].Measure.Id)
            {
                return double.PositiveInfinity; // a measure said again begins a page
            }

            foreach (var edge in _rows[i].Edges)
            {
                units += seen.Add(edge.UnitId) ? _unitHeights[edge.UnitId] + UnitGap : 0;
            }
        }

        return Math.Max(units, _column.HeightOf(_rows.AsSpan(start, end - start)));
    }

    private ImmutableArray<SceneItem> Draw(ImmutableArray<MeasureRow> rows)
    {
        var height = Math.Min(Math.Max(HeightOfPage(rows) * LooseFactor, _column.FullHeightOf(rows.AsSpan())), _area.Height);
        var (panels, boxes, places) = _column.Lay(rows, height);
        var units = OrderOf(rows);
        var heights = HeightsOf(units, height);
        var wanted = units.Select(u => u.Average(t => places[t.Row].Centre.Y)).ToArray();
        var tops = Spread.Place(wanted, heights, UnitGap, _area.Y, _area.Y + height);
        var byId = new Dictionary<string, Rect>(StringComparer.Ordinal);
        var drawn = ImmutableArray.CreateBuilder<SceneItem>();
        for (var i = 0; i < units.Count; i++)
        {
            var id = units[i].Key;
            byId["u:" + id] = new Rect(_area.X, tops[i], _left, heights[i]);
            drawn.AddRange(_unitBox.Draw(
                _view.UnitOf(id), byId["u:" + id], "u:" + id, units[i].Min(t => t.Edge.Role), id == _centre));
        }

        for (var i = 0; i < rows.Length; i++)
        {
            byId[MeasureColumn.IdOf(rows, i)] = places[i];
        }

        var wires = units.SelectMany(u => u).Select(t => new Wire(
            "u:" + t.Edge.UnitId,
            MeasureColumn.IdOf(rows, t.Row),
            t.Edge.Role,
            t.Edge.Uncertain,
            Tooltips.Of(_view, t.Edge, rows[t.Row].Measure, _page.Language),
            _reorder ? null : LeadLines.Of(_view, t.Edge, _centre)));
        return [.. panels, .. Wires.Draw([.. wires], byId), .. boxes, .. drawn];
    }

    private double HeightOfPage(ImmutableArray<MeasureRow> rows)
    {
        var units = rows.SelectMany(r => r.Edges).Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
            .Sum(u => _unitHeights[u] + UnitGap);
        return Math.Max(units - UnitGap, _column.HeightOf(rows.AsSpan()));
    }

    // Room that is left goes to units with many lines, so that these stand apart where they begin.
    private double[] HeightsOf(List<IGrouping<string, (int Row, Responsibility Edge)>> units, double height)
    {
        var heights = units.Select(u => _unitHeights[u.Key]).ToArray();
        var more = units.Select((u, i) => Math.Max(0, u.Sum(t => Wires.RoomOf(t.Edge.Role)) - heights[i])).ToArray();
        var share = Math.Clamp((height - heights.Sum() - (UnitGap * (heights.Length - 1))) / Math.Max(1, more.Sum()), 0, 1);
        return [.. heights.Select((h, i) => h + (more[i] * share))];
    }

    // Units in the order that crosses least; leads count most, as their lines are seen most.
    private static List<IGrouping<string, (int Row, Responsibility Edge)>> OrderOf(ImmutableArray<MeasureRow> rows)
    {
        var units = rows.SelectMany((r, i) => r.Edges.Select(e => (Row: i, Edge: e)))
            .GroupBy(t => t.Edge.UnitId, StringComparer.Ordinal).ToList();
        var order = SideOrder.Arrange(
            [.. units.Select(u => u.Select(t => (t.Row, CrossingOrder.WeightOf(t.Edge.Role))).ToArray())]);
        return [.. order.Select(i => units[i])];
    }
}
