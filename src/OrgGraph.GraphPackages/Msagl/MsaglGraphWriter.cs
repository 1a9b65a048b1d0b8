#if MSAGL
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Msagl.Core.Geometry.Curves;
using Microsoft.Msagl.Core.Layout;
using Microsoft.Msagl.Core.Routing;
using Microsoft.Msagl.DebugHelpers.Persistence;
using Microsoft.Msagl.Layout.Layered;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;

namespace OrgGraph.GraphPackages.Msagl;

/// <summary>
/// Writes a page as MSAGL's geometry graph (<c>.msagl.geom</c>), which its viewer opens: the shapes with an id, and the
/// connectors with the ways that they are drawn. Such a file holds no names: nodes are named by the items' ids.
/// </summary>
internal sealed class MsaglGraphWriter : IPictureWriter
{
    private MsaglGraphWriter()
    {
    }

    /// <summary>The writer.</summary>
    public static IPictureWriter Instance { get; } = new MsaglGraphWriter();

    /// <inheritdoc/>
    public WriteReport Write(
        Scene scene, int page, Stream output, WriteOptions options, CancellationToken cancellationToken = default)
    {
        var graph = new GeometryGraph();
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var shape in scene.Pages[page].Items.OfType<ShapeItem>().Where(shape => shape.Id is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            nodes[shape.Id!] = new Node(OutlineOf(shape)) { UserData = shape.Id };
            graph.Nodes.Add(nodes[shape.Id!]);
        }

        foreach (var connector in scene.Pages[page].Items.OfType<ConnectorItem>())
        {
            if (nodes.TryGetValue(connector.From, out var from) && nodes.TryGetValue(connector.To, out var to))
            {
                graph.Edges.Add(
                    new Edge(from, to) { Curve = MsaglCurves.Of(connector.Path), LineWidth = connector.Stroke.Width });
            }
        }

        graph.UpdateBoundingBox();
        using var buffer = new MemoryStream();
        new GeometryGraphWriter(buffer, graph, new SugiyamaLayoutSettings())
        {
            NodeToIds = nodes.ToDictionary(n => n.Value, n => n.Key),
        }.Write();
        output.Write(buffer.ToArray());
        return new WriteReport([], null, []);
    }

    private static ICurve OutlineOf(ShapeItem shape)
    {
        var (bounds, centre) = (shape.Bounds, MsaglCurves.Up(shape.Bounds.Centre));
        return shape.Form switch
        {
            ShapeForm.Ellipse => CurveFactory.CreateEllipse(bounds.Width / 2, bounds.Height / 2, centre),
            ShapeForm.Diamond => CurveFactory.CreateDiamond(bounds.Width / 2, bounds.Height / 2, centre),
            ShapeForm.RoundedRectangle => CurveFactory.CreateRectangleWithRoundedCorners(
                bounds.Width, bounds.Height, Math.Min(4, bounds.Width / 2), Math.Min(4, bounds.Height / 2), centre),
            _ => CurveFactory.CreateRectangle(bounds.Width, bounds.Height, centre),
        };
    }
}
#endif
