using System.Globalization;
using System.Xml;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>What shapes, lines and texts of a slide have in common (DrawingML, ECMA-376, 20.1).</summary>
internal static class DrawingXml
{
    /// <summary>A length in English Metric Units, 12,700 a point.</summary>
    public static string Emu(double points) => Integer(points * 12700);

    /// <summary>A whole number.</summary>
    public static string Integer(double value) => ((long)Math.Round(value)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Begins an element of a namespace that is declared above.</summary>
    public static void Start(this XmlWriter xml, string prefix, string name) => xml.WriteStartElement(prefix, name, null);

    /// <summary>Writes an element without content.</summary>
    public static void Leaf(
        this XmlWriter xml, string prefix, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.Start(prefix, name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes a fill of one colour.</summary>
    public static void WriteFill(this XmlWriter xml, Colour colour)
    {
        xml.Start("a", "solidFill");
        xml.Leaf("a", "srgbClr", ("val", colour.ToString()[1..].ToUpperInvariant()));
        xml.WriteEndElement();
    }

    /// <summary>Writes an outline; null for none.</summary>
    public static void WriteStroke(this XmlWriter xml, Stroke? stroke, bool arrow)
    {
        xml.Start("a", "ln");
        if (stroke is null)
        {
            xml.Leaf("a", "noFill");
            xml.WriteEndElement();
            return;
        }

        xml.WriteAttributeString("w", Emu(stroke.Width));
        xml.WriteFill(stroke.Colour);
        if (stroke.Dash is { IsDefaultOrEmpty: false } dash)
        {
            // pairs of dash and gap, in 1/1000 % of the line's width; an odd last dash has itself as gap, as in SVG
            xml.Start("a", "custDash");
            for (var i = 0; i < dash.Length; i += 2)
            {
                var gap = i + 1 < dash.Length ? dash[i + 1] : dash[i];
                xml.Leaf(
                    "a", "ds", ("d", Integer(dash[i] / stroke.Width * 100000)), ("sp", Integer(gap / stroke.Width * 100000)));
            }

            xml.WriteEndElement();
        }

        xml.Leaf("a", "round");
        if (arrow)
        {
            xml.Leaf("a", "tailEnd", ("type", "triangle"), ("w", "med"), ("len", "med"));
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes where a shape lies.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="place">Its bounds before it is turned.</param>
    /// <param name="turn">Its turn in 1/60,000 of a degree.</param>
    /// <param name="flipAcross">Left and right exchanged.</param>
    /// <param name="flipDown">Above and below exchanged.</param>
    /// <param name="group">For a group whose parts are placed as on the page.</param>
    public static void WriteTransform(
        this XmlWriter xml, Rect place, int turn = 0, bool flipAcross = false, bool flipDown = false, bool group = false)
    {
        xml.Start("a", "xfrm");
        if (turn != 0)
        {
            xml.WriteAttributeString("rot", Integer(turn));
        }

        if (flipAcross)
        {
            xml.WriteAttributeString("flipH", "1");
        }

        if (flipDown)
        {
            xml.WriteAttributeString("flipV", "1");
        }

        xml.Leaf("a", "off", ("x", Emu(place.X)), ("y", Emu(place.Y)));
        xml.Leaf("a", "ext", ("cx", Emu(place.Width)), ("cy", Emu(place.Height)));
        if (group)
        {
            xml.Leaf("a", "chOff", ("x", Emu(place.X)), ("y", Emu(place.Y)));
            xml.Leaf("a", "chExt", ("cx", Emu(place.Width)), ("cy", Emu(place.Height)));
        }

        xml.WriteEndElement();
    }
}
