using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>Where the connectors of a page are glued to one of its shapes.</summary>
/// <remarks>
/// A preset shape has few points for glue. Straight lines that end elsewhere on its outline need points of their own, or
/// programs that place connectors anew when they open the file (LibreOffice) would draw them to other places; such a shape gets a
/// custom geometry with its preset points first and then those of the lines. Curves and angles keep to the preset points: only
/// these tell such programs at which side the connector leaves.
/// </remarks>
internal sealed class GluePoints
{
    /// <summary>An end so near to a preset point is glued to that.</summary>
    private const double Near = 1.5;

    private const double Same = 0.2;

    // Top, then against the clock, as the presets of ECMA-376 number them; an ellipse has four more in between. LibreOffice takes
    // the first four of a custom geometry for these, whatever it says.
    private static readonly Point[] s_sides = [new(0.5, 0), new(0, 0.5), new(0.5, 1), new(1, 0.5)];

    private readonly Rect _bounds;
    private readonly List<Point> _points;
    private readonly bool _ellipse;

    /// <summary>Starts with the points of a preset.</summary>
    /// <param name="id">Id of the shape in the slide.</param>
    /// <param name="bounds">Its bounds.</param>
    /// <param name="form">Its form.</param>
    public GluePoints(int id, Rect bounds, ShapeForm form)
    {
        (Id, _bounds) = (id, bounds);
        _points = [.. s_sides];
        _ellipse = form == ShapeForm.Ellipse;
    }

    /// <summary>Id of the shape in the slide.</summary>
    public int Id { get; }

    /// <summary>True where the shape needs points that its preset does not have.</summary>
    public bool AreCustom => _points.Count > s_sides.Length;

    /// <summary>The points, as shares of the width and height.</summary>
    public IReadOnlyList<Point> Shares => _points;

    /// <summary>Notes that a straight connector ends here.</summary>
    public void Add(Point end)
    {
        if (Distance(NearestOf(_points.Count, end), end) > Same && Distance(NearestOf(s_sides.Length, end), end) > Near)
        {
            _points.Add(new Point(
                _bounds.Width > 0 ? (end.X - _bounds.X) / _bounds.Width : 0.5,
                _bounds.Height > 0 ? (end.Y - _bounds.Y) / _bounds.Height : 0.5));
        }
    }

    /// <summary>Index of the point nearest to an end.</summary>
    public int Nearest(Point end) => Number(NearestOf(_points.Count, end));

    /// <summary>Index of the middle of a side that is nearest to an end.</summary>
    public int NearestPreset(Point end) => Number(NearestOf(s_sides.Length, end));

    private int Number(int point) => _ellipse && !AreCustom ? 2 * point : point;

    private int NearestOf(int count, Point end) => Enumerable.Range(0, count).MinBy(i => Distance(i, end));

    private double Distance(int i, Point end) => Point.Distance(
        end, new Point(_bounds.X + (_points[i].X * _bounds.Width), _bounds.Y + (_points[i].Y * _bounds.Height)));
}
