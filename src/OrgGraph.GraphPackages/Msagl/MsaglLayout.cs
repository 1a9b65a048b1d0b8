#if MSAGL
using System.Collections.Immutable;
using Microsoft.Msagl.Core;
using Microsoft.Msagl.Core.Layout;
using Microsoft.Msagl.Core.Routing;
using Microsoft.Msagl.Layout.Incremental;
using Microsoft.Msagl.Layout.Initial;
using Microsoft.Msagl.Layout.Layered;
using Microsoft.Msagl.Layout.MDS;
using Microsoft.Msagl.Miscellaneous;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.GraphPackages.Msagl;

/// <summary>
/// MSAGL's drawing of a graph: its places, its routes, its frames (clusters) and its places of labels. Nothing runs in parallel,
/// so that the same graph always gives the same drawing, but for bundles: their joints are moved by random numbers that a whole
/// process shares, so that only its first drawing is always the same. Groups of boxes (<see cref="LayoutNode.Group"/>) are not
/// used.
/// </summary>
/// <param name="style">How boxes are placed.</param>
/// <param name="bundled">True for lines in bundles; else splines around boxes.</param>
internal sealed class MsaglLayout(MsaglStyle style, bool bundled = false) : IDiagramLayout, ILineRouting
{
    /// <summary>Distance that lines keep from boxes, in points.</summary>
    private const double Padding = 1.5;

    /// <summary>Distance of lines in a bundle, in points.</summary>
    private const double BundleGap = 2.2;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// The graph has loops, ends of edges outside its nodes, or sizes that are no sizes.
    /// </exception>
    public LayoutResult Lay(LayoutGraph graph, CancellationToken cancellationToken = default)
    {
        LayoutGraphCheck.Check(graph);
        if (graph.Nodes.IsEmpty)
        {
            return LayoutResult.Empty;
        }

        var geometry = MsaglGeometry.Make(graph, transposed: style == MsaglStyle.Layered);
        Run(cancel => Calculate(geometry, cancel), cancellationToken);
        return geometry.Read();
    }

    /// <inheritdoc/>
    public ImmutableArray<CurvePath> Route(
        LayoutGraph graph, ImmutableArray<Rect> boxes, CancellationToken cancellationToken = default)
    {
        LayoutGraphCheck.Check(graph);
        var geometry = MsaglGeometry.Make(graph with { Frames = [] }, transposed: false);
        geometry.Place(boxes);
        var settings = Routed(new MdsLayoutSettings { NodeSeparation = graph.Spacing.Node });
        Run(
            cancel => LayoutHelpers.RouteAndLabelEdges(geometry.Graph, settings, geometry.Graph.Edges, 0, cancel),
            cancellationToken);
        return geometry.Routes();
    }

    private void Calculate(MsaglGeometry geometry, CancelToken cancel)
    {
        // layers are handed over transposed
        var ratio = geometry.Source.AspectRatio;
        var settings = Routed(Settings(geometry), style == MsaglStyle.Layered ? 1 / ratio : ratio);
        if (!geometry.Graph.RootCluster.Clusters.Any())
        {
            LayoutHelpers.CalculateLayout(geometry.Graph, settings, cancel);
            return;
        }

        // clusters from within to without, then the lines between them, as MSAGL's own entry does for layers, in parallel
        new InitialLayoutByCluster(geometry.Graph, settings) { RunInParallel = false }.Run(cancel);
        var open = geometry.Graph.Edges.Where(edge => bundled || edge.Curve is null).ToArray();
        LayoutHelpers.RouteAndLabelEdges(geometry.Graph, settings, open, 0, cancel);
    }

    private static void Run(Action<CancelToken> work, CancellationToken cancellationToken)
    {
        var cancel = new CancelToken();
        using (cancellationToken.Register(() => cancel.Canceled = true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                work(cancel);
            }
            catch (OperationCanceledException)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }
    }

    private LayoutAlgorithmSettings Settings(MsaglGeometry geometry)
    {
        var graph = geometry.Source;
        switch (style)
        {
            case MsaglStyle.Scaling:
                return new MdsLayoutSettings { NodeSeparation = graph.Spacing.Node, RunInParallel = false };
            case MsaglStyle.Incremental:
                return new FastIncrementalLayoutSettings { AvoidOverlaps = true, NodeSeparation = graph.Spacing.Node };
            default:
                var layered = new SugiyamaLayoutSettings
                {
                    NodeSeparation = graph.Spacing.Node,
                    LayerSeparation = graph.Spacing.Layer,
                    LiftCrossEdges = true,
                };
                PinLayers(geometry, layered);
                return layered;
        }
    }

    private LayoutAlgorithmSettings Routed(LayoutAlgorithmSettings settings, double aspectRatio = 1)
    {
        settings.PackingAspectRatio = aspectRatio;
        settings.ClusterMargin = settings.NodeSeparation / 2;
        var routing = settings.EdgeRoutingSettings;
        routing.Padding = Padding;
        routing.PolylinePadding = Padding / 2;
        if (bundled)
        {
            routing.EdgeRoutingMode = EdgeRoutingMode.SplineBundling;
            routing.BundlingSettings = new BundlingSettings { EdgeSeparation = BundleGap };
        }
        else if (style != MsaglStyle.Layered)
        {
            routing.EdgeRoutingMode = EdgeRoutingMode.Spline;
        }

        return settings;
    }

    private static void PinLayers(MsaglGeometry geometry, SugiyamaLayoutSettings settings)
    {
        var layers = geometry.Source.Nodes
            .Select((node, v) => (node.Layer, Node: geometry.Nodes[v]))
            .Where(node => node.Layer is not null)
            .GroupBy(node => node.Layer!.Value, node => node.Node)
            .OrderBy(layer => layer.Key)
            .Select(layer => layer.ToArray())
            .ToArray();
        for (var i = 0; i < layers.Length; i++)
        {
            if (layers[i].Length > 1)
            {
                settings.PinNodesToSameLayer(layers[i]);
            }

            if (i > 0)
            {
                settings.AddUpDownConstraint(layers[i - 1][0], layers[i][0]);
            }
        }
    }
}
#endif
