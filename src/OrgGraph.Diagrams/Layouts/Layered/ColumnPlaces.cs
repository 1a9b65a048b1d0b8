using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>Turns orders into places: a column a layer.</summary>
internal static class ColumnPlaces
{
    /// <summary>The middle of each vertex, from the top of the page; those of one layer keep their distances.</summary>
    public static double[] Middles(ProperGraph graph, LayerOrders orders, LayoutGraph input, LayeredOptions options)
    {
        var middles = BrandesKoepf.Place(graph, orders, Distance);
        foreach (var layer in orders.Layers)
        {
            // Sums of floating point numbers may fall short by their last digit.
            for (var i = 1; i < layer.Length; i++)
            {
                middles[layer[i]] = Math.Max(middles[layer[i]], middles[layer[i - 1]] + Distance(layer[i - 1], layer[i]));
            }
        }

        return middles;

        double Distance(int above, int below) => ColumnPlaces.Distance(graph, input, options, above, below);
    }

    /// <summary>Least distance between the middles of two vertices, one right above the other.</summary>
    public static double Distance(ProperGraph graph, LayoutGraph input, LayeredOptions options, int above, int below)
    {
        var between = (graph.IsDummy(above), graph.IsDummy(below)) switch
        {
            (false, false) => input.Spacing.Node,
            (true, true) => options.LineGap,
            // Boxes with a line between them keep their distance too.
            _ => Math.Max(options.LineGap, input.Spacing.Node / 2),
        };
        var groups = graph.GroupOf[above] != graph.GroupOf[below] ? options.GroupGap : 0;
        return ((Height(above) + Height(below)) / 2) + between + groups;

        double Height(int vertex) => graph.IsDummy(vertex) ? 0 : input.Nodes[vertex].Height;
    }

    /// <summary>
    /// Left edge and width of each column; columns are as wide as their widest box and stand the given gaps apart.
    /// </summary>
    public static (double[] Left, double[] Width) Columns(ProperGraph graph, LayoutGraph input, ReadOnlySpan<double> gaps)
    {
        var widths = Array.ConvertAll(
            graph.Layers, layer => layer.Where(v => !graph.IsDummy(v)).Select(v => input.Nodes[v].Width).DefaultIfEmpty(0).Max());
        var lefts = new double[widths.Length];
        for (var i = 1; i < lefts.Length; i++)
        {
            lefts[i] = lefts[i - 1] + widths[i - 1] + gaps[i - 1];
        }

        return (lefts, widths);
    }

    /// <summary>The boxes, each in the middle of its column.</summary>
    public static Rect[] Boxes(ProperGraph graph, LayoutGraph input, double[] middles, double[] lefts, double[] widths)
    {
        var boxes = new Rect[graph.BoxCount];
        for (var v = 0; v < boxes.Length; v++)
        {
            var node = input.Nodes[v];
            var layer = graph.LayerOf[v];
            boxes[v] = new Rect(
                lefts[layer] + ((widths[layer] - node.Width) / 2), middles[v] - (node.Height / 2), node.Width, node.Height);
        }

        return boxes;
    }
}
