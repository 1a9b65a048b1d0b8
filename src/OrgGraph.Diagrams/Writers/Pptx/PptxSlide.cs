using System.Globalization;
using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;

namespace OrgGraph.Diagrams.Writers.Pptx;

/// <summary>Writes a page as a slide of native shapes and connectors.</summary>
internal sealed class PptxSlide
{
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Id of the first item's shape; 1 is the slide's own group.</summary>
    private const int FirstId = 2;

    private readonly XmlWriter _xml;
    private readonly ScenePage _page;
    private readonly string _language;
    private readonly PptxGeometry _geometry;
    private readonly Dictionary<string, GluePoints> _glue = new(StringComparer.Ordinal);
    private readonly int[] _owners;
    private readonly ILookup<int, int> _parts;
    private readonly TextItem? _title;

    public PptxSlide(XmlWriter xml, ScenePage page, string language)
    {
        (_xml, _page, _language, _geometry) = (xml, page, language, new PptxGeometry(xml));
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (page.Items[i] is { Id: { } id } item && Place(item) is var (bounds, form))
            {
                _glue.TryAdd(id, new GluePoints(FirstId + i, bounds, form));
            }
        }

        foreach (var connector in page.Items.OfType<ConnectorItem>().Where(c => ConnectorShape.IsStraight(c.Path)))
        {
            _glue.GetValueOrDefault(connector.From)?.Add(connector.Path.Start);
            _glue.GetValueOrDefault(connector.To)?.Add(Curves.End(connector.Path));
        }

        _owners = Belongings.OwnersOf(page);
        _parts = Enumerable.Range(0, _owners.Length).Where(i => _owners[i] >= 0).ToLookup(i => _owners[i]);
        // the largest text that stands alone is the slide's title, for outlines and screen readers
        _title = page.Items.Where((_, i) => _owners[i] < 0).OfType<TextItem>().Where(t => !t.Text.Lines.IsEmpty).MaxBy(t => t.Text.Size);
    }

    /// <summary>Writes the slide.</summary>
    public void Write(string name, CancellationToken cancellationToken)
    {
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("p", "sld", Presentation);
        _xml.WriteAttributeString("xmlns", "a", null, Drawing);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
        Start("p", "cSld");
        Attribute("name", PlainText.OneLine(name));
        Start("p", "spTree");
        Start("p", "nvGrpSpPr");
        Leaf("p", "cNvPr", ("id", "1"), ("name", ""));
        Leaf("p", "cNvGrpSpPr");
        Leaf("p", "nvPr");
        End();
        Leaf("p", "grpSpPr");
        for (var i = 0; i < _page.Items.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_owners[i] < 0)
            {
                WriteWithParts(i);
            }
        }

        End();
        End();
        Start("p", "clrMapOvr");
        Leaf("a", "masterClrMapping");
        End();
        _xml.WriteEndDocument();
    }

    /// <summary>Writes a fill of one colour.</summary>
    public static void WriteFill(XmlWriter xml, Colour colour)
    {
        xml.WriteStartElement("a", "solidFill", null);
        xml.WriteStartElement("a", "srgbClr", null);
        xml.WriteAttributeString("val", colour.ToString()[1..].ToUpperInvariant());
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static (Rect Bounds, ShapeForm Form)? Place(SceneItem item) => item switch
    {
        ShapeItem shape => (shape.Bounds, shape.Form),
        TextItem text => (text.Text.Bounds, ShapeForm.Rectangle),
        _ => null,
    };

    // A shape without text takes the largest that stands in it; what else stands in it is grouped with it, so that all moves as one.
    private void WriteWithParts(int index)
    {
        var parts = _parts[index].ToList();
        var item = _page.Items[index];
        if (item is ShapeItem { Text: null } shape && parts.Where(p => _page.Items[p] is TextItem).ToList() is { Count: > 0 } texts)
        {
            var taken = texts.MaxBy(p => ((TextItem)_page.Items[p]).Text.Size);
            item = shape with { Text = ((TextItem)_page.Items[taken]).Text };
            parts.Remove(taken);
        }

        if (parts.Count == 0)
        {
            Write(item, FirstId + index);
            return;
        }

        Start("p", "grpSp");
        Start("p", "nvGrpSpPr");
        WriteNames(item, FirstId + _page.Items.Length + index, (item as ShapeItem)?.Text);
        Leaf("p", "cNvGrpSpPr");
        Leaf("p", "nvPr");
        End();
        Start("p", "grpSpPr");
        WriteTransform(((ShapeItem)item).Bounds, 0, false, false, group: true);
        End();
        Write(item, FirstId + index);
        foreach (var part in parts)
        {
            Write(_page.Items[part], FirstId + part);
        }

        End();
    }

    private void Write(SceneItem item, int id)
    {
        switch (item)
        {
            case ShapeItem shape:
                WriteShape(shape, id);
                break;
            case TextItem text:
                WriteTextBox(text, id);
                break;
            case LineItem line:
                WriteLine(item, id, line.Path, line.Stroke, arrow: false, from: null, to: null);
                break;
            case ConnectorItem c:
                WriteLine(item, id, c.Path, c.Stroke, c.Arrow, c.From, c.To);
                break;
        }
    }

    private void WriteShape(ShapeItem shape, int id)
    {
        Start("p", "sp");
        Start("p", "nvSpPr");
        WriteNames(shape, id, shape.Text);
        Leaf("p", "cNvSpPr");
        Leaf("p", "nvPr");
        End();
        Start("p", "spPr");
        WritePlace(shape.Bounds);
        _geometry.WriteForm(shape.Bounds, shape.Form, shape.Id is { } key ? _glue.GetValueOrDefault(key) : null);
        if (shape.Fill is { } fill)
        {
            WriteFill(_xml, fill);
        }
        else
        {
            Leaf("a", "noFill");
        }

        WriteStroke(shape.Stroke, arrow: false);
        End();
        PptxText.Write(_xml, shape.Bounds, shape.Form, shape.Text, _language);
        End();
    }

    private void WriteTextBox(TextItem item, int id)
    {
        Start("p", "sp");
        Start("p", "nvSpPr");
        WriteNames(item, id, item.Text);
        if (ReferenceEquals(item, _title))
        {
            Leaf("p", "cNvSpPr");
            Start("p", "nvPr");
            Leaf("p", "ph", ("type", "title"));
            End();
        }
        else
        {
            Leaf("p", "cNvSpPr", ("txBox", "1"));
            Leaf("p", "nvPr");
        }

        End();
        Start("p", "spPr");
        WritePlace(item.Text.Bounds);
        _geometry.WriteForm(item.Text.Bounds, ShapeForm.Rectangle, item.Id is { } key ? _glue.GetValueOrDefault(key) : null);
        Leaf("a", "noFill");
        End();
        PptxText.Write(_xml, item.Text.Bounds, ShapeForm.Rectangle, item.Text, _language);
        End();
    }

    private void WriteLine(SceneItem item, int id, CurvePath path, Stroke stroke, bool arrow, string? from, string? to)
    {
        var shape = ConnectorShape.Of(path);
        if (shape.Deviation > ConnectorShape.Tolerance)
        {
            WriteFreeForm(item, id, path, stroke, arrow);
            return;
        }

        var (start, end) = (path.Start, Curves.End(path));
        Start("p", "cxnSp");
        Start("p", "nvCxnSpPr");
        WriteNames(item, id, null);
        Start("p", "cNvCxnSpPr");
        WriteGlue("stCxn", from, start, shape.IsLine);
        WriteGlue("endCxn", to, end, shape.IsLine);
        End();
        Leaf("p", "nvPr");
        End();
        Start("p", "spPr");
        var (width, height) = (Math.Abs(end.X - start.X), Math.Abs(end.Y - start.Y));
        if (shape.Vertical)
        {
            // the preset lies across; turned by 90° its x runs down and its y to the left
            var (x, y) = ((start.X + end.X - height) / 2, (start.Y + end.Y - width) / 2);
            WriteTransform(new Rect(x, y, height, width), 5400000, end.Y < start.Y, end.X > start.X);
        }
        else
        {
            WriteTransform(new Rect(Math.Min(start.X, end.X), Math.Min(start.Y, end.Y), width, height), 0, end.X < start.X, end.Y < start.Y);
        }

        _geometry.WritePreset(shape.Preset, shape.Middle is null ? null : "adj1", shape.Middle ?? 0);
        WriteStroke(stroke, arrow);
        End();
        End();
    }

    private void WriteGlue(string element, string? to, Point end, bool line)
    {
        if (to is not null && _glue.TryGetValue(to, out var glue))
        {
            Leaf("a", element, ("id", Integer(glue.Id)), ("idx", Integer(line ? glue.Nearest(end) : glue.NearestPreset(end))));
        }
    }

    private void WriteFreeForm(SceneItem item, int id, CurvePath path, Stroke stroke, bool arrow)
    {
        var points = new List<Point> { path.Start };
        points.AddRange(path.Curves.SelectMany(c => new[] { c.Control1, c.Control2, c.End }));
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var box = new Rect(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
        Start("p", "sp");
        Start("p", "nvSpPr");
        WriteNames(item, id, null);
        Leaf("p", "cNvSpPr");
        Leaf("p", "nvPr");
        End();
        Start("p", "spPr");
        WritePlace(box);
        _geometry.WritePath(box, path);
        Leaf("a", "noFill");
        WriteStroke(stroke, arrow);
        End();
        End();
    }

    private void WriteNames(SceneItem item, int id, TextBlock? text)
    {
        Start("p", "cNvPr");
        Attribute("id", Integer(id));
        var name = item.Meaning?.Tooltip.Split('\n')[0] ?? (text is { Lines.IsEmpty: false } ? text.Full ?? string.Concat(text.Lines) : item.Id ?? "");
        name = PlainText.OneLine(name);
        Attribute("name", name.Length > 0 ? name : Integer(id));
        if ((item.Meaning?.Tooltip ?? text?.Full) is { Length: > 0 } full)
        {
            Attribute("descr", PlainText.Clean(full));
        }

        End();
    }

    private void WritePlace(Rect r) => WriteTransform(r, 0, false, false);

    private void WriteTransform(Rect r, int turn, bool flipAcross, bool flipDown, bool group = false)
    {
        Start("a", "xfrm");
        if (turn != 0)
        {
            Attribute("rot", Integer(turn));
        }

        if (flipAcross)
        {
            Attribute("flipH", "1");
        }

        if (flipDown)
        {
            Attribute("flipV", "1");
        }

        Leaf("a", "off", ("x", PptxText.Emu(r.X)), ("y", PptxText.Emu(r.Y)));
        Leaf("a", "ext", ("cx", PptxText.Emu(r.Width)), ("cy", PptxText.Emu(r.Height)));
        if (group)
        {
            // parts are placed as on the page
            Leaf("a", "chOff", ("x", PptxText.Emu(r.X)), ("y", PptxText.Emu(r.Y)));
            Leaf("a", "chExt", ("cx", PptxText.Emu(r.Width)), ("cy", PptxText.Emu(r.Height)));
        }

        End();
    }

    private void WriteStroke(Stroke? stroke, bool arrow)
    {
        Start("a", "ln");
        if (stroke is null)
        {
            Leaf("a", "noFill");
            End();
            return;
        }

        Attribute("w", PptxText.Emu(stroke.Width));
        WriteFill(_xml, stroke.Colour);
        if (stroke.Dash is { IsDefaultOrEmpty: false } dash)
        {
            // pairs of dash and gap, in 1/1000 % of the line's width; an odd last dash has itself as gap, as in SVG
            Start("a", "custDash");
            for (var i = 0; i < dash.Length; i += 2)
            {
                var gap = i + 1 < dash.Length ? dash[i + 1] : dash[i];
                Leaf("a", "ds", ("d", Integer(dash[i] / stroke.Width * 100000)), ("sp", Integer(gap / stroke.Width * 100000)));
            }

            End();
        }

        Leaf("a", "round");
        if (arrow)
        {
            Leaf("a", "tailEnd", ("type", "triangle"), ("w", "med"), ("len", "med"));
        }

        End();
    }

    private static string Integer(double value) => ((long)Math.Round(value)).ToString(CultureInfo.InvariantCulture);

    private void Start(string prefix, string name) => _xml.WriteStartElement(prefix, name, null);

    private void End() => _xml.WriteEndElement();

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);

    private void Leaf(string prefix, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(prefix, name);
        foreach (var (attribute, value) in attributes)
        {
            Attribute(attribute, value);
        }

        End();
    }
}
