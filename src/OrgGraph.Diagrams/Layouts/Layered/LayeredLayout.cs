using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Boxes in columns from left to right with few crossings, after Sugiyama, Tagawa, Toda 1981: layers, order in layers,
/// places, routes. Given layers are kept, boxes of a group stay next to each other, no line passes through a box.
/// </summary>
/// <param name="options">How it works; the default when null.</param>
public sealed class LayeredLayout(LayeredOptions? options = null) : IDiagramLayout
{
    private readonly LayeredOptions _options = options ?? new LayeredOptions();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The graph has loops, ends of edges outside its nodes, or sizes that are no
    /// sizes.</exception>
    public LayoutResult Lay(LayoutGraph graph, CancellationToken cancellationToken = default)
    {
        LayoutGraphCheck.Check(graph);
        if (graph.Nodes.Length == 0)
        {
            return LayoutResult.Empty;
        }

        var proper = ProperGraph.Make(graph, LayerAssignment.Assign(graph, cancellationToken));
        var orders = OrderSearch.Run(proper, _options, cancellationToken);
        var middles = ColumnPlaces.Middles(proper, orders, graph, _options);
        cancellationToken.ThrowIfCancellationRequested();
        var ports = Ports.Spread(proper, orders, graph, middles, _options.PortMargin);
        var frame = Frame(graph, proper, middles, ports);
        return PageOrigin.MoveTo(frame.Boxes, SplineRoutes.Route(proper, orders, graph, frame));
    }

    private static RouteFrame Frame(LayoutGraph graph, ProperGraph proper, double[] middles, Ports ports)
    {
        var gaps = Enumerable.Repeat(graph.Spacing.Layer, proper.Layers.Length).ToArray();
        var (lefts, widths) = ColumnPlaces.Columns(proper, graph, gaps);
        var boxes = ColumnPlaces.Boxes(proper, graph, middles, lefts, widths);
        return new RouteFrame(proper.LayerOf, middles, lefts, widths, boxes, ports, graph.Spacing.Layer / 2);
    }
}
