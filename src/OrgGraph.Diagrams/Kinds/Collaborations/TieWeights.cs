using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>
/// The numbers of shared measures, printed on the heaviest ties where no circle, name or other number is in the way.
/// </summary>
internal static class TieWeights
{
    private const int MaxPrinted = 20;
    private const double Padding = 1.5;

    // Places on a tie at which its number is tried, from the middle outwards.
    private static readonly double[] s_places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

    /// <summary>Draws the numbers. O(printed × (places × (nodes + printed))).</summary>
    /// <param name="ties">The ties.</param>
    /// <param name="routes">Their ways.</param>
    /// <param name="boxes">Circles with their names.</param>
    /// <param name="type">Sizes of type.</param>
    /// <param name="endsOf">The ends of a tie: its number shows and goes with it.</param>
    public static IEnumerable<SceneItem> Draw(
        IReadOnlyList<DrawnTie> ties, IReadOnlyList<CurvePath> routes, IReadOnlyList<Rect> boxes, TypeScale type,
        Func<DrawnTie, Ends> endsOf)
    {
        var taken = new List<Rect>(boxes);
        var style = new TextStyle(type.Small, Palette.Ink, TextAlign.Centre, LineSpacing: 1.1);
        foreach (var (tie, i) in ties.Select((t, i) => (t, i)).Where(p => p.t.Shared > 1)
            .OrderByDescending(p => p.t.Shared).ThenBy(p => p.i).Take(MaxPrinted))
        {
            var figure = tie.Shared.ToString("0", CultureInfo.InvariantCulture);
            var width = FontMetrics.Width(figure, type.Small) + (2 * Padding) + 1;
            var points = CurveGeometry.Points(routes[i]);
            foreach (var place in s_places)
            {
                var centre = points[(int)Math.Round(place * (points.Count - 1))];
                var bounds = new Rect(centre.X - (width / 2), centre.Y - (style.LineHeight / 2), width, style.LineHeight);
                if (!taken.Exists(bounds.Inflate(1).Overlaps))
                {
                    taken.Add(bounds);
                    yield return new ShapeItem(
                        bounds, ShapeForm.RoundedRectangle, Palette.Paper, null, TextBreaker.Fit(figure, bounds, style))
                    {
                        Ties = endsOf(tie),
                    };
                    break;
                }
            }
        }
    }
}
