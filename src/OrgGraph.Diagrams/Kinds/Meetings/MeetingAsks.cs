using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>The units by the weight of their part, and what each is asked in each item.</summary>
internal sealed class MeetingAsks
{
    private const double Padding = MeetingSheet.Padding;
    private const double Mark = 14;
    private const int MaxDeadlineLines = 3;

    private readonly MeetingSheet _sheet;
    private readonly double _names;
    private readonly ImmutableArray<(Unit Unit, Role Strongest, ImmutableArray<Asked> Asks)> _units;

    public MeetingAsks(MeetingSheet sheet)
    {
        _sheet = sheet;
        _names = sheet.Area.Width * 0.3;
        _units =
        [
            .. sheet.View.Graph.Responsibilities
                .GroupBy(e => e.UnitId, StringComparer.Ordinal)
                .Select(g => (
                    Unit: sheet.View.UnitOf(g.Key),
                    Strongest: g.Min(e => e.Role),
                    Asks: g.OrderBy(e => e.Role).ThenBy(e => sheet.ItemOf(e.MeasureId)).Select(AskedOf).ToImmutableArray()))
                .OrderBy(u => u.Strongest)
                .ThenByDescending(u => u.Asks.Count(a => a.Edge.Role == u.Strongest)).ThenByDescending(u => u.Asks.Length)
                .ThenBy(u => u.Unit.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The most lines that the text of any item takes.</summary>
    public int MaxLines => _units.SelectMany(u => u.Asks).Max(a => a.Text.Lines.Length);

    private double TextX => _sheet.Area.X + _names + Mark + _sheet.Number;

    private double TextWidth(double deadline) => _sheet.Area.Right - Padding - TextX - (deadline > 0 ? deadline + 6 : 0);

    /// <summary>
    /// The rows, as many whatever the lines: what is meant for one unit in full, what the agenda says to all of an item's units
    /// cut after so many lines.
    /// </summary>
    public IEnumerable<FlowRow> Rows(int lines)
    {
        foreach (var group in _units.GroupBy(u => u.Strongest))
        {
            var head = _sheet.Head(MeetingLabels.HeadOf(group.Key).In(_sheet.Language, group.Count()), Palette.Of(group.Key));
            var first = true;
            foreach (var (unit, _, asks) in group)
            {
                var parts = PartsOf(asks);
                for (var i = 0; i < parts.Count; i++)
                {
                    yield return Row(unit, parts[i], lines, (i > 0, i < parts.Count - 1), head, first ? 2 : i > 0 ? 0 : 1);
                    first = false;
                }
            }
        }
    }

    private Asked AskedOf(Responsibility edge)
    {
        var measure = _sheet.View.MeasureOf(edge.MeasureId);
        var deadline = PlainText.OneLine(measure.Deadline ?? "");
        var side = Math.Min(FontMetrics.Width(deadline, _sheet.Type.Small) + 1, (_sheet.Area.Width - _names) * 0.2);
        var whole = PlainText.OneLine(measure.Text);
        var words = AskedPart.Cut(measure.Text, edge.Mention);
        var isPart = words.Length < whole.Length;
        // What is asked of all units of an item stands in the agenda, in full.
        words = !isPart && _sheet.View.TaskOf(measure).Title is { Length: > 0 } title && title.Length < whole.Length
            ? PlainText.OneLine(title)
            : words;
        return new Asked(
            edge,
            words,
            isPart,
            TextBreaker.Lay(words, default, TextWidth(side), _sheet.Plain, _sheet.MaxLines),
            TextBreaker.Lay(deadline, default, side, _sheet.Quiet with { Align = TextAlign.Right, Balanced = true },
                MaxDeadlineLines));
    }

    private static int LinesOf(Asked ask, int lines) =>
        ask.IsPart ? ask.Text.Lines.Length : Math.Min(ask.Text.Lines.Length, lines);

    private double HeightOf(Asked ask, int lines) => Math.Max(
        Math.Max(LinesOf(ask, lines) * _sheet.Plain.LineHeight, ask.Deadline.Bounds.Height) + 1.5, _sheet.LineHeight);

    // A unit with many items is drawn in parts of about one height, so that a page may end within it; the same ones whatever the
    // lines.
    private List<ImmutableArray<Asked>> PartsOf(ImmutableArray<Asked> asks)
    {
        var total = asks.Sum(a => HeightOf(a, 1));
        var count = Math.Ceiling(total / (_sheet.LineHeight * 8));
        var parts = new List<ImmutableArray<Asked>>();
        var done = 0.0;
        var part = ImmutableArray.CreateBuilder<Asked>();
        foreach (var ask in asks)
        {
            part.Add(ask);
            done += HeightOf(ask, 1);
            if (done >= total * (parts.Count + 1) / count - 1e-6)
            {
                parts.Add(part.ToImmutable());
                part.Clear();
            }
        }

        if (part.Count > 0)
        {
            parts.Add(part.ToImmutable());
        }

        return parts;
    }

    private FlowRow Row(
        Unit unit, ImmutableArray<Asked> asks, int lines, (bool FromAbove, bool Below) goesOn, FlowHead head, int rank)
    {
        var area = _sheet.Area;
        var name = TextBreaker.Lay(
            PlainText.OneLine(
                goesOn.FromAbove ? FrameLabels.Continued.In(_sheet.Language, _sheet.View.NameOf(unit.Id))
                    : _sheet.View.NameOf(unit.Id)),
            default,
            _names - 22,
            new TextStyle(_sheet.Type.Body, Palette.Ink, Bold: true, LineSpacing: 1.25, Balanced: true),
            3);
        var top = goesOn.FromAbove ? 0 : Padding;
        var height = top + Math.Max(name.Bounds.Height, asks.Sum(a => HeightOf(a, lines))) + (goesOn.Below ? 0 : Padding);
        IEnumerable<SceneItem> Draw(double y, bool below)
        {
            var id = (goesOn.FromAbove ? $"v:{_sheet.ItemOf(asks[0].Edge.MeasureId)}:" : "u:") + unit.Id;
            yield return _sheet.Ground(
                y, height - (goesOn.Below ? 0 : MeetingSheet.RowGap), id, Tooltips.Of(_sheet.View, unit, _sheet.Language));
            if (!goesOn.FromAbove)
            {
                yield return Tick(y + top);
            }

            if (!below)
            {
                yield return new TextItem(MeetingSheet.MoveTo(name, area.X + 18, y + top));
            }

            var at = y + top;
            foreach (var ask in asks)
            {
                foreach (var item in Ask(ask, lines, at))
                {
                    yield return item;
                }

                at += HeightOf(ask, lines);
            }
        }

        return new FlowRow(
            height, y => Draw(y, below: false), rank, head, goesOn.FromAbove ? y => Draw(y, below: true) : null);
    }

    private IEnumerable<SceneItem> Ask(Asked ask, int lines, double y)
    {
        var measure = _sheet.View.MeasureOf(ask.Edge.MeasureId);
        var meaning = Tooltips.Of(_sheet.View, ask.Edge, measure, _sheet.Language);
        var first = _sheet.Plain.LineHeight;
        var x = _sheet.Area.X + _names;
        yield return Marks.Of(ask.Edge.Role, ask.Edge.Uncertain, new Point(x + 5, y + (first / 2)), 7) with { Meaning = meaning };
        yield return new TextItem(TextBreaker.Fit(
            MeetingLabels.Item.In(_sheet.Language, _sheet.ItemOf(ask.Edge.MeasureId)),
            new Rect(x + Mark, y, _sheet.Number, first),
            new TextStyle(_sheet.Type.Small, Palette.Muted)));
        var text = ask.Text.Lines.Length == LinesOf(ask, lines)
            ? MeetingSheet.MoveTo(ask.Text, TextX, y)
            : TextBreaker.Lay(ask.Words, new Point(TextX, y), ask.Text.Bounds.Width, _sheet.Plain, lines);
        yield return new TextItem(text) { Meaning = meaning };
        if (!ask.Deadline.Lines.IsEmpty)
        {
            yield return new TextItem(MeetingSheet.MoveTo(
                ask.Deadline, _sheet.Area.Right - Padding - ask.Deadline.Bounds.Width,
                y + ((first - _sheet.Quiet.LineHeight) / 2)));
        }
    }

    private ShapeItem Tick(double y) => new(
        new Rect(_sheet.Area.X + 3, y + (_sheet.Plain.LineHeight / 2) - 4.5, 9, 9),
        ShapeForm.Rectangle,
        Palette.Paper,
        new Stroke(Palette.Muted, 0.8));

    /// <summary>What a unit is asked in an item.</summary>
    /// <param name="Edge">Its responsibility.</param>
    /// <param name="Words">The part of the measure that is meant for it.</param>
    /// <param name="IsPart">True where that is not all of the measure.</param>
    /// <param name="Text">The same in lines, none cut.</param>
    /// <param name="Deadline">The deadline in lines.</param>
    private sealed record Asked(Responsibility Edge, string Words, bool IsPart, TextBlock Text, TextBlock Deadline);
}
