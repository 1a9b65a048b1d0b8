#if MSAGL
using System.Collections.Immutable;
using Microsoft.Msagl.Core.Geometry;
using Microsoft.Msagl.Core.Geometry.Curves;
using Microsoft.Msagl.Core.Layout;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using MsaglPoint = Microsoft.Msagl.Core.Geometry.Point;

namespace OrgGraph.GraphPackages.Msagl;

/// <summary>
/// A graph of ours as one of MSAGL's, and its drawing as ours. MSAGL's y grows upwards, and its layers lie from top to bottom:
/// for layers from left to right all is handed over transposed.
/// </summary>
internal sealed class MsaglGeometry
{
    /// <summary>Room between a frame and what stands in it, in points.</summary>
    private const double FramePadding = 6;

    private readonly bool _transposed;
    private readonly bool[] _turned;
    private readonly Edge[] _edges;
    private readonly Cluster[] _clusters;

    private MsaglGeometry(LayoutGraph source, bool transposed)
    {
        (Source, _transposed) = (source, transposed);
        Nodes =
        [
            .. source.Nodes.Select(node => Size(node.Width, node.Height) is var (w, h)
                ? new Node(CurveFactory.CreateRectangle(w, h, default))
                : throw new InvalidOperationException()),
        ];
        // MSAGL layers along its edges: those between given layers lead to the right
        _turned = [.. source.Edges.Select(edge => source.Nodes[edge.From].Layer > source.Nodes[edge.To].Layer)];
        _edges = [.. source.Edges.Select((edge, e) => EdgeOf(edge, _turned[e]))];
        _clusters = [.. source.Frames.Select(ClusterOf)];
        foreach (var node in Nodes)
        {
            Graph.Nodes.Add(node);
        }

        foreach (var edge in _edges)
        {
            Graph.Edges.Add(edge);
        }

        Frame();
    }

    /// <summary>The graph as we have it.</summary>
    public LayoutGraph Source { get; }

    /// <summary>The graph as MSAGL has it.</summary>
    public GeometryGraph Graph { get; } = new();

    /// <summary>MSAGL's nodes, in our order.</summary>
    public Node[] Nodes { get; }

    /// <summary>Hands a graph over.</summary>
    public static MsaglGeometry Make(LayoutGraph graph, bool transposed) => new(graph, transposed);

    /// <summary>Puts the boxes where they are to stand.</summary>
    public void Place(ImmutableArray<Rect> boxes)
    {
        for (var v = 0; v < Nodes.Length; v++)
        {
            Nodes[v].Center = new MsaglPoint(boxes[v].Centre.X, -boxes[v].Centre.Y);
        }
    }

    /// <summary>The lines' ways; those that were handed over turned are turned back.</summary>
    public ImmutableArray<CurvePath> Routes() =>
        [.. _edges.Select((edge, e) => PathOf(_turned[e] ? edge.Curve.Reverse() : edge.Curve))];

    /// <summary>The drawing, with its upper left corner at 0, 0.</summary>
    public LayoutResult Read()
    {
        var boxes = Nodes.Zip(Source.Nodes, (node, size) => Point(node.Center) is var centre
            ? new Rect(centre.X - (size.Width / 2), centre.Y - (size.Height / 2), size.Width, size.Height)
            : default).ToArray();
        var labels = _edges.Any(edge => edge.Label is not null)
            ? _edges.Zip(Source.Edges, (edge, size) => edge.Label is { } label && Point(label.Center) is var centre
                ? new Rect(
                    centre.X - (size.LabelWidth / 2), centre.Y - (size.LabelHeight / 2), size.LabelWidth, size.LabelHeight)
                : default).ToArray()
            : [];
        return PageOrigin.MoveTo(boxes, [.. Routes()], [.. _clusters.Select(cluster => RectOf(cluster.BoundingBox))], labels);
    }

    private (double Width, double Height) Size(double width, double height) => _transposed ? (height, width) : (width, height);

    private Edge EdgeOf(LayoutEdge edge, bool turned)
    {
        var (from, to) = turned ? (edge.To, edge.From) : (edge.From, edge.To);
        var (width, height) = Size(edge.LabelWidth, edge.LabelHeight);
        return new Edge(Nodes[from], Nodes[to], width, height, 1)
        {
            // weights count in layers only, as whole numbers
            Weight = Math.Max(1, (int)Math.Round(edge.Weight)),
        };
    }

    private Cluster ClusterOf(LayoutFrame frame)
    {
        var title = frame.TitleHeight + FramePadding;
        var cluster = new Cluster
        {
            RectangularBoundary = new RectangularClusterBoundary
            {
                LeftMargin = _transposed ? title : FramePadding,
                RightMargin = FramePadding,
                BottomMargin = FramePadding,
                TopMargin = _transposed ? FramePadding : title,
                MinWidth = _transposed ? 0 : frame.TitleWidth + (2 * FramePadding),
                MinHeight = _transposed ? frame.TitleWidth + (2 * FramePadding) : 0,
            },
            BoundaryCurve = CurveFactory.CreateRectangle(1, 1, default),
        };
        foreach (var node in frame.Nodes)
        {
            cluster.AddChild(Nodes[node]);
        }

        return cluster;
    }

    private void Frame()
    {
        if (_clusters.Length == 0)
        {
            return;
        }

        for (var i = 0; i < _clusters.Length; i++)
        {
            (Source.Frames[i].Parent is { } parent ? _clusters[parent] : Graph.RootCluster).AddChild(_clusters[i]);
        }

        var framed = Source.Frames.SelectMany(frame => frame.Nodes).ToHashSet();
        for (var v = 0; v < Nodes.Length; v++)
        {
            if (!framed.Contains(v))
            {
                Graph.RootCluster.AddChild(Nodes[v]);
            }
        }

        foreach (var edge in _edges)
        {
            edge.SourcePort = new RelativeFloatingPort(() => edge.Source.BoundaryCurve, () => edge.Source.Center);
            edge.TargetPort = new RelativeFloatingPort(() => edge.Target.BoundaryCurve, () => edge.Target.Center);
        }
    }

    private CurvePath PathOf(ICurve curve)
    {
        var curves = ImmutableArray.CreateBuilder<Diagrams.Scenes.Curve>();
        MsaglCurves.Add(curve, curves, Point);
        return new CurvePath(Point(curve.Start), curves.ToImmutable());
    }

    private Diagrams.Scenes.Point Point(MsaglPoint point) => _transposed ? new(-point.Y, point.X) : new(point.X, -point.Y);

    private Rect RectOf(Rectangle box)
    {
        var (a, b) = (Point(box.LeftTop), Point(box.RightBottom));
        return new Rect(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
    }
}
#endif
