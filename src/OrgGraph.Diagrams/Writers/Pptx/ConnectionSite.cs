using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>The points of a shape where a connector can be glued.</summary>
internal static class ConnectionSite
{
    // Top, then against the clock, as the presets of ECMA-376 number them: four for rectangles and diamonds, eight for ellipses.
    private static readonly (double X, double Y)[] s_four = [(0.5, 0), (0, 0.5), (0.5, 1), (1, 0.5)];

    private static readonly (double X, double Y)[] s_eight = MakeEight();

    /// <summary>Index of the site nearest to a point.</summary>
    public static int Nearest(Rect bounds, ShapeForm form, Point end)
    {
        var sites = form == ShapeForm.Ellipse ? s_eight : s_four;
        var best = 0;
        for (var i = 1; i < sites.Length; i++)
        {
            if (Distance(i) < Distance(best))
            {
                best = i;
            }
        }

        return best;

        double Distance(int i) => Curves.Distance(end, new Point(bounds.X + (sites[i].X * bounds.Width), bounds.Y + (sites[i].Y * bounds.Height)));
    }

    private static (double X, double Y)[] MakeEight()
    {
        var sites = new (double X, double Y)[8];
        for (var i = 0; i < 8; i++)
        {
            var angle = Math.PI * i / 4;
            sites[i] = (0.5 - (Math.Sin(angle) / 2), 0.5 - (Math.Cos(angle) / 2));
        }

        return sites;
    }
}
