#if MSAGL
using System.Collections.Immutable;
using Microsoft.Msagl.Core.Geometry.Curves;
using OrgGraph.Diagrams.Scenes;
using MsaglPoint = Microsoft.Msagl.Core.Geometry.Point;

namespace OrgGraph.GraphPackages.Msagl;

/// <summary>Curves of MSAGL as ours, and ours as MSAGL's.</summary>
internal static class MsaglCurves
{
    /// <summary>Pieces that arcs and other curves, which MSAGL's routers hardly use, are cut into.</summary>
    private const int Pieces = 8;

    /// <summary>Adds the pieces of a curve.</summary>
    public static void Add(
        ICurve curve, ImmutableArray<Diagrams.Scenes.Curve>.Builder curves, Func<MsaglPoint, Diagrams.Scenes.Point> place)
    {
        switch (curve)
        {
            case Microsoft.Msagl.Core.Geometry.Curves.Curve run:
                foreach (var segment in run.Segments)
                {
                    Add(segment, curves, place);
                }

                break;
            case CubicBezierSegment bezier:
                curves.Add(new(place(bezier.B(1)), place(bezier.B(2)), place(bezier.B(3))));
                break;
            case Polyline line:
                var corners = line.ToArray();
                for (var i = 1; i < corners.Length; i++)
                {
                    curves.AddRange(CurvePath.Straight(place(corners[i - 1]), place(corners[i])).Curves);
                }

                break;
            default:
                var count = curve is LineSegment ? 1 : Pieces;
                for (var i = 1; i <= count; i++)
                {
                    curves.AddRange(CurvePath.Straight(At(i - 1), At(i)).Curves);
                }

                Diagrams.Scenes.Point At(int i) =>
                    place(curve[curve.ParStart + ((curve.ParEnd - curve.ParStart) * i / count)]);
                break;
        }
    }

    /// <summary>A path as a curve of MSAGL, y upwards.</summary>
    public static ICurve Of(CurvePath path)
    {
        var result = new Microsoft.Msagl.Core.Geometry.Curves.Curve(path.Curves.Length);
        var start = path.Start;
        foreach (var curve in path.Curves)
        {
            result.AddSegment(new CubicBezierSegment(Up(start), Up(curve.Control1), Up(curve.Control2), Up(curve.End)));
            start = curve.End;
        }

        return result;
    }

    /// <summary>A point of a page in MSAGL's plane.</summary>
    public static MsaglPoint Up(Diagrams.Scenes.Point point) => new(point.X, -point.Y);
}
#endif
