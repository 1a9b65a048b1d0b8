using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>
/// What the rows of a meeting sheet share: the order and numbers of the items, the type, the ground that a row stands on.
/// </summary>
internal sealed class MeetingSheet
{
    public const double Padding = 4;

    /// <summary>White between two rows.</summary>
    public const double RowGap = 1.5;

    private readonly Dictionary<string, int> _items;

    public MeetingSheet(GraphView view, DiagramPage page, Rect area)
    {
        (View, Page, Area, Type) = (view, page, area, TypeScale.Of(page.Paper));
        Parts = MeetingOrder.Of(view);
        _items = Parts.SelectMany(p => p.Measures).Select((m, i) => (m.Id, i))
            .ToDictionary(p => p.Id, p => p.i + 1, StringComparer.Ordinal);
        Number = FontMetrics.Width(MeetingLabels.Item.In(page.Language, _items.Count), Type.Body, bold: true) + 12;
    }

    public GraphView View { get; }

    public DiagramPage Page { get; }

    public Language Language => Page.Language;

    public Rect Area { get; }

    public TypeScale Type { get; }

    /// <summary>The items, in the order in which they are called up.</summary>
    public ImmutableArray<MeetingPart> Parts { get; }

    /// <summary>Width of the column with the items' numbers.</summary>
    public double Number { get; }

    public TextStyle Plain => new(Type.Body, Palette.Ink, LineSpacing: 1.25);

    public TextStyle Quiet => new(Type.Small, Palette.Muted, LineSpacing: 1.25);

    /// <summary>Height of a row of one line.</summary>
    public double LineHeight => Type.Body * 1.4;

    public int ItemOf(string measureId) => _items[measureId];

    /// <summary>The ground of a row.</summary>
    public ShapeItem Ground(double y, double height, string id, Meaning meaning) =>
        new(new Rect(Area.X, y, Area.Width, height), ShapeForm.Rectangle, Palette.Panel, null) { Id = id, Meaning = meaning };

    /// <summary>A heading above rows.</summary>
    public FlowHead Head(string title, Colour colour)
    {
        var height = Type.Heading * 1.9;
        return new FlowHead(height, (y, continued) =>
        [
            new TextItem(TextBreaker.Fit(
                continued ? FrameLabels.Continued.In(Language, title) : title,
                new Rect(Area.X, y, Area.Width, height - 3),
                new TextStyle(Type.Heading, colour, Bold: true))),
        ]);
    }

    public static TextBlock MoveTo(TextBlock block, double x, double y) =>
        block with { Bounds = block.Bounds with { X = x, Y = y } };
}
