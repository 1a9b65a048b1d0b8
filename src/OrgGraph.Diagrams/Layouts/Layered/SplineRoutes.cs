using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Smooth routes: level through the columns, S-shaped between them. Boxes stand in columns only, so no line touches another's
/// box; two lines that keep their order between two columns do not cross there, the others cross once.
/// </summary>
internal static class SplineRoutes
{
    /// <summary>
    /// How far control points reach into the gap: with a third the middle of the curve stays close to straight.
    /// </summary>
    private const double Reach = 0.4;

    /// <summary>Routes of all edges, from their first box to their second.</summary>
    public static CurvePath[] Route(ProperGraph graph, LayerOrders orders, LayoutGraph input, RouteFrame frame)
    {
        var routes = new CurvePath[graph.Chains.Length];
        for (var e = 0; e < routes.Length; e++)
        {
            var pen = new Pen();
            if (graph.Chains[e].Length == 0)
            {
                Loop(pen, orders, frame, e, input.Edges[e].From, input.Edges[e].To);
                routes[e] = pen.Path();
                continue;
            }

            var chain = graph.Chains[e];
            pen.MoveTo(new Point(frame.Boxes[chain[0]].Right, frame.Ports.Start(e)));
            for (var i = 0; i + 1 < chain.Length; i++)
            {
                var layer = graph.LayerOf[chain[i]];
                var end = i + 2 == chain.Length ? frame.Ports.End(e) : frame.Middles[chain[i + 1]];
                pen.LevelTo(frame.ColumnRight(layer));
                pen.CurveTo(new Point(frame.ColumnLeft(layer + 1), end), Reach);
            }

            pen.LevelTo(frame.Boxes[chain[^1]].X);
            routes[e] = pen.Path(reverse: chain[0] != input.Edges[e].From);
        }

        return routes;
    }

    /// <summary>A line within a layer: out to the right of the column, along, and back.</summary>
    private static void Loop(Pen pen, LayerOrders orders, RouteFrame frame, int edge, int from, int to)
    {
        var layer = frame.LayerOf(from);
        var share = (double)Math.Abs(orders.Places[from] - orders.Places[to]) / orders.Layers[layer].Length;
        var x = frame.ColumnRight(layer);
        var depth = x + (frame.LoopDepth * (0.4 + (0.6 * share)));
        pen.MoveTo(new Point(frame.Boxes[from].Right, frame.Ports.Start(edge)));
        pen.LevelTo(x);
        pen.CurveTo(
            new Point(depth, frame.Ports.Start(edge)),
            new Point(depth, frame.Ports.End(edge)),
            new Point(x, frame.Ports.End(edge)));
        pen.LevelTo(frame.Boxes[to].Right);
    }
}
