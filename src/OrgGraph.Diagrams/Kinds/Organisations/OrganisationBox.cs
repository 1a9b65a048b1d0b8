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
    private const double Gap = 2;
    private const double BarHeight = 3.4;
    private const double FenceHeight = 5.5;
    private const double Padding = 1.6;

    /// <summary>The fill of a bar.</summary>
    public static readonly Colour Bar = new(0x6f, 0x8f, 0xb8);

    /// <summary>The same for an overloaded unit.</summary>
    public static readonly Colour OverBar = new(0xb3, 0x1b, 0x1b);


    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly double _width;
    private readonly TypeScale _type;
    private readonly double _scale;
    private readonly double _figure;

    /// <summary>Boxes of a column's width.</summary>
    public OrganisationBox(GraphView view, DiagramPage page, double width, IReadOnlyCollection<OrganisationLine> lines)
    {
        (_view, _page, _width, _type) = (view, page, width, TypeScale.Of(page.Paper));
        var units = lines.Select(l => l.Load).OfType<UnitLoad>().ToList();
        _figure = units.Max(l => FontMetrics.Width(FigureOf(l), _type.Small, bold: true)) + 3;
        _scale = Math.Max(1e-9, units.Max(PointsOf));
    }

    /// <summary>The item's id on its page.</summary>
    public static string IdOf(OrganisationLine line, int index, int column) =>
        line.Load is { } load ? "u:" + load.Unit.Id : string.Create(CultureInfo.InvariantCulture, $"h:{index}.{column}");

    /// <summary>Height of a line, the gap below it included.</summary>
    public double HeightOf(OrganisationLine line) => line.Kind switch
    {
        LineKind.Place => (_type.Heading * 1.6) + 7,
        LineKind.Sort => (_type.Small * 1.5) + 4,
        _ => NameOf(line, default).Bounds.Height + (2 * Padding) + BarHeight + Gap,
    };

    /// <summary>Where a line stands that begins at a height of a column.</summary>
    public Rect PlaceOf(OrganisationLine line, double x, double y)
    {
        var indent = line.Depth == 0 ? 0 : Indent * (line.Depth - 0.5);
        var (above, below) = line.Kind switch { LineKind.Place => (4.0, 3.0), LineKind.Sort => (2.0, 2.0), _ => (0.0, Gap) };
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
        var judged = _view.Loads.Find(load.Unit.Id);
        var over = judged is { IsOverloaded: true };
        var inner = new Rect(place.X, place.Bottom - BarHeight, place.Width, BarHeight);
        var above = place with { Height = place.Height - BarHeight };
        if (PointsOf(load) is > 0 and var points)
        {
            yield return new ShapeItem(
                inner with { Width = inner.Width * points / _scale }, ShapeForm.Rectangle, over ? OverBar : Bar, null);
        }

        if (judged is { PeerGroup: { } peers } && peers.Fence <= _scale)
        {
            var x = inner.X + (inner.Width * peers.Fence / _scale);
            yield return new LineItem(
                CurvePath.Straight(new Point(x, place.Bottom - FenceHeight), new Point(x, place.Bottom)),
                new Stroke(Palette.Ink, 1.2));
        }

        var name = NameOf(line, default);
        yield return new TextItem(name with
        {
            Bounds = name.Bounds with { X = place.X + 4, Y = above.Centre.Y - (name.Bounds.Height / 2) },
            Colour = over ? Palette.Alarm : Palette.Ink,
        });
        if (load.Load > 0)
        {
            yield return new TextItem(TextBreaker.Fit(
                FigureOf(load),
                new Rect(above.Right - _figure - 1.5, above.Y, _figure, above.Height),
                new TextStyle(
                    _type.Small, over ? Palette.Alarm : Palette.Ink, TextAlign.Right, Bold: over, LineSpacing: 1.15)));
        }
    }

    // The load as everywhere; a group's part where it carries nothing of its own.
    private double PointsOf(UnitLoad load) => _view.Loads.Find(load.Unit.Id)?.Total ?? load.Load;

    private TextBlock NameOf(OrganisationLine line, Point origin) => TextBreaker.Lay(
        line.Load is { } load ? _view.NameOf(load.Unit.Id) : PlainText.OneLine(line.Title),
        origin,
        _width - (Indent * (line.Depth - 0.5)) - _figure - 9,
        new TextStyle(_type.Body, Palette.Ink, LineSpacing: 1.15, Balanced: true),
        maxLines: 3);

    // The load, with the fence where it is over that, and a star where some of it is a guess.
    private string FigureOf(UnitLoad load) =>
        (_view.Loads.FigureOf(load.Unit.Id) is { Length: > 0 } figure ? figure : UnitLoads.Points(load.Load))
        + (_view.Of(load.Unit).Any(e => e.Uncertain) ? "*" : "");
}
