using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Sheets;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Calls;

/// <summary>
/// Spreads calls over pages: those of a caller after those of the one before, each page with the units that it needs.
/// </summary>
internal sealed class CallsSheets
{
    private const double Gap = 6;

    /// <summary>Shares of the page's width: a unit's box, and the arrows between two layers.</summary>
    private const double UnitShare = 0.2;
    private const double LineShare = 0.1;

    /// <summary>Share of the page that boxes may cover, by a rough count.</summary>
    private const double Density = 0.42;

    private readonly GraphView _view;
    private readonly DrawnCalls _calls;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly UnitBox _box;

    public CallsSheets(GraphView view, DrawnCalls calls, DiagramPage page, Rect area)
    {
        (_view, _calls, _page, _area, _type) = (view, calls, page, area, TypeScale.Of(page.Paper));
        _box = new UnitBox(view, page, area.Width * UnitShare);
    }

    /// <summary>An arrow: as wide as its share of the largest.</summary>
    public static Stroke StrokeOf(int measures, int most, bool inCircle, bool guess = false)
    {
        var width = 0.7 + (2.3 * Math.Sqrt((double)measures / most));
        return new Stroke(inCircle ? Palette.Alarm : Palette.Muted, width, guess ? [4 + width, 2 + (0.7 * width)] : []);
    }

    public ImmutableArray<PageContent> Pages(DrawingEngine engine, CancellationToken cancellationToken)
    {
        var drawing = new SheetDrawing(engine, _area, _type);
        return SheetPages.Make(
            _calls.Shown.Length,
            MayFit,
            (start, end) => drawing.Draw(SheetOf(_calls.Shown[start..end]), cancellationToken),
            (start, end) => CallsLabels.CallersOf(_calls.Shown[start..end], _page.Language),
            cancellationToken);
    }

    private bool MayFit(int start, int end) =>
        UnitsOf(_calls.Shown[start..end]).Sum(u => (_box.HeightOf(u) + Gap) * _area.Width * (UnitShare + LineShare))
            <= _area.Width * _area.Height * Density * 2;

    private static ImmutableArray<Unit> UnitsOf(ImmutableArray<DrawnCall> calls) =>
        [.. calls.SelectMany(c => new[] { c.From, c.To }).DistinctBy(u => u.Id, StringComparer.Ordinal)];

    private Sheet SheetOf(ImmutableArray<DrawnCall> calls)
    {
        var units = UnitsOf(calls);
        var at = units.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var places = units.GroupBy(u => u.Jurisdiction, StringComparer.Ordinal).ToList();
        return new Sheet(
            [.. units.Select(u => new SheetBox(
                _area.Width * UnitShare, _box.HeightOf(u), place => _box.Draw(u, place, "u:" + u.Id, StrongestOf(u))))],
            [.. calls.Select(c => LineOf(c, at[c.From.Id], at[c.To.Id]))],
            // one government alone needs no frame
            places.Count == 1 ? [] : [.. places.Where(p => p.Count() > 1 && p.Key.Length > 0)
                .Select(p => new SheetFrame(p.Key, [.. p.Select(u => at[u.Id])]))],
            new LayoutSpacing(Gap, _area.Width * LineShare));
    }

    private Role StrongestOf(Unit unit) => _view.Of(unit).Min(e => e.Role);

    private SheetLine LineOf(DrawnCall call, int from, int to)
    {
        var label = call.Measures == 1 ? null : TextBreaker.Lay(
            call.Measures.ToString(CultureInfo.InvariantCulture),
            default,
            _type.Small * 3,
            new TextStyle(_type.Small, Palette.Ink, TextAlign.Centre, LineSpacing: 1.1),
            maxLines: 1);
        return new SheetLine(from, to, call.Measures, path => new ConnectorItem(
            "u:" + call.From.Id, "u:" + call.To.Id, path,
            StrokeOf(call.Measures, _calls.Most, call.InCircle, call.Guess), Arrow: true)
        {
            Meaning = new Meaning(
                MeaningKind.Edge,
                call.From.Id,
                Tooltips.Lines(
                    $"{call.From.Id} → {call.To.Id}",
                    CallsLabels.Measures.In(_page.Language, call.Measures),
                    call.Guess ? FrameLabels.Guess.In(_page.Language) : "")),
        }, label);
    }
}
