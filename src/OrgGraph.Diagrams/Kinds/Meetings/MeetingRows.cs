using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>The rows of a meeting sheet: the items of the agenda, then the units by the weight of their part.</summary>
internal sealed class MeetingRows
{
    private const int AsksInRow = 6;
    private const double Padding = 4;
    private const double RowGap = 1.5;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly Dictionary<string, int> _items;
    private readonly Dictionary<string, Measure> _measures;
    private readonly double _number;
    private readonly double _names;

    public MeetingRows(GraphView view, DiagramPage page, Rect area)
    {
        (_view, _page, _area) = (view, page, area);
        _type = TypeScale.Of(page.Paper);
        _items = view.Graph.Measures.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i + 1, StringComparer.Ordinal);
        _measures = view.Graph.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _number = FontMetrics.Width(MeetingLabels.Item.In(page.Language, _items.Count), _type.Body, bold: true) + 12;
        _names = area.Width * 0.3;
    }

    private TextStyle Plain => new(_type.Body, Palette.Ink, LineSpacing: 1.25);

    private TextStyle Quiet => new(_type.Small, Palette.Muted, LineSpacing: 1.25);

    private double AskHeight => _type.Body * 1.4;

    private double Asks => _area.Width - _names - Padding;

    public IReadOnlyList<FlowRow> All()
    {
        var agenda = new FlowHead(HeadHeight, (y, continued) => Head(MeetingLabels.Agenda.In(_page.Language), Palette.Accent, y, continued));
        var rows = new List<FlowRow>();
        foreach (var measure in _view.Graph.Measures)
        {
            rows.Add(AgendaRow(measure, agenda));
        }

        var units = _view.Graph.Responsibilities
            .GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .Select(g => (Unit: _view.UnitOf(g.Key), Strongest: g.Min(e => e.Role), Edges: Sorted(g)))
            .GroupBy(u => u.Strongest)
            .OrderBy(g => g.Key);
        foreach (var group in units)
        {
            var title = MeetingLabels.HeadOf(group.Key).In(_page.Language, group.Count());
            var head = new FlowHead(HeadHeight, (y, continued) => Head(title, Palette.Of(group.Key), y, continued));
            var first = true;
            foreach (var (unit, _, edges) in group
                .OrderByDescending(u => u.Edges.Count(e => e.Role == group.Key)).ThenByDescending(u => u.Edges.Length)
                .ThenBy(u => u.Unit.Id, StringComparer.Ordinal))
            {
                foreach (var (chunk, i) in edges.Chunk(AsksInRow).Select((c, i) => (c, i)))
                {
                    rows.Add(UnitRow(unit, chunk, (i > 0, (i + 1) * AsksInRow < edges.Length), head, first ? 2 : i > 0 ? 0 : 1));
                    first = false;
                }
            }
        }

        return rows;
    }

    private double HeadHeight => _type.Heading * 1.9;

    private ImmutableArray<Responsibility> Sorted(IEnumerable<Responsibility> edges) =>
        [.. edges.OrderBy(e => e.Role).ThenBy(e => _items[e.MeasureId])];

    private FlowRow AgendaRow(Measure measure, FlowHead head)
    {
        var side = _area.Width * 0.27;
        var text = $"{_view.NumberOf(measure)}  {PlainText.OneLine(measure.Text)}";
        var deadline = PlainText.OneLine(measure.Deadline ?? "");
        var leads = Tooltips.Lines(deadline.Length == 0 ? "" : FrameLabels.Deadline.In(_page.Language, deadline), Chiefs(measure));
        var width = _area.Width - _number - side - (2 * Padding);
        var block = TextBreaker.Lay(text, default, width, Plain, 3);
        var right = TextBreaker.Lay(leads, default, side, Quiet, 5);
        var height = Math.Max(Math.Max(block.Bounds.Height, right.Bounds.Height), AskHeight) + (2 * Padding);
        return new FlowRow(height, y =>
        [
            Frame(y, height, "m:" + measure.Id, Tooltips.Of(_view, measure, _page.Language)),
            new TextItem(TextBreaker.Lay(
                MeetingLabels.Item.In(_page.Language, _items[measure.Id]),
                new Point(_area.X + Padding, y + Padding),
                _number - Padding,
                new TextStyle(_type.Body, Palette.Accent, Bold: true, LineSpacing: 1.25),
                1)),
            new TextItem(MoveTo(block, _area.X + _number, y + Padding)),
            new TextItem(MoveTo(right, _area.Right - side, y + Padding)),
        ], Head: head);
    }

    private string Chiefs(Measure measure)
    {
        var edges = _view.Of(measure).ToList();
        var chief = edges.Count == 0 ? Role.Assist : edges.Min(e => e.Role);
        return chief == Role.Assist
            ? ""
            : string.Join('\n', edges.Where(e => e.Role == chief).Select(e => $"{Marks.LetterOf(chief)} {PlainText.OneLine(e.UnitId)}").Distinct());
    }

    private FlowRow UnitRow(Unit unit, Responsibility[] edges, (bool FromAbove, bool Below) goesOn, FlowHead head, int rank)
    {
        var continued = goesOn.FromAbove;
        var name = TextBreaker.Lay(
            PlainText.OneLine(continued ? FrameLabels.Continued.In(_page.Language, unit.Id) : unit.Id),
            default,
            _names - 22,
            new TextStyle(_type.Body, Palette.Ink, Bold: true, LineSpacing: 1.25, Balanced: true),
            3);
        var height = Math.Max(name.Bounds.Height, edges.Length * AskHeight) + (2 * Padding);
        IEnumerable<SceneItem> Draw(double y, bool below) =>
        [
            Frame(y, height + (goesOn.Below ? RowGap : 0), (continued ? "v:" + _items[edges[0].MeasureId] + ":" : "u:") + unit.Id, Tooltips.Of(_view, unit, _page.Language)),
            .. continued ? [] : (SceneItem[])[Tick(y)],
            .. below ? [] : (SceneItem[])[new TextItem(MoveTo(name, _area.X + 18, y + Padding))],
            .. edges.SelectMany((e, i) => Ask(e, y + Padding + (i * AskHeight))),
        ];
        return new FlowRow(height, y => Draw(y, below: false), rank, head, continued ? y => Draw(y, below: true) : null);
    }

    private IEnumerable<SceneItem> Ask(Responsibility edge, double y)
    {
        var measure = _measures[edge.MeasureId];
        var line = new Rect(_area.X + _names, y, Asks, AskHeight);
        var meaning = Tooltips.Of(_view, edge, measure, _page.Language);
        yield return Marks.Of(edge.Role, edge.Uncertain, new Point(line.X + 5, line.Centre.Y), 7) with { Meaning = meaning };
        yield return new TextItem(TextBreaker.Fit(
            MeetingLabels.Item.In(_page.Language, _items[edge.MeasureId]),
            line with { X = line.X + 14, Width = _number },
            new TextStyle(_type.Small, Palette.Muted)));
        var deadline = PlainText.OneLine(measure.Deadline ?? "");
        var room = Math.Min(FontMetrics.Width(deadline, _type.Small) + 1, line.Width * 0.25);
        yield return new TextItem(TextBreaker.Fit(
            PlainText.OneLine(measure.Text),
            line with { X = line.X + 14 + _number, Width = line.Width - 14 - _number - room - 6 },
            new TextStyle(_type.Body, Palette.Ink, LineSpacing: 1.2))) { Meaning = meaning };
        yield return new TextItem(TextBreaker.Fit(
            deadline, line with { X = line.Right - room, Width = room }, new TextStyle(_type.Small, Palette.Muted, TextAlign.Right)));
    }

    private ShapeItem Tick(double y) => new(
        new Rect(_area.X + 3, y + Padding + (AskHeight / 2) - 4.5, 9, 9), ShapeForm.Rectangle, Palette.Paper, new Stroke(Palette.Muted, 0.8));

    private ShapeItem Frame(double y, double height, string id, Meaning meaning) => new(
        new Rect(_area.X, y, _area.Width, height - RowGap), ShapeForm.Rectangle, Palette.Panel, null) { Id = id, Meaning = meaning };

    private IEnumerable<SceneItem> Head(string title, Colour colour, double y, bool continued)
    {
        yield return new TextItem(TextBreaker.Fit(
            continued ? FrameLabels.Continued.In(_page.Language, title) : title,
            new Rect(_area.X, y, _area.Width, HeadHeight - 3),
            new TextStyle(_type.Heading, colour, Bold: true)));
    }

    private static TextBlock MoveTo(TextBlock block, double x, double y) => block with { Bounds = block.Bounds with { X = x, Y = y } };
}
