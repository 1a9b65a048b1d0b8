#if MSAGL
using Microsoft.Msagl.Core.Geometry.Curves;
using Microsoft.Msagl.Core.Layout;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using MsaglPoint = Microsoft.Msagl.Core.Geometry.Point;

namespace OrgGraph.GraphPackages.Msagl;

/// <summary>Reads MSAGL's geometry, whose y grows upwards, as ours.</summary>
internal static class MsaglGeometry
{
    /// <summary>Pieces that arcs and other curves, which MSAGL's routers hardly use, are cut into.</summary>
    private const int Pieces = 8;

    /// <summary>The boxes and routes; routes of turned edges are turned back.</summary>
    public static LayoutResult Read(LayoutGraph graph, GeometryGraph geometry, Node[] nodes, Edge[] edges, Func<int, bool> turned)
    {
        geometry.UpdateBoundingBox();
        var boxes = nodes.Zip(graph.Nodes, (node, size) => new Rect(
            node.Center.X - (size.Width / 2), -node.Center.Y - (size.Height / 2), size.Width, size.Height)).ToArray();
        var routes = edges.Select((edge, e) => Path(turned(e) ? edge.Curve.Reverse() : edge.Curve)).ToArray();
        return PageOrigin.MoveTo(boxes, routes);
    }

    private static CurvePath Path(ICurve curve)
    {
        var curves = new List<OrgGraph.Diagrams.Scenes.Curve>();
        Add(curve, curves);
        return new CurvePath(Point(curve.Start), [.. curves]);
    }

    private static void Add(ICurve curve, List<OrgGraph.Diagrams.Scenes.Curve> curves)
    {
        switch (curve)
        {
            case Microsoft.Msagl.Core.Geometry.Curves.Curve run:
                foreach (var segment in run.Segments)
                {
                    Add(segment, curves);
                }

                break;
            case CubicBezierSegment bezier:
                curves.Add(new(Point(bezier.B(1)), Point(bezier.B(2)), Point(bezier.B(3))));
                break;
            default:
                var count = curve is LineSegment ? 1 : Pieces;
                for (var i = 1; i <= count; i++)
                {
                    curves.AddRange(CurvePath.Straight(At(i - 1), At(i)).Curves);
                }

                Point At(int i) => Point(curve[curve.ParStart + ((curve.ParEnd - curve.ParStart) * i / count)]);
                break;
        }
    }

    private static Point Point(MsaglPoint point) => new(point.X, -point.Y);
}
#endif
