using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>
/// Writes GraphML (http://graphml.graphdrawing.org), with yEd's own element for a node's label and colour; Gephi, NetworkX,
/// igraph and yEd read it. QuikGraph's own writer makes code at run time, which is not there ahead of time, and knows no labels.
/// </summary>
internal static class GraphMlFile
{
    private const string Main = "http://graphml.graphdrawing.org/xmlns";
    private const string Yed = "http://www.yworks.com/xml/graphml";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes the file. Linear.</summary>
    public static void Write(NetworkFile network, Stream stream)
    {
        using var xml = XmlWriter.Create(stream, FileText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Main);
        xml.WriteAttributeString("xmlns", "y", null, Yed);
        xml.WriteAttributeString("xmlns", "xsi", null, Schema);
        xml.WriteAttributeString("schemaLocation", Schema, $"{Main} {Main}/1.1/ygraphml.xsd");
        WriteKey(xml, "label", "node", "label", "string");
        WriteKeys(xml, "node", network.NodeAttributes);
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", "graphics");
        xml.WriteAttributeString("for", "node");
        xml.WriteAttributeString("yfiles.type", "nodegraphics");
        xml.WriteEndElement();
        WriteKey(xml, "weight", "edge", "weight", "double");
        WriteKeys(xml, "edge", network.EdgeAttributes);

        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", network.Directed ? "directed" : "undirected");
        foreach (var node in network.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", FileText.IdOf(node.Id));
            WriteData(xml, "label", node.Label);
            WriteData(xml, "node", node.Values);
            WriteGraphics(xml, node);
            xml.WriteEndElement();
        }

        for (var i = 0; i < network.Edges.Length; i++)
        {
            var edge = network.Edges[i];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", "e" + i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", FileText.IdOf(network.Nodes[edge.From].Id));
            xml.WriteAttributeString("target", FileText.IdOf(network.Nodes[edge.To].Id));
            WriteData(xml, "weight", edge.Weight);
            WriteData(xml, "edge", edge.Values);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void WriteKeys(XmlWriter xml, string of, ImmutableArray<NetworkField> attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            WriteKey(xml, KeyOf(of, i), of, attributes[i].Name, attributes[i].Type switch
            {
                AttributeType.Whole => "long",
                AttributeType.Real => "double",
                AttributeType.Flag => "boolean",
                _ => "string",
            });
        }
    }

    private static void WriteKey(XmlWriter xml, string id, string of, string name, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string of, ImmutableArray<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                WriteData(xml, KeyOf(of, i), value);
            }
        }
    }

    private static void WriteData(XmlWriter xml, string key, object value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(FileText.Of(value));
        xml.WriteEndElement();
    }

    private static void WriteGraphics(XmlWriter xml, NetworkNode node)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", "graphics");
        xml.WriteStartElement("ShapeNode", Yed);
        xml.WriteStartElement("Geometry", Yed);
        xml.WriteAttributeString("height", FileText.Of(NetworkNode.Height));
        xml.WriteAttributeString("width", FileText.Of(node.Width));
        xml.WriteAttributeString("x", FileText.Of(node.Place.X - (node.Width / 2.0)));
        xml.WriteAttributeString("y", FileText.Of(node.Place.Y - (NetworkNode.Height / 2.0)));
        xml.WriteEndElement();
        xml.WriteStartElement("Fill", Yed);
        xml.WriteAttributeString("color", node.Colour);
        xml.WriteEndElement();
        xml.WriteElementString("NodeLabel", Yed, FileText.Of(node.Label));
        xml.WriteStartElement("Shape", Yed);
        xml.WriteAttributeString("type", "roundrectangle");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string KeyOf(string of, int attribute) => of + attribute.ToString(CultureInfo.InvariantCulture);
}
