using System.Globalization;
using OrgGraph.Diagrams.Writers.Dot;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>Writes DOT (https://graphviz.org/doc/info/lang.html), for Graphviz.</summary>
internal static class DotFile
{
    // Of the thickest line, in points; the thinnest is 1.
    private const double Thickest = 6;

    /// <summary>Writes the file. Linear.</summary>
    public static void Write(NetworkFile network, Stream stream)
    {
        using var writer = DotGraph.Open(stream);
        var largest = network.Edges.Select(e => e.Weight).DefaultIfEmpty(1).Max();
        using var graph = new DotGraph(writer, network.Title, network.Directed);
        graph.Write("charset=\"UTF-8\"; overlap=false; splines=true");
        graph.Write("node [shape=box, style=\"rounded,filled\", fontname=\"Noto Sans CJK SC,Microsoft YaHei,SimSun\"]");
        for (var i = 0; i < network.Nodes.Length; i++)
        {
            var node = network.Nodes[i];
            graph.WriteNode(
                IdOf(i),
                $"label={Quote(node.Label)}, fillcolor=\"{node.Colour}\"{Attributes(network.NodeAttributes, node.Values)}");
        }

        foreach (var edge in network.Edges)
        {
            // Graphviz's own weight is a whole number that says how short an edge is to be; ours goes under that name too
            var width = 1 + ((Thickest - 1) * (largest > 1 ? (edge.Weight - 1) / (largest - 1) : 0));
            graph.WriteEdge(
                IdOf(edge.From),
                IdOf(edge.To),
                $"weight={FileText.Of(edge.Weight)}, penwidth={width.ToString("0.##", CultureInfo.InvariantCulture)}"
                + Attributes(network.EdgeAttributes, edge.Values));
        }
    }

    // a number: what Graphviz draws has labels, and no other file is merged with it
    private static string IdOf(int node) => "n" + node.ToString(CultureInfo.InvariantCulture);

    private static string Attributes(IEnumerable<NetworkField> attributes, IEnumerable<object?> values) => string.Concat(
        attributes.Zip(values).Where(pair => pair.Second is not null)
            .Select(pair => $", {pair.First.Name}={Quote(pair.Second!)}"));

    private static string Quote(object value) => DotGraph.Quote(FileText.Of(value));
}
