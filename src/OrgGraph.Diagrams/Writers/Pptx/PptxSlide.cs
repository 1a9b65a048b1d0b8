using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

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
    private readonly HashSet<string> _charts = new(StringComparer.Ordinal);

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
            _glue.GetValueOrDefault(connector.To)?.Add(CurveGeometry.End(connector.Path));
        }

        _owners = Belongings.OwnersOf(page);
        _parts = Enumerable.Range(0, _owners.Length).Where(i => _owners[i] >= 0).ToLookup(i => _owners[i]);
        // the largest text that stands alone is the slide's title, for outlines and screen readers
        _title = page.Items.Where((_, i) => _owners[i] < 0).OfType<TextItem>().Where(t => !t.Text.Lines.IsEmpty)
            .MaxBy(t => t.Text.Size);
    }

    /// <summary>Writes the slide.</summary>
    public void Write(string name, CancellationToken cancellationToken)
    {
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("p", "sld", Presentation);
        _xml.WriteAttributeString("xmlns", "a", null, Drawing);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
        _xml.Start("p", "cSld");
        _xml.WriteAttributeString("name", PlainText.OneLine(name));
        _xml.Start("p", "spTree");
        _xml.Start("p", "nvGrpSpPr");
        _xml.Leaf("p", "cNvPr", ("id", "1"), ("name", ""));
        _xml.Leaf("p", "cNvGrpSpPr");
        _xml.Leaf("p", "nvPr");
        _xml.WriteEndElement();
        _xml.Leaf("p", "grpSpPr");
        for (var i = 0; i < _page.Items.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_page.Items[i].Chart is { } chart)
            {
                WriteChart(chart);
            }
            else if (_owners[i] < 0 || _page.Items[_owners[i]].Chart is not null)
            {
                WriteWithParts(i);
            }
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Start("p", "clrMapOvr");
        _xml.Leaf("a", "masterClrMapping");
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
    }

    /// <summary>The relation to a chart of the page.</summary>
    public static string ChartId(int index) => $"rChart{DrawingXml.Integer(index + 1)}";

    // Where its first part stands: what is drawn over it comes later.
    private void WriteChart(string id)
    {
        if (_charts.Add(id))
        {
            var index = _page.Charts.IndexOf(_page.Charts.First(c => c.Id == id));
            PptxChart.WriteFrame(_xml, _page.Charts[index], FirstId + (2 * _page.Items.Length) + index, ChartId(index));
        }
    }

    private static (Rect Bounds, ShapeForm Form)? Place(SceneItem item) => item switch
    {
        ShapeItem shape => (shape.Bounds, shape.Form),
        TextItem text => (text.Text.Bounds, ShapeForm.Rectangle),
        _ => null,
    };

    // A shape without text takes the largest that stands in it; what else stands in it is grouped with it, so that all moves as
    // one.
    private void WriteWithParts(int index)
    {
        var parts = _parts[index].ToList();
        var item = _page.Items[index];
        if (item is ShapeItem { Text: null } shape
            && parts.Where(p => _page.Items[p] is TextItem { PartOf: null }).ToList() is { Count: > 0 } texts)
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

        _xml.Start("p", "grpSp");
        _xml.Start("p", "nvGrpSpPr");
        WriteNames(item, FirstId + _page.Items.Length + index, (item as ShapeItem)?.Text);
        _xml.Leaf("p", "cNvGrpSpPr");
        _xml.Leaf("p", "nvPr");
        _xml.WriteEndElement();
        _xml.Start("p", "grpSpPr");
        _xml.WriteTransform(Around([item, .. parts.Select(p => _page.Items[p])]), group: true);
        _xml.WriteEndElement();
        Write(item, FirstId + index);
        foreach (var part in parts)
        {
            Write(_page.Items[part], FirstId + part);
        }

        _xml.WriteEndElement();
    }

    private static Rect Around(IReadOnlyList<SceneItem> items)
    {
        var bounds = items.Select(Belongings.BoundsOf).OfType<Rect>().ToList();
        var (left, top) = (bounds.Min(b => b.X), bounds.Min(b => b.Y));
        return new Rect(left, top, bounds.Max(b => b.Right) - left, bounds.Max(b => b.Bottom) - top);
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
        _xml.Start("p", "sp");
        _xml.Start("p", "nvSpPr");
        WriteNames(shape, id, shape.Text);
        _xml.Leaf("p", "cNvSpPr");
        _xml.Leaf("p", "nvPr");
        _xml.WriteEndElement();
        _xml.Start("p", "spPr");
        _xml.WriteTransform(shape.Bounds);
        _geometry.WriteForm(shape.Bounds, shape.Form, shape.Id is { } key ? _glue.GetValueOrDefault(key) : null);
        if (shape.Fill is { } fill)
        {
            _xml.WriteFill(fill);
        }
        else
        {
            _xml.Leaf("a", "noFill");
        }

        _xml.WriteStroke(shape.Stroke, arrow: false);
        _xml.WriteEndElement();
        PptxText.Write(_xml, shape.Bounds, shape.Form, shape.Text, _language);
        _xml.WriteEndElement();
    }

    private void WriteTextBox(TextItem item, int id)
    {
        _xml.Start("p", "sp");
        _xml.Start("p", "nvSpPr");
        WriteNames(item, id, item.Text);
        if (ReferenceEquals(item, _title))
        {
            _xml.Leaf("p", "cNvSpPr");
            _xml.Start("p", "nvPr");
            _xml.Leaf("p", "ph", ("type", "title"));
            _xml.WriteEndElement();
        }
        else
        {
            _xml.Leaf("p", "cNvSpPr", ("txBox", "1"));
            _xml.Leaf("p", "nvPr");
        }

        _xml.WriteEndElement();
        _xml.Start("p", "spPr");
        _xml.WriteTransform(item.Text.Bounds);
        _geometry.WriteForm(item.Text.Bounds, ShapeForm.Rectangle, item.Id is { } key ? _glue.GetValueOrDefault(key) : null);
        _xml.Leaf("a", "noFill");
        _xml.WriteEndElement();
        PptxText.Write(_xml, item.Text.Bounds, ShapeForm.Rectangle, item.Text, _language);
        _xml.WriteEndElement();
    }

    private void WriteLine(SceneItem item, int id, CurvePath path, Stroke stroke, bool arrow, string? from, string? to)
    {
        var shape = ConnectorShape.Fit(path);
        if (shape.Deviation > ConnectorShape.Tolerance)
        {
            WriteFreeForm(item, id, path, stroke, arrow);
            return;
        }

        var (start, end) = (path.Start, CurveGeometry.End(path));
        _xml.Start("p", "cxnSp");
        _xml.Start("p", "nvCxnSpPr");
        WriteNames(item, id, null);
        _xml.Start("p", "cNvCxnSpPr");
        WriteGlue("stCxn", from, start, shape.IsLine);
        WriteGlue("endCxn", to, end, shape.IsLine);
        _xml.WriteEndElement();
        _xml.Leaf("p", "nvPr");
        _xml.WriteEndElement();
        _xml.Start("p", "spPr");
        var (width, height) = (Math.Abs(end.X - start.X), Math.Abs(end.Y - start.Y));
        if (shape.Vertical)
        {
            // the preset lies across; turned by 90° its x runs down and its y to the left
            var (x, y) = ((start.X + end.X - height) / 2, (start.Y + end.Y - width) / 2);
            _xml.WriteTransform(new Rect(x, y, height, width), 5400000, end.Y < start.Y, end.X > start.X);
        }
        else
        {
            _xml.WriteTransform(
                new Rect(Math.Min(start.X, end.X), Math.Min(start.Y, end.Y), width, height), 0, end.X < start.X, end.Y < start.Y);
        }

        _geometry.WritePreset(shape.Preset, shape.Middle is null ? null : "adj1", shape.Middle ?? 0);
        _xml.WriteStroke(stroke, arrow);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteGlue(string element, string? to, Point end, bool line)
    {
        if (to is not null && _glue.TryGetValue(to, out var glue))
        {
            _xml.Leaf(
                "a",
                element,
                ("id", DrawingXml.Integer(glue.Id)),
                ("idx", DrawingXml.Integer(line ? glue.Nearest(end) : glue.NearestPreset(end))));
        }
    }

    private void WriteFreeForm(SceneItem item, int id, CurvePath path, Stroke stroke, bool arrow)
    {
        var points = new List<Point> { path.Start };
        points.AddRange(path.Curves.SelectMany(c => new[] { c.Control1, c.Control2, c.End }));
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var box = new Rect(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
        _xml.Start("p", "sp");
        _xml.Start("p", "nvSpPr");
        WriteNames(item, id, null);
        _xml.Leaf("p", "cNvSpPr");
        _xml.Leaf("p", "nvPr");
        _xml.WriteEndElement();
        _xml.Start("p", "spPr");
        _xml.WriteTransform(box);
        _geometry.WritePath(box, path);
        _xml.Leaf("a", "noFill");
        _xml.WriteStroke(stroke, arrow);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteNames(SceneItem item, int id, TextBlock? text)
    {
        _xml.Start("p", "cNvPr");
        _xml.WriteAttributeString("id", DrawingXml.Integer(id));
        var name = item.Meaning?.Tooltip.Split('\n')[0]
            ?? (text is { Lines.IsEmpty: false } ? text.Full ?? string.Concat(text.Lines) : item.Id ?? "");
        name = PlainText.OneLine(name);
        _xml.WriteAttributeString("name", name.Length > 0 ? name : DrawingXml.Integer(id));
        if ((item.Meaning?.Tooltip ?? text?.Full) is { Length: > 0 } full)
        {
            _xml.WriteAttributeString("descr", PlainText.Clean(full));
        }

        _xml.WriteEndElement();
    }
}
