namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>What a page shows, in points, from its upper left corner: x to the right, y down.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Width">Its width as shown.</param>
/// <param name="Height">Its height as shown.</param>
/// <param name="Glyphs">The letters, in the order in which the file draws them.</param>
/// <param name="Rules">Straight lines, upright and level, and thin rectangles.</param>
/// <param name="Fills">Coloured areas that are too wide to be lines.</param>
/// <param name="Pictures">How much of the page pictures cover, from 0 to 1.</param>
/// <param name="Nameless">Letters for which the font tells no character.</param>
/// <param name="Hidden">Letters that a clipping area hides, and so were left out.</param>
internal sealed record PageInk(
    int Number,
    double Width,
    double Height,
    List<Glyph> Glyphs,
    List<Rule> Rules,
    List<Box> Fills,
    double Pictures,
    int Nameless,
    int Hidden);

/// <summary>A letter on a page.</summary>
/// <param name="Text">Its characters: one, or several for a ligature.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Baseline">The line on which it stands.</param>
/// <param name="Size">The size of the type.</param>
/// <param name="Turn">Which way its line runs.</param>
/// <param name="Light">True for pale or see-through letters, as watermarks have them.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, Turn Turn, bool Light)
{
    /// <summary>Share of the type's size above the baseline: what Chinese type takes.</summary>
    public const double Rise = 0.86;

    public double Top => Baseline - (Rise * Size);

    public double Bottom => Baseline + ((1 - Rise) * Size);

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => Baseline - (0.36 * Size);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Which way a line of letters runs on the page as shown.</summary>
internal enum Turn
{
    /// <summary>From left to right.</summary>
    None,

    /// <summary>From top to bottom, the heads to the right.</summary>
    Down,

    /// <summary>From right to left, upside down.</summary>
    Back,

    /// <summary>From bottom to top, the heads to the left.</summary>
    Up,

    /// <summary>Any other way, as watermarks run.</summary>
    Slanted,

    /// <summary>Upright letters below each other, as vertical writing has them.</summary>
    Stacked,
}

/// <summary>A line, or the edge of a box.</summary>
/// <param name="IsLevel">True for a level one, false for an upright one.</param>
/// <param name="At">Its y if level, its x if upright.</param>
/// <param name="From">Where it begins along its way.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Rule(bool IsLevel, double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>An area of a page.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>A point wider on each side, for what lies on the edge.</summary>
    public Box Widened() => new(Left - 1, Top - 1, Right + 1, Bottom + 1);

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public Box Intersect(Box other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
}
