#if MSAGL
using Microsoft.Msagl.Core;
using Microsoft.Msagl.Core.Geometry.Curves;
using Microsoft.Msagl.Core.Layout;
using Microsoft.Msagl.Core.Routing;
using Microsoft.Msagl.Layout.Incremental;
using Microsoft.Msagl.Layout.Layered;
using Microsoft.Msagl.Layout.MDS;
using Microsoft.Msagl.Miscellaneous;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;

namespace OrgGraph.GraphPackages.Msagl;

/// <summary>
/// Layouts of Microsoft.Msagl. Where the graph asks for what MSAGL does not offer (groups kept together in a layer, lines
/// within a given layer, layers given for some nodes only), the built-in layered layout draws it.
/// </summary>
/// <param name="style">Which layout.</param>
public sealed class MsaglLayout(MsaglStyle style) : IDiagramLayout
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// The graph has loops, ends of edges outside its nodes, or sizes that are no sizes.
    /// </exception>
    public LayoutResult Lay(LayoutGraph graph, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Nodes.IsEmpty || (style == MsaglStyle.Layered && !CanLayer(graph)))
        {
            return new OrgGraph.Diagrams.Layouts.Layered.LayeredLayout().Lay(graph, cancellationToken);
        }

        LayoutGraphCheck.Check(graph);
        var nodes = graph.Nodes
            .Select(node => new Node(CurveFactory.CreateRectangle(node.Width, node.Height, default)))
            .ToArray();
        var edges = graph.Edges.Select(edge => Turned(graph, edge)
            ? new Edge(nodes[edge.To], nodes[edge.From])
            : new Edge(nodes[edge.From], nodes[edge.To])).ToArray();
        var geometry = new GeometryGraph();
        foreach (var node in nodes)
        {
            geometry.Nodes.Add(node);
        }

        for (var e = 0; e < edges.Length; e++)
        {
            // Weights count in MSAGL's layered layout only, as whole numbers.
            edges[e].Weight = Math.Max(1, (int)Math.Round(graph.Edges[e].Weight));
            geometry.Edges.Add(edges[e]);
        }

        var cancel = new CancelToken();
        using (cancellationToken.Register(() => cancel.Canceled = true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                LayoutHelpers.CalculateLayout(geometry, Settings(graph, nodes), cancel);
            }
            catch (OperationCanceledException)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        return MsaglGeometry.Read(graph, geometry, nodes, edges, e => Turned(graph, graph.Edges[e]));
    }

    private static bool CanLayer(LayoutGraph graph)
    {
        var given = graph.Nodes.Count(node => node.Layer is not null);
        return graph.Nodes.All(node => node.Group is null)
            && (given == 0 || given == graph.Nodes.Length)
            && graph.Edges.All(edge => graph.Nodes[edge.From].Layer is not { } layer || layer != graph.Nodes[edge.To].Layer);
    }

    /// <summary>MSAGL layers along its edges: those between given layers lead to the right.</summary>
    private static bool Turned(LayoutGraph graph, LayoutEdge edge) => graph.Nodes[edge.From].Layer > graph.Nodes[edge.To].Layer;

    private LayoutAlgorithmSettings Settings(LayoutGraph graph, Node[] nodes)
    {
        switch (style)
        {
            case MsaglStyle.Scaling:
                return new MdsLayoutSettings { NodeSeparation = graph.Spacing.Node };
            case MsaglStyle.Incremental:
                var incremental = new FastIncrementalLayoutSettings { AvoidOverlaps = true, NodeSeparation = graph.Spacing.Node };
                incremental.EdgeRoutingSettings.EdgeRoutingMode = EdgeRoutingMode.StraightLine;
                return incremental;
            default:
                var layered = new SugiyamaLayoutSettings
                {
                    NodeSeparation = graph.Spacing.Node,
                    LayerSeparation = graph.Spacing.Layer,
                    Transformation = PlaneTransformation.Rotation(Math.PI / 2),
                };
                PinLayers(graph, nodes, layered);
                return layered;
        }
    }

    private static void PinLayers(LayoutGraph graph, Node[] nodes, SugiyamaLayoutSettings settings)
    {
        var layers = Enumerable.Range(0, nodes.Length)
            .Where(v => graph.Nodes[v].Layer is not null)
            .GroupBy(v => graph.Nodes[v].Layer!.Value)
            .OrderBy(layer => layer.Key)
            .Select(layer => layer.Select(v => nodes[v]).ToArray())
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
