using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>Writes GEXF 1.2 (https://gexf.net), Gephi's own format.</summary>
internal static class GexfFile
{
    private const string Main = "http://www.gexf.net/1.2draft";
    private const string Drawing = "http://www.gexf.net/1.2draft/viz";

    /// <summary>Writes the file. Linear.</summary>
    public static void Write(NetworkFile network, Stream stream)
    {
        using var xml = XmlWriter.Create(stream, FileText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", Main);
        xml.WriteAttributeString("xmlns", "viz", null, Drawing);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "OrgGraph");
        xml.WriteElementString("description", FileText.Of(network.Title));
        xml.WriteEndElement();
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", network.Directed ? "directed" : "undirected");
        WriteAttributes(xml, "node", network.NodeAttributes);
        WriteAttributes(xml, "edge", network.EdgeAttributes);

        xml.WriteStartElement("nodes");
        foreach (var node in network.Nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", FileText.IdOf(node.Id));
            xml.WriteAttributeString("label", FileText.Of(node.Label));
            WriteValues(xml, node.Values);
            WriteColour(xml, node.Colour);
            WritePosition(xml, node.Place);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var i = 0; i < network.Edges.Length; i++)
        {
            var edge = network.Edges[i];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", FileText.IdOf(network.Nodes[edge.From].Id));
            xml.WriteAttributeString("target", FileText.IdOf(network.Nodes[edge.To].Id));
            xml.WriteAttributeString("weight", FileText.Of(edge.Weight));
            WriteValues(xml, edge.Values);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteAttributes(XmlWriter xml, string of, ImmutableArray<NetworkField> attributes)
    {
        if (attributes.IsEmpty)
        {
            return;
        }

        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        xml.WriteAttributeString("mode", "static");
        for (var i = 0; i < attributes.Length; i++)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", attributes[i].Name);
            xml.WriteAttributeString("type", attributes[i].Type switch
            {
                AttributeType.Whole => "long",
                AttributeType.Real => "double",
                AttributeType.Flag => "boolean",
                _ => "string",
            });
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, ImmutableArray<object?> values)
    {
        if (values.All(v => v is null))
        {
            return;
        }

        xml.WriteStartElement("attvalues");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                xml.WriteStartElement("attvalue");
                xml.WriteAttributeString("for", i.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("value", FileText.Of(value));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    // Gephi's y grows upwards.
    private static void WritePosition(XmlWriter xml, Point place)
    {
        xml.WriteStartElement("position", Drawing);
        xml.WriteAttributeString("x", FileText.Of(place.X));
        xml.WriteAttributeString("y", FileText.Of(-place.Y));
        xml.WriteAttributeString("z", "0");
        xml.WriteEndElement();
    }

    private static void WriteColour(XmlWriter xml, string colour)
    {
        xml.WriteStartElement("color", Drawing);
        foreach (var (name, start) in new[] { ("r", 1), ("g", 3), ("b", 5) })
        {
            var part = int.Parse(colour.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            xml.WriteAttributeString(name, part.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}
