using System.Collections.Immutable;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>Something drawn on a page.</summary>
public abstract record SceneItem
{
    /// <summary>
    /// Name of the item, unique on its page where it is given; connectors refer to it. Any text: writers make it fit their
    /// format.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>What it stands for, for searching and filtering; null for decoration (legend, rules, page number).</summary>
    public Meaning? Meaning { get; init; }

    /// <summary>
    /// Id of the shape on the page that it belongs to though it stands beside it, as a name below a circle; null for none, or for
    /// the shape in which it stands.
    /// </summary>
    public string? PartOf { get; init; }

    /// <summary>Id of the chart of the page of which it draws a part, see <see cref="BarChart"/>; null for none.</summary>
    public string? Chart { get; init; }

    /// <summary>The two items of the page that it ties though it is no line, as a matrix's cell does; null for none.</summary>
    public Ends? Ties { get; init; }
}

/// <summary>The ends of a tie.</summary>
/// <param name="From">Id of the item where it begins.</param>
/// <param name="To">Id of the item where it ends.</param>
public sealed record Ends(string From, string To);

/// <summary>What an item stands for.</summary>
/// <param name="Kind">Sort of thing.</param>
/// <param name="Key">Id of the unit, measure or section in the graph; of the unit for an edge.</param>
/// <param name="Tooltip">Full text with the source (file and line); lines separated by line feeds.</param>
/// <param name="Role">The role that an edge or symbol shows: <c>lead</c>, <c>responsible</c>, <c>assist</c>; else null.</param>
public sealed record Meaning(MeaningKind Kind, string Key, string Tooltip, string? Role = null);

/// <summary>What sort of thing an item stands for.</summary>
public enum MeaningKind
{
    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A task, section or plan that groups others.</summary>
    Group,

    /// <summary>A tie between two items.</summary>
    Edge,
}

/// <summary>The outline of a <see cref="ShapeItem"/>.</summary>
public enum ShapeForm
{
    /// <summary>A rectangle.</summary>
    Rectangle,

    /// <summary>A rectangle with round corners of 4 points.</summary>
    RoundedRectangle,

    /// <summary>An ellipse that fills the bounds.</summary>
    Ellipse,

    /// <summary>A square on its corner that fills the bounds.</summary>
    Diamond,
}

/// <summary>A closed shape, with text in it or none.</summary>
/// <param name="Bounds">Its place.</param>
/// <param name="Form">Its outline.</param>
/// <param name="Fill">Colour inside; null for none.</param>
/// <param name="Stroke">The outline's line; null for none.</param>
/// <param name="Text">Text, laid out within the bounds; null for none.</param>
public sealed record ShapeItem(Rect Bounds, ShapeForm Form, Colour? Fill, Stroke? Stroke, TextBlock? Text = null) : SceneItem;

/// <summary>Text that stands alone.</summary>
/// <param name="Text">The text.</param>
public sealed record TextItem(TextBlock Text) : SceneItem;

/// <summary>An open line that ties nothing: rules, axes, brackets.</summary>
/// <param name="Path">Its way.</param>
/// <param name="Stroke">Its line.</param>
public sealed record LineItem(CurvePath Path, Stroke Stroke) : SceneItem;

/// <summary>A line that ties two items of the page; editors that know connectors glue its ends to them.</summary>
/// <param name="From">Id of the item where it begins.</param>
/// <param name="To">Id of the item where it ends.</param>
/// <param name="Path">Its way, from outline to outline.</param>
/// <param name="Stroke">Its line.</param>
/// <param name="Arrow">True for an arrow head at the end.</param>
public sealed record ConnectorItem(string From, string To, CurvePath Path, Stroke Stroke, bool Arrow = false) : SceneItem;

/// <summary>A colour, without transparency, so that it prints as it shows.</summary>
/// <param name="Red">0–255.</param>
/// <param name="Green">0–255.</param>
/// <param name="Blue">0–255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Relative luminance, from 0 for black to 1 for white (WCAG 2.2).</summary>
    internal double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>As in CSS: <c>#1f4e79</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>The contrast with another colour, from 1 to 21 (WCAG 2.2): 4.5 is the least for text.</summary>
    internal double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Dash">Lengths of dashes and gaps in points; empty for a solid line.</param>
public sealed record Stroke(Colour Colour, double Width, ImmutableArray<double> Dash)
{
    /// <summary>A solid line.</summary>
    public Stroke(Colour colour, double width)
        : this(colour, width, [])
    {
    }
}

/// <summary>Where lines of text stand in their block.</summary>
public enum TextAlign
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Flush right.</summary>
    Right,
}

/// <summary>Text that has been measured and broken into lines.</summary>
/// <param name="Bounds">The block; lines stand one below the other from its upper edge, each <see cref="LineHeight"/>
/// high.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="LineHeight">From one base line to the next, in points.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Align">Where lines stand in the block.</param>
/// <param name="Bold">True for heavy type.</param>
/// <param name="Full">The whole text where the lines show a shortened one; else null.</param>
public sealed record TextBlock(
    Rect Bounds,
    ImmutableArray<string> Lines,
    double Size,
    double LineHeight,
    Colour Colour,
    TextAlign Align = TextAlign.Left,
    bool Bold = false,
    string? Full = null)
{
    /// <summary>
    /// The text before it was broken into lines, where it is not shortened; programs that break lines themselves use it.
    /// </summary>
    public string? Unbroken { get; init; }
}
