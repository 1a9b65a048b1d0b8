using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts;

/// <summary>
/// Boxes in columns from left to right with few crossings, after Sugiyama, Tagawa, Toda 1981: layers, order in layers,
/// places, routes. Given layers are kept, boxes of a group stay next to each other, no line passes through a box.
/// </summary>
/// <param name="options">How it works; the default when null.</param>
public sealed class LayeredLayout(LayeredOptions? options = null) : IDiagramLayout
{
    private readonly LayeredOptions _options = options ?? new LayeredOptions();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The graph has loops, ends of edges outside its nodes, or sizes that are no sizes.</exception>
    public LayoutResult Lay(LayoutGraph graph, CancellationToken cancellationToken = default)
    {
        LayoutInput.Check(graph);
        if (graph.Nodes.Length == 0)
        {
            return LayoutInput.Empty;
        }

        var proper = ProperGraph.Make(graph, LayerAssignment.Assign(graph, cancellationToken));
        var orders = OrderSearch.Run(proper, _options, cancellationToken);
        var middles = ColumnPlaces.Middles(proper, orders, graph, _options);
        cancellationToken.ThrowIfCancellationRequested();
        var ports = Ports.Spread(proper, orders, graph, middles, _options.PortMargin);
        var gaps = Enumerable.Repeat(graph.Spacing.Layer, proper.Layers.Length).ToArray();
        if (_options.Routing == LayeredRouting.Splines)
        {
            var frame = Frame(graph, proper, middles, ports, gaps);
            return LayoutInput.Finish(frame.Boxes, SplineRoutes.Route(proper, orders, graph, frame));
        }

        var (tracks, counts) = OrthogonalRoutes.Assign(proper, graph, middles, ports);
        for (var gap = 0; gap < gaps.Length; gap++)
        {
            gaps[gap] = Math.Max(gaps[gap], OrthogonalRoutes.Width(counts[gap]));
        }

        var wide = Frame(graph, proper, middles, ports, gaps);
        return LayoutInput.Finish(wide.Boxes, OrthogonalRoutes.Route(proper, graph, wide, tracks, counts, gaps));
    }

    private static RouteFrame Frame(LayoutGraph graph, ProperGraph proper, double[] middles, Ports ports, double[] gaps)
    {
        var (lefts, widths) = ColumnPlaces.Columns(proper, graph, gaps);
        var boxes = ColumnPlaces.Boxes(proper, graph, middles, lefts, widths);
        return new RouteFrame(proper.LayerOf, middles, lefts, widths, boxes, ports, graph.Spacing.Layer / 2);
    }
}
