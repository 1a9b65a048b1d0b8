using System.Collections.Immutable;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>Where the nodes of a network stand when another program opens it.</summary>
internal static class NetworkPlaces
{
    /// <summary>
    /// The built-in layout takes seconds beyond these; larger networks are laid out by the program that opens them.
    /// </summary>
    private const int MostNodes = 1_500;
    private const int MostEdges = 15_000;

    private const double ColumnWidth = 400;
    private const double RowHeight = 45;

    /// <summary>
    /// The network with places by the built-in layout. Beyond the limits nodes stand in columns, in their order, none on another.
    /// </summary>
    public static NetworkFile Add(NetworkFile network, CancellationToken cancellationToken)
    {
        var places = network.Nodes.Length <= MostNodes && network.Edges.Length <= MostEdges
            ? Laid(network, cancellationToken)
            : InColumns(network.Nodes.Length);
        return network with { Nodes = [.. network.Nodes.Select((node, i) => node with { Place = places[i] })] };
    }

    private static Point[] Laid(NetworkFile network, CancellationToken cancellationToken)
    {
        var graph = new LayoutGraph(
            [.. network.Nodes.Select(node => new LayoutNode(node.Width, NetworkNode.Height))],
            [.. network.Edges.Where(e => e.From != e.To).Select(e => new LayoutEdge(e.From, e.To, e.Weight))],
            new LayoutSpacing(Node: 12));
        return [.. new StressLayout().Lay(graph, cancellationToken).Boxes.Select(Rounded)];
    }

    // Tenths of a point: no program draws finer, and the files read better.
    private static Point Rounded(Rect box) => new(Math.Round(box.Centre.X, 1), Math.Round(box.Centre.Y, 1));

    private static Point[] InColumns(int count)
    {
        var rows = Math.Max(1, (int)Math.Sqrt(count * ColumnWidth / RowHeight));
        return [.. Enumerable.Range(0, count).Select(i => new Point(i / rows * ColumnWidth, i % rows * RowHeight))];
    }
}
