using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>Writes the elements that show: shapes, text, lines.</summary>
/// <param name="xml">Where to; escapes all text.</param>
/// <param name="usual">How the page looks where nothing else is written.</param>
internal sealed class SvgShapes(XmlWriter xml, UsualLook usual)
{
    /// <summary>The text of an item; null for none.</summary>
    public static TextBlock? TextOf(SceneItem item) => (item as ShapeItem)?.Text ?? (item as TextItem)?.Text;

    /// <summary>Writes the usual look as attributes of the page; every shape has its own fill.</summary>
    public void WriteUsual()
    {
        Attribute("font-size", Numbers.Format(usual.Size));
        Attribute("fill", usual.Colour.ToString());
        Attribute("text-anchor", UsualLook.AnchorOf(usual.Align));
        Attribute("stroke-width", Numbers.Format(usual.LineWidth));
    }

    /// <summary>Writes, as attributes, in what a block differs from the usual look.</summary>
    public void WriteFace(TextBlock block)
    {
        if (block.Size != usual.Size)
        {
            Attribute("font-size", Numbers.Format(block.Size));
        }

        if (block.Colour != usual.Colour)
        {
            Attribute("fill", block.Colour.ToString());
        }

        if (block.Align != usual.Align)
        {
            Attribute("text-anchor", UsualLook.AnchorOf(block.Align));
        }

        if (block.Bold)
        {
            Attribute("font-weight", "bold");
        }
    }

    /// <summary>Writes a shape and its text.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="isInGroup">True where the element around it has the text's face.</param>
    public void WriteShape(ShapeItem shape, bool isInGroup)
    {
        var bounds = shape.Bounds;
        switch (shape.Form)
        {
            case ShapeForm.Ellipse:
                xml.WriteStartElement("ellipse");
                Attribute("cx", Numbers.FormatPlace(bounds.Centre.X));
                Attribute("cy", Numbers.FormatPlace(bounds.Centre.Y));
                Attribute("rx", Numbers.FormatPlace(bounds.Width / 2));
                Attribute("ry", Numbers.FormatPlace(bounds.Height / 2));
                break;
            case ShapeForm.Diamond:
                xml.WriteStartElement("polygon");
                Attribute("points", PointsOf(bounds.Diamond()));
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
            WriteText(text, isInGroup);
        }
    }

    /// <summary>Writes the lines of a block.</summary>
    /// <param name="block">The text.</param>
    /// <param name="isInGroup">True where the element around it has its face.</param>
    public void WriteText(TextBlock block, bool isInGroup)
    {
        var x = block.Align switch
        {
            TextAlign.Centre => block.Bounds.Centre.X,
            TextAlign.Right => block.Bounds.Right,
            _ => block.Bounds.X,
        };
        // One element a line: white space between spans of one element would move centred lines.
        for (var i = 0; i < block.Lines.Length; i++)
        {
            xml.WriteStartElement("text");
            Attribute("x", Numbers.FormatPlace(x));
            Attribute("y", Numbers.FormatPlace(FontMetrics.BaseLine(block, i)));
            if (!isInGroup)
            {
                WriteFace(block);
            }

            xml.WriteString(PlainText.OneLine(block.Lines[i]));
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a line that ties items, with its arrow head.</summary>
    public void WriteConnector(ConnectorItem connector)
    {
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
            Attribute("points", PointsOf(head.Corners));
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

    private static string PointsOf(IEnumerable<Point> points) =>
        string.Join(' ', points.Select(p => $"{Numbers.FormatPlace(p.X)},{Numbers.FormatPlace(p.Y)}"));

    private static string PathData(CurvePath path)
    {
        var data = new System.Text.StringBuilder("M").Append(Numbers.FormatPlace(path.Start.X)).Append(' ')
            .Append(Numbers.FormatPlace(path.Start.Y));
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
                    data.Append(Numbers.FormatPlace(p.X)).Append(' ').Append(Numbers.FormatPlace(p.Y)).Append(' ');
                }
            }

            data.Append(Numbers.FormatPlace(curve.End.X)).Append(' ').Append(Numbers.FormatPlace(curve.End.Y));
            start = curve.End;
        }

        return data.ToString();
    }

    private void WriteStroke(Stroke stroke)
    {
        Attribute("stroke", stroke.Colour.ToString());
        if (stroke.Width != usual.LineWidth)
        {
            Attribute("stroke-width", Numbers.Format(stroke.Width));
        }

        if (!stroke.Dash.IsDefaultOrEmpty)
        {
            Attribute("stroke-dasharray", string.Join(' ', stroke.Dash.Select(Numbers.Format)));
        }
    }

    /// <summary>Writes where a rectangle lies.</summary>
    public void WritePlace(Rect r)
    {
        Attribute("x", Numbers.FormatPlace(r.X));
        Attribute("y", Numbers.FormatPlace(r.Y));
        Attribute("width", Numbers.FormatPlace(r.Width));
        Attribute("height", Numbers.FormatPlace(r.Height));
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, PlainText.Clean(value));
}
