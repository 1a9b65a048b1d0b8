using System.Xml;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>Writes the outlines of shapes and lines (ECMA-376, 20.1.9).</summary>
/// <param name="xml">Where to.</param>
internal sealed class PptxGeometry(XmlWriter xml)
{
    /// <summary>Radius of round corners in points.</summary>
    private const double Radius = 4;

    /// <summary>A preset outline.</summary>
    public void WritePreset(string preset, string? adjustment = null, double share = 0)
    {
        xml.Start("a", "prstGeom");
        xml.WriteAttributeString("prst", preset);
        xml.Start("a", "avLst");
        if (adjustment is not null)
        {
            xml.Leaf("a", "gd", ("name", adjustment), ("fmla", $"val {Thousandths(share)}"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The outline of a form: the preset, or the same drawn with further points for glue.</summary>
    public void WriteForm(Rect bounds, ShapeForm form, GluePoints? glue)
    {
        if (glue is { AreCustom: true })
        {
            WriteCustom(bounds, glue.Shares, () => WriteOutline(bounds, form), filled: true);
            return;
        }

        switch (form)
        {
            case ShapeForm.RoundedRectangle:
                WritePreset("roundRect", "adj", Math.Min(0.5, Radius / Math.Max(1, Math.Min(bounds.Width, bounds.Height))));
                break;
            case ShapeForm.Ellipse:
                WritePreset("ellipse");
                break;
            case ShapeForm.Diamond:
                WritePreset("diamond");
                break;
            default:
                WritePreset("rect");
                break;
        }
    }

    /// <summary>A free line.</summary>
    public void WritePath(Rect box, CurvePath path) => WriteCustom(
        box,
        [],
        () =>
        {
            Go("moveTo", box, path.Start);
            foreach (var curve in path.Curves)
            {
                Go("cubicBezTo", box, curve.Control1, curve.Control2, curve.End);
            }
        },
        filled: false);

    private void WriteCustom(Rect bounds, IReadOnlyList<Point> glue, Action outline, bool filled)
    {
        xml.Start("a", "custGeom");
        xml.Leaf("a", "avLst");
        xml.Start("a", "gdLst");
        for (var i = 0; i < glue.Count; i++)
        {
            // as shares, so that they move along when the shape is made larger
            xml.Leaf("a", "gd", ("name", $"x{i}"), ("fmla", $"*/ w {Thousandths(glue[i].X)} 100000"));
            xml.Leaf("a", "gd", ("name", $"y{i}"), ("fmla", $"*/ h {Thousandths(glue[i].Y)} 100000"));
        }

        xml.WriteEndElement();
        xml.Leaf("a", "ahLst");
        xml.Start("a", "cxnLst");
        for (var i = 0; i < glue.Count; i++)
        {
            xml.Start("a", "cxn");
            xml.WriteAttributeString("ang", Outward(glue[i]));
            xml.Leaf("a", "pos", ("x", $"x{i}"), ("y", $"y{i}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Leaf("a", "rect", ("l", "0"), ("t", "0"), ("r", "r"), ("b", "b"));
        xml.Start("a", "pathLst");
        xml.Start("a", "path");
        xml.WriteAttributeString("w", DrawingXml.Emu(bounds.Width));
        xml.WriteAttributeString("h", DrawingXml.Emu(bounds.Height));
        if (!filled)
        {
            xml.WriteAttributeString("fill", "none");
        }

        outline();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteOutline(Rect b, ShapeForm form)
    {
        switch (form)
        {
            case ShapeForm.Ellipse:
                Go("moveTo", b, new Point(b.X, b.Centre.Y));
                Arc(b.Width / 2, b.Height / 2, 180, 360);
                break;
            case ShapeForm.Diamond:
                Polygon(b, new(b.Centre.X, b.Y), new(b.Right, b.Centre.Y), new(b.Centre.X, b.Bottom), new(b.X, b.Centre.Y));
                break;
            case ShapeForm.RoundedRectangle:
                var r = Math.Min(Radius, Math.Min(b.Width, b.Height) / 2);
                Go("moveTo", b, new Point(b.X, b.Y + r));
                Arc(r, r, 180, 90);
                Go("lnTo", b, new Point(b.Right - r, b.Y));
                Arc(r, r, 270, 90);
                Go("lnTo", b, new Point(b.Right, b.Bottom - r));
                Arc(r, r, 0, 90);
                Go("lnTo", b, new Point(b.X + r, b.Bottom));
                Arc(r, r, 90, 90);
                break;
            default:
                Polygon(b, new(b.X, b.Y), new(b.Right, b.Y), new(b.Right, b.Bottom), new(b.X, b.Bottom));
                break;
        }

        xml.Leaf("a", "close");
    }

    private void Polygon(Rect bounds, params ReadOnlySpan<Point> corners)
    {
        for (var i = 0; i < corners.Length; i++)
        {
            Go(i == 0 ? "moveTo" : "lnTo", bounds, corners[i]);
        }
    }

    private void Go(string command, Rect bounds, params ReadOnlySpan<Point> points)
    {
        xml.Start("a", command);
        foreach (var p in points)
        {
            xml.Leaf("a", "pt", ("x", DrawingXml.Emu(p.X - bounds.X)), ("y", DrawingXml.Emu(p.Y - bounds.Y)));
        }

        xml.WriteEndElement();
    }

    private void Arc(double rx, double ry, int start, int sweep) => xml.Leaf(
        "a", "arcTo", ("wR", DrawingXml.Emu(rx)), ("hR", DrawingXml.Emu(ry)), ("stAng", DrawingXml.Integer(start * 60000)),
        ("swAng", DrawingXml.Integer(sweep * 60000)));

    // The side at which a connector leaves, as an angle: right, down, left, up.
    private static string Outward(Point share)
    {
        var (left, right, up, down) = (share.X, 1 - share.X, share.Y, 1 - share.Y);
        var least = Math.Min(Math.Min(left, right), Math.Min(up, down));
        return least == right ? "0" : least == down ? "5400000" : least == left ? "10800000" : "16200000";
    }

    private static string Thousandths(double share) => DrawingXml.Integer(share * 100000);
}
