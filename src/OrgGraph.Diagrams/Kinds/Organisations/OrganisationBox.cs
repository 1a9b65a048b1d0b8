using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>Draws the lines of an organisation chart.</summary>
internal sealed class OrganisationBox
{
    private const double Indent = 11;
    private const double Gap = 2.5;
    private const double Padding = 3;

    /// <summary>Shares of a column that bars have: where names need the rest, and at most.</summary>
    private const double BarShare = 0.29;
    private const double MaxBarShare = 0.65;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly double _width;
    private readonly TypeScale _type;
    private readonly LoadWeights _weights = new();
    private readonly double _most;
    private readonly double _figure;
    private readonly double _bar;

    /// <summary>Boxes of a column's width.</summary>
    public OrganisationBox(GraphView view, DiagramPage page, double width, IReadOnlyCollection<OrganisationLine> lines)
    {
        (_view, _page, _width, _type) = (view, page, width, TypeScale.Of(page.Paper));
        var units = lines.Where(l => l.Load is not null).ToList();
        _most = units.Max(l => l.Load!.Load);
        _figure = units.Max(l => FontMetrics.Width(FigureOf(l.Load!), _type.Small)) + 3;
        var names = units.Max(l => FontMetrics.Width(PlainText.OneLine(l.Title), _type.Body) + (Indent * l.Depth));
        _bar = Math.Max(width * BarShare, Math.Min(width - names - _figure - 12, width * MaxBarShare));
    }

    /// <summary>The item's id on its page.</summary>
    public static string IdOf(OrganisationLine line, int index, int column) =>
        line.Load is { } load ? "u:" + load.Unit.Id : string.Create(CultureInfo.InvariantCulture, $"h:{index}.{column}");

    /// <summary>Height of a line, the gap below it included.</summary>
    public double HeightOf(OrganisationLine line) => line.Kind switch
    {
        LineKind.Place => (_type.Heading * 1.9) + 9,
        LineKind.Sort => (_type.Small * 1.7) + 4,
        _ => NameOf(line, default).Bounds.Height + (2 * Padding) + Gap,
    };

    /// <summary>Where a line stands that begins at a height of a column.</summary>
    public Rect PlaceOf(OrganisationLine line, double x, double y)
    {
        var indent = line.Depth == 0 ? 0 : Indent * (line.Depth - 0.5);
        var (above, below) = line.Kind switch { LineKind.Place => (6.0, 3.0), LineKind.Sort => (2.0, 2.0), _ => (0.0, Gap) };
        return new Rect(x + indent, y + above, _width - indent, HeightOf(line) - above - below);
    }

    /// <summary>Draws a line.</summary>
    public IEnumerable<SceneItem> Draw(OrganisationLine line, Rect place, string id, bool continued)
    {
        if (line.Load is { } load)
        {
            return Unit(line, load, place, id);
        }

        var title = continued ? FrameLabels.Continued.In(_page.Language, line.Title) : line.Title;
        var style = line.Kind == LineKind.Place
            ? new TextStyle(_type.Heading, Palette.Paper, Bold: true)
            : new TextStyle(_type.Small, Palette.Accent, Bold: true);
        return
        [
            new ShapeItem(
                place,
                line.Kind == LineKind.Place ? ShapeForm.RoundedRectangle : ShapeForm.Rectangle,
                line.Kind == LineKind.Place ? Palette.Accent : Palette.Band,
                null,
                TextBreaker.Fit(PlainText.OneLine(title), new Rect(place.X + 6, place.Y, place.Width - 10, place.Height),
                    style)) { Id = id },
        ];
    }

    /// <summary>The elbow from a line to the one above it in the tree.</summary>
    public static ConnectorItem Tie(Rect above, string from, Rect place, string id)
    {
        var x = Math.Min(above.X + 4.5, place.X - 2);
        return new ConnectorItem(
            from,
            id,
            CurvePath.Straight(new Point(x, above.Bottom), new Point(x, place.Centre.Y), new Point(place.X, place.Centre.Y)),
            new Stroke(Palette.Rule, 0.8));
    }

    private IEnumerable<SceneItem> Unit(OrganisationLine line, UnitLoad load, Rect place, string id)
    {
        var tooltip = Tooltips.Of(_view, load.Unit, _page.Language);
        var members = load.Unit.MemberIds.IsEmpty
            ? ""
            : OrganisationLabels.Members.In(_page.Language, FrameLabels.List(load.Unit.MemberIds, _page.Language));
        yield return new ShapeItem(place, ShapeForm.Rectangle, Palette.Paper, new Stroke(Palette.Rule, 0.7))
        {
            Id = id,
            Meaning = tooltip with
            {
                Tooltip = Tooltips.Lines(
                    tooltip.Tooltip, load.Load > 0 ? FigureOf(load) : OrganisationLabels.NoPart.In(_page.Language), members),
            },
        };
        yield return new TextItem(NameOf(line, new Point(place.X + 4, place.Y + Padding)));
        if (load.Load <= 0)
        {
            yield break;
        }

        var x = place.Right - _bar - _figure;
        var height = Math.Min(place.Height * 0.5, 7);
        foreach (var (points, fill, stroke) in Parts(load))
        {
            var part = _bar * points / _most;
            if (part > 0)
            {
                yield return new ShapeItem(
                    new Rect(x, place.Centre.Y - (height / 2), part, height), ShapeForm.Rectangle, fill, stroke);
                x += part;
            }
        }

        yield return new TextItem(TextBreaker.Fit(
            FigureOf(load),
            new Rect(place.Right - _figure - 1.5, place.Y, _figure, place.Height),
            new TextStyle(_type.Small, Palette.Muted, TextAlign.Right, LineSpacing: 1.2)));
    }

    private IEnumerable<(double Points, Colour Fill, Stroke Stroke)> Parts(UnitLoad load)
    {
        var own = load.Load - load.FromGroups;
        var handsOn = own <= 0 ? 0 : 1;
        yield return (handsOn * load.Leads * _weights.Lead, RoleBar.FillOf(Role.Lead), new Stroke(Palette.Of(Role.Lead), 0.5));
        yield return (
            handsOn * load.Responsible * _weights.Responsible,
            RoleBar.FillOf(Role.Responsible),
            new Stroke(Palette.Of(Role.Responsible), 0.5));
        yield return (
            handsOn * load.Assists * _weights.Assist, RoleBar.FillOf(Role.Assist), new Stroke(Palette.Of(Role.Assist), 0.5));
        yield return (load.FromGroups, Palette.Paper, new Stroke(Palette.Muted, 0.7, [2, 1.2]));
    }

    private TextBlock NameOf(OrganisationLine line, Point origin) => TextBreaker.Lay(
        PlainText.OneLine(line.Title),
        origin,
        _width - (Indent * (line.Depth - 0.5)) - _bar - _figure - 9,
        new TextStyle(_type.Body, Palette.Ink, LineSpacing: 1.2, Balanced: true),
        maxLines: 3);

    // The load, with a star where some of it is a guess.
    private string FigureOf(UnitLoad load) =>
        load.Load.ToString("0.#", CultureInfo.InvariantCulture) + (_view.Of(load.Unit).Any(e => e.Uncertain) ? "*" : "");
}
