using System.Runtime.InteropServices;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>The ways of ties between circles: straight where nothing stands between them, else around it.</summary>
internal static class TieRoutes
{
    /// <summary>
    /// Bends up to so many points off the straight line are taken: connectors of slides, which are straight then, come near.
    /// </summary>
    private const double SlightBend = 12;

    /// <summary>Routes all ties of a page.</summary>
    /// <param name="graph">The nodes and ties.</param>
    /// <param name="boxes">Where the nodes stand, names included.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="area">Where ties have to stay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static CurvePath[] Route(
        LayoutGraph graph, Rect[] boxes, IReadOnlyList<CollaborationNode> nodes, Rect area, CancellationToken cancellationToken)
    {
        Rect[] circles = [.. nodes.Select((n, i) => n.CircleIn(boxes[i]))];
        var sides = new SideCurves(circles, [.. nodes.Select((n, i) => n.LabelIn(boxes[i]).Bounds)], area);
        var detours = new Detours(boxes, circles, area);
        var routes = NetworkRoutes.Route(graph, boxes, new RouteEnds(circles, AreRound: true, area), cancellationToken);
        for (var i = 0; i < routes.Length; i++)
        {
            var (from, to) = (graph.Edges[i].From, graph.Edges[i].To);
            var line = Polyline.Flatten(routes[i]);
            var blocked = IsBlocked(line, boxes, from, to);
            if (blocked || BendOf(line) > SlightBend)
            {
                routes[i] = sides.Find(from, to) ?? (blocked ? detours.Find(from, to) : null) ?? routes[i];
            }
        }

        return routes;
    }

    // Greatest distance of a line from the straight one between its ends.
    private static double BendOf(List<Point> line)
    {
        var (dx, dy) = (line[^1].X - line[0].X, line[^1].Y - line[0].Y);
        var length = Math.Max(1e-9, Math.Sqrt((dx * dx) + (dy * dy)));
        return line.Max(p => Math.Abs((dx * (p.Y - line[0].Y)) - (dy * (p.X - line[0].X)))) / length;
    }

    private static bool IsBlocked(List<Point> line, Rect[] boxes, int from, int to) => Enumerable.Range(0, boxes.Length)
        .Any(i => i != from && i != to && NetworkRoutes.Meets(boxes[i], CollectionsMarshal.AsSpan(line)));
}
