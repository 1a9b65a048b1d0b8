using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// Networks: distances on the page follow distances in the network (stress majorisation after Gansner, Koren, North 2004,
/// from pivot MDS), then overlaps are removed and single boxes moved to lower crossings. Parts that are not tied lie side by
/// side. Layers and groups of nodes are not used.
/// </summary>
/// <param name="options">How it works; the default when null.</param>
public sealed class StressLayout(StressOptions? options = null) : IDiagramLayout
{
    private const int Pivots = 64;
    private const int Rounds = 120;
    private const double UsualWork = 2.5e6;
    private readonly StressOptions _options = options ?? new StressOptions();

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

        var parts = Network.Parts(graph, _options.EdgeLength ?? SuitableLength(graph));
        var boxes = new Rect[graph.Nodes.Length];
        var sizes = new (double Width, double Height)[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            sizes[i] = LayPart(graph, parts[i], boxes, cancellationToken);
        }

        var corners = PartPacking.Pack(sizes, _options.AspectRatio ?? Math.Sqrt(2), 2 * graph.Spacing.Node);
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var v in parts[i].Nodes)
            {
                boxes[v] = boxes[v] with { X = boxes[v].X + corners[i].X, Y = boxes[v].Y + corners[i].Y };
            }
        }

        return PageOrigin.MoveTo(boxes, NetworkRoutes.Route(graph, boxes, cancellationToken));
    }

    private static double SuitableLength(LayoutGraph graph) =>
        (1.8 * graph.Nodes.Average(node => node.Width + node.Height)) + (2 * graph.Spacing.Node);

    /// <summary>Lays a connected part out with its upper left corner at 0, 0, and gives its size.</summary>
    private (double Width, double Height) LayPart(
        LayoutGraph graph, Network part, Rect[] boxes, CancellationToken cancellationToken)
    {
        var (x, y) = Places(part, cancellationToken);
        PageFit.Run(x, y, _options.AspectRatio);
        OverlapRemoval.Run(part, x, y, cancellationToken);
        if (_options.AspectRatio is { } aspect)
        {
            PageFit.Widen(x, y, aspect);
        }

        if (_options.Effort > 0)
        {
            var work = _options.Effort * UsualWork * (1 + (part.Count / 100.0));
            CrossingMoves.Run(part, x, y, work, new LayoutRandom(_options.Seed), cancellationToken);
        }

        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var i = 0; i < part.Count; i++)
        {
            var node = graph.Nodes[part.Nodes[i]];
            var box = new Rect(x[i] - (node.Width / 2), y[i] - (node.Height / 2), node.Width, node.Height);
            boxes[part.Nodes[i]] = box;
            (left, top) = (Math.Min(left, box.X), Math.Min(top, box.Y));
            (right, bottom) = (Math.Max(right, box.Right), Math.Max(bottom, box.Bottom));
        }

        foreach (var v in part.Nodes)
        {
            boxes[v] = boxes[v] with { X = boxes[v].X - left, Y = boxes[v].Y - top };
        }

        return (right - left, bottom - top);
    }

    private (double[] X, double[] Y) Places(Network part, CancellationToken cancellationToken)
    {
        if (part.Count == 1)
        {
            return ([0], [0]);
        }

        var (pivots, rows) = Distances.Pivots(part, Pivots, cancellationToken);
        var (x, y) = PivotMds.Place(rows);
        var random = new LayoutRandom(_options.Seed);
        var unit = part.Lengths(0)[0];
        for (var v = 0; v < x.Length; v++)
        {
            // Boxes with the same ties would stay on one point.
            x[v] += unit * 0.05 * (random.Share() - 0.5);
            y[v] += unit * 0.05 * (random.Share() - 0.5);
        }

        var terms = part.Count > _options.SparseAbove
            ? StressTerms.Sparse(part, pivots, rows)
            : StressTerms.Full(part, cancellationToken);
        StressMajorisation.Run(terms, x, y, Rounds, unit / 200, cancellationToken);
        return (x, y);
    }
}
