#if QUIKGRAPH
using System.Globalization;
using System.Text;
using System.Xml;
using QuikGraph;

namespace OrgGraph.GraphPackages;

/// <summary>GraphML of any QuikGraph graph over ids, also one that the user's algorithms have made; without a further package.</summary>
public static class QuikGraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings s_settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false,
    };

    /// <summary>Writes the graph: a label a vertex, a weight an edge. Linear.</summary>
    /// <typeparam name="TEdge">The graph's edges.</typeparam>
    /// <param name="graph">The graph; directed or not as it says itself.</param>
    /// <param name="weight">The weight of an edge.</param>
    /// <param name="stream">Receives the file; stays open.</param>
    /// <exception cref="ArgumentException">An id has a character that XML does not know.</exception>
    public static void Write<TEdge>(IEdgeListGraph<string, TEdge> graph, Func<TEdge, double> weight, Stream stream)
        where TEdge : IEdge<string>
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(weight);
        using var xml = XmlWriter.Create(stream, s_settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "label", "node", "string");
        WriteKey(xml, "weight", "edge", "double");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", graph.IsDirected ? "directed" : "undirected");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var vertex in graph.Vertices)
        {
            var name = names[vertex] = "n" + names.Count.ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", name);
            WriteData(xml, "label", vertex);
            xml.WriteEndElement();
        }

        foreach (var edge in graph.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", names[edge.Source]);
            xml.WriteAttributeString("target", names[edge.Target]);
            WriteData(xml, "weight", weight(edge).ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void WriteKey(XmlWriter xml, string name, string of, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
#endif
