using System.Globalization;
using System.Text;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>Writes DOT (https://graphviz.org/doc/info/lang.html), for Graphviz.</summary>
internal static class DotFile
{
    // Of the thickest line, in points; the thinnest is 1.
    private const double Thickest = 6;

    /// <summary>Writes the file. Linear.</summary>
    public static void Write(NetworkFile network, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var largest = network.Edges.Select(e => e.Weight).DefaultIfEmpty(1).Max();
        writer.WriteLine($"{(network.Directed ? "digraph" : "graph")} {Quoted(network.Title)} {{");
        writer.WriteLine("  charset=\"UTF-8\"; overlap=false; splines=true;");
        writer.WriteLine("  node [shape=box, style=\"rounded,filled\", fontname=\"Noto Sans CJK SC,Microsoft YaHei,SimSun\"];");
        for (var i = 0; i < network.Nodes.Length; i++)
        {
            var node = network.Nodes[i];
            var values = network.NodeAttributes.Zip(node.Values).Where(p => p.Second is not null).Select(p => $", {p.First.Name}={Quoted(FileText.Of(p.Second!))}");
            writer.WriteLine($"  {FileText.IdOf(i)} [label={Quoted(node.Label)}, fillcolor=\"{node.Colour}\"{string.Concat(values)}];");
        }

        foreach (var edge in network.Edges)
        {
            // Graphviz's own weight is a whole number that says how short an edge is to be; ours goes under that name too
            var values = network.EdgeAttributes.Zip(edge.Values).Where(p => p.Second is not null).Select(p => $", {p.First.Name}={Quoted(FileText.Of(p.Second!))}");
            var width = (1 + ((Thickest - 1) * (largest > 1 ? (edge.Weight - 1) / (largest - 1) : 0))).ToString("0.##", CultureInfo.InvariantCulture);
            writer.WriteLine(
                $"  {FileText.IdOf(edge.From)} {(network.Directed ? "->" : "--")} {FileText.IdOf(edge.To)} "
                + $"[weight={FileText.Of(edge.Weight)}, penwidth={width}{string.Concat(values)}];");
        }

        writer.WriteLine("}");
    }

    // Of a quoted text only the quote is special to the language; the backslash is to labels (\n, \N), and is doubled.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in FileText.Of(text))
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
