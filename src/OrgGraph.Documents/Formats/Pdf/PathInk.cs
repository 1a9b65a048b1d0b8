using UglyToad.PdfPig.Core;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>A page's shape, and how a point of its drawing lies on it.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
internal readonly record struct PageShape(double Width, double Height)
{
    /// <summary>The whole page.</summary>
    public Box Box => new(0, 0, Width, Height);

    /// <summary>The box between two points, counted from the page's top.</summary>
    public Box BoxOf(PdfPoint a, PdfPoint b) => new(
        Math.Min(a.X, b.X), Height - Math.Max(a.Y, b.Y), Math.Max(a.X, b.X), Height - Math.Min(a.Y, b.Y));
}

/// <summary>The path that a page draws, and the rules and areas that paths left when they were stroked or filled.</summary>
internal sealed class PathInk(PageShape page)
{
    // a rectangle or line up to this thickness is a rule; a thicker one is an area
    private const double MostRuleWidth = 3.5;

    private readonly List<(PdfPoint From, PdfPoint To)> _segments = [];
    private readonly List<Box> _rectangles = [];
    private bool _curved;

    /// <summary>Level and upright lines.</summary>
    public List<Rule> Rules { get; } = [];

    /// <summary>Filled areas.</summary>
    public List<Box> Fills { get; } = [];

    /// <summary>Adds a straight line to the path.</summary>
    public void Add(PdfPoint from, PdfPoint to) => _segments.Add((from, to));

    /// <summary>Adds a rectangle between two corners to the path.</summary>
    public void AddRectangle(PdfPoint from, PdfPoint to) => _rectangles.Add(page.BoxOf(from, to));

    /// <summary>The path has a curve: its area is none of a table.</summary>
    public void Curve() => _curved = true;

    /// <summary>Ends the path.</summary>
    public void Clear()
    {
        _segments.Clear();
        _rectangles.Clear();
        _curved = false;
    }

    /// <summary>Draws the path's lines.</summary>
    public void Stroke(Box clip)
    {
        foreach (var (from, to) in _segments)
        {
            AddRule(page.BoxOf(from, to), clip);
        }

        foreach (var box in _rectangles)
        {
            AddEdges(box, clip);
        }
    }

    /// <summary>Fills the path.</summary>
    public void Fill(Box clip)
    {
        if (_curved)
        {
            return;
        }

        foreach (var box in _rectangles)
        {
            AddFill(box, clip);
        }

        if (_segments.Count is 3 or 4 or 5 && IsUpright(_segments) && SegmentsBox() is { } drawn)
        {
            AddFill(drawn, clip);
        }
    }

    private void AddFill(Box box, Box clip)
    {
        if (Math.Min(box.Width, box.Height) <= MostRuleWidth)
        {
            AddRule(box, clip);
        }
        else if (box.Intersect(clip) is { Width: > 0, Height: > 0 } shown)
        {
            Fills.Add(shown);
        }
    }

    private void AddEdges(Box box, Box clip)
    {
        if (Math.Min(box.Width, box.Height) <= MostRuleWidth)
        {
            AddRule(box, clip);
            return;
        }

        AddRule(new Box(box.Left, box.Top, box.Right, box.Top), clip);
        AddRule(new Box(box.Left, box.Bottom, box.Right, box.Bottom), clip);
        AddRule(new Box(box.Left, box.Top, box.Left, box.Bottom), clip);
        AddRule(new Box(box.Right, box.Top, box.Right, box.Bottom), clip);
    }

    private void AddRule(Box box, Box clip)
    {
        var shown = box.Intersect(clip.Widened()).Intersect(page.Box);
        if (shown.Width < 0 || shown.Height < 0 || !double.IsFinite(shown.Width + shown.Height)
            || Math.Min(shown.Width, shown.Height) > MostRuleWidth)
        {
            return;
        }

        // a dot of a dotted line may belong to a line of either direction
        var isDot = Math.Max(shown.Width, shown.Height) <= MostRuleWidth;
        if (isDot || shown.Width >= shown.Height)
        {
            Rules.Add(new Rule(true, (shown.Top + shown.Bottom) / 2, shown.Left, shown.Right));
        }

        if (isDot || shown.Height > shown.Width)
        {
            Rules.Add(new Rule(false, (shown.Left + shown.Right) / 2, shown.Top, shown.Bottom));
        }
    }

    /// <summary>The box around the path; null for an empty one.</summary>
    public Box? Bounds()
    {
        var box = SegmentsBox();
        foreach (var rectangle in _rectangles)
        {
            box = box is { } b ? b.Union(rectangle) : rectangle;
        }

        return box;
    }

    private Box? SegmentsBox()
    {
        Box? box = null;
        foreach (var (from, to) in _segments)
        {
            var one = page.BoxOf(from, to);
            box = box is { } b ? b.Union(one) : one;
        }

        return box;
    }

    private static bool IsUpright(List<(PdfPoint From, PdfPoint To)> segments)
    {
        foreach (var (from, to) in segments)
        {
            if (Math.Abs(from.X - to.X) > 0.5 && Math.Abs(from.Y - to.Y) > 0.5)
            {
                return false;
            }
        }

        return true;
    }
}
