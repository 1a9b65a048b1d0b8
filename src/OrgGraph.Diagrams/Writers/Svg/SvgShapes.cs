using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>Writes the elements that show: shapes, text, lines.</summary>
/// <param name="xml">Where to; escapes all text.</param>
/// <param name="withTargets">True to give each connector a wide unseen twin that is easy to point at.</param>
internal sealed class SvgShapes(XmlWriter xml, bool withTargets)
{
    /// <summary>Writes a shape and its text.</summary>
    public void WriteShape(ShapeItem shape)
    {
        var bounds = shape.Bounds;
        switch (shape.Form)
        {
            case ShapeForm.Ellipse:
                xml.WriteStartElement("ellipse");
                Attribute("cx", Numbers.Format(bounds.Centre.X));
                Attribute("cy", Numbers.Format(bounds.Centre.Y));
                Attribute("rx", Numbers.Format(bounds.Width / 2));
                Attribute("ry", Numbers.Format(bounds.Height / 2));
                break;
            case ShapeForm.Diamond:
                xml.WriteStartElement("polygon");
                Attribute(
                    "points", string.Join(' ', bounds.Diamond().Select(p => $"{Numbers.Format(p.X)},{Numbers.Format(p.Y)}")));
                break;
            default:
                xml.WriteStartElement("rect");
                WritePlace(bounds);
                if (shape.Form == ShapeForm.RoundedRectangle)
                {
                    Attribute("rx", "4");
                }

                break;
        }

        Attribute("fill", shape.Fill?.ToString() ?? "none");
        if (shape.Stroke is { } stroke)
        {
            WriteStroke(stroke);
        }

        xml.WriteEndElement();
        if (shape.Text is { } text)
        {
            WriteText(text);
        }
    }

    /// <summary>Writes the lines of a block.</summary>
    public void WriteText(TextBlock block)
    {
        var (anchor, x) = block.Align switch
        {
            TextAlign.Centre => ("middle", block.Bounds.Centre.X),
            TextAlign.Right => ("end", block.Bounds.Right),
            _ => ("start", block.Bounds.X),
        };
        // One element a line: white space between spans of one element would move centred lines.
        for (var i = 0; i < block.Lines.Length; i++)
        {
            xml.WriteStartElement("text");
            Attribute("x", Numbers.Format(x));
            Attribute("y", Numbers.Format(FontMetrics.BaseLine(block, i)));
            Attribute("font-size", Numbers.Format(block.Size));
            Attribute("fill", block.Colour.ToString());
            if (anchor != "start")
            {
                Attribute("text-anchor", anchor);
            }

            if (block.Bold)
            {
                Attribute("font-weight", "bold");
            }

            xml.WriteString(PlainText.OneLine(block.Lines[i]));
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a line that ties items, with its arrow head.</summary>
    public void WriteConnector(ConnectorItem connector)
    {
        if (withTargets)
        {
            // a wide unseen twin that is easy to point at
            xml.WriteStartElement("path");
            Attribute("class", "hit");
            Attribute("d", PathData(connector.Path));
            Attribute("fill", "none");
            xml.WriteEndElement();
        }

        if (!connector.Arrow)
        {
            WritePath(connector.Path, connector.Stroke);
            return;
        }

        var head = ArrowHead.Of(connector.Path, connector.Stroke.Width);
        WritePath(head.Shaft, connector.Stroke);
        if (!head.Corners.IsEmpty)
        {
            xml.WriteStartElement("polygon");
            Attribute("points", string.Join(' ', head.Corners.Select(p => $"{Numbers.Format(p.X)},{Numbers.Format(p.Y)}")));
            Attribute("fill", connector.Stroke.Colour.ToString());
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a line.</summary>
    public void WritePath(CurvePath path, Stroke stroke)
    {
        xml.WriteStartElement("path");
        Attribute("d", PathData(path));
        Attribute("fill", "none");
        WriteStroke(stroke);
        xml.WriteEndElement();
    }

    private static string PathData(CurvePath path)
    {
        var data = new System.Text.StringBuilder("M").Append(Numbers.Format(path.Start.X)).Append(' ')
            .Append(Numbers.Format(path.Start.Y));
        var start = path.Start;
        foreach (var curve in path.Curves)
        {
            if (CurveGeometry.IsStraight(start, curve))
            {
                data.Append('L');
            }
            else
            {
                data.Append('C');
                foreach (var p in (ReadOnlySpan<Point>)[curve.Control1, curve.Control2])
                {
                    data.Append(Numbers.Format(p.X)).Append(' ').Append(Numbers.Format(p.Y)).Append(' ');
                }
            }

            data.Append(Numbers.Format(curve.End.X)).Append(' ').Append(Numbers.Format(curve.End.Y));
            start = curve.End;
        }

        return data.ToString();
    }

    private void WriteStroke(Stroke stroke)
    {
        Attribute("stroke", stroke.Colour.ToString());
        Attribute("stroke-width", Numbers.Format(stroke.Width));
        if (!stroke.Dash.IsDefaultOrEmpty)
        {
            Attribute("stroke-dasharray", string.Join(' ', stroke.Dash.Select(Numbers.Format)));
        }
    }

    /// <summary>Writes where a rectangle lies.</summary>
    public void WritePlace(Rect r)
    {
        Attribute("x", Numbers.Format(r.X));
        Attribute("y", Numbers.Format(r.Y));
        Attribute("width", Numbers.Format(r.Width));
        Attribute("height", Numbers.Format(r.Height));
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, PlainText.Clean(value));
}
