using System.Globalization;
using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>Writes one page as an <c>svg</c> element, for a file of its own or inside HTML.</summary>
/// <param name="xml">Where to; escapes all text.</param>
/// <param name="scene">The drawing.</param>
/// <param name="index">Index of the page.</param>
/// <param name="places">
/// For HTML the last lines of tooltips, which are numbers here; tooltips are data in place of <c>title</c> elements then, nodes
/// can be reached by Tab, and the page's script gives items their role, and their key as label where they have none. Null for a
/// file of its own.
/// </param>
internal sealed class SvgPage(XmlWriter xml, Scene scene, int index, NumberedTexts? places = null)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly bool _inHtml = places is not null;
    private readonly SvgShapes _shapes = new(xml, UsualLook.Of(scene.Pages[index]));
    private readonly string _prefix = $"p{index + 1}-";
    private readonly int[] _owners = places is not null ? Belongings.OwnersOf(scene.Pages[index]) : [];
    private readonly Dictionary<string, string> _ids = places is not null ? NumbersOf(scene.Pages[index], $"p{index + 1}-") : [];
    private string? _lastKey;

    /// <summary>Writes the element.</summary>
    public void Write(CancellationToken cancellationToken)
    {
        var page = scene.Pages[index];
        xml.WriteStartElement("svg", Namespace);
        Attribute("width", Numbers.Format(page.Width) + "pt");
        Attribute("height", Numbers.Format(page.Height) + "pt");
        Attribute("viewBox", $"0 0 {Numbers.Format(page.Width)} {Numbers.Format(page.Height)}");
        Attribute("id", $"page-{index + 1}");
        Attribute("role", "graphics-document document");
        xml.WriteAttributeString("xml", "lang", null, scene.Language);
        Attribute("aria-labelledby", _prefix + "title");
        Attribute("aria-describedby", _prefix + "desc");
        Attribute("font-family", FontMetrics.Stack);
        _shapes.WriteUsual();
        Attribute("stroke-linecap", "butt");
        Attribute("stroke-linejoin", "round");
        Element("title", _prefix + "title", PageTitle());
        Element("desc", _prefix + "desc", scene.Description);
        xml.WriteStartElement("rect");
        Attribute("class", "paper");
        _shapes.WritePlace(new Rect(0, 0, page.Width, page.Height));
        Attribute("fill", "#ffffff");
        xml.WriteEndElement();
        for (var i = 0; i < page.Items.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(page.Items[i], _inHtml && _owners[i] >= 0 ? page.Items[_owners[i]].Meaning!.Key : null);
            _lastKey = page.Items[i].Meaning?.Key ?? _lastKey;
        }

        xml.WriteEndElement();
    }

    private string PageTitle() => scene.Pages.Length == 1 ? scene.Title : $"{scene.Title} ({index + 1}/{scene.Pages.Length})";

    // In HTML an item that belongs to a shape is shown and dimmed with it: data-of has the shape's key, or nothing for the key
    // before it. A click on one beside it picks it.
    private void Write(SceneItem item, string? owner)
    {
        var ends = EndsOf(item);
        var tip = TipOf(item);
        if (owner is null && item.Id is null && item.Meaning is null && ends is null && tip is null)
        {
            WriteContent(item, isInGroup: false);
            return;
        }

        xml.WriteStartElement("g");
        if (owner is not null)
        {
            Attribute("data-of", owner == _lastKey ? "" : owner);
            if (item.PartOf is not null)
            {
                Attribute("data-part", "");
            }
        }

        if (item.Id is { } id && IdOf(id) is { } name)
        {
            Attribute("id", name);
        }

        if (item.Meaning is { } meaning)
        {
            WriteMeaning(item, meaning);
        }

        if (ends is not null)
        {
            Attribute("data-from", IdOf(ends.From)!);
            Attribute("data-to", IdOf(ends.To)!);
        }

        if (tip is not null && _inHtml)
        {
            WriteTip(item, tip);
        }

        if (SvgShapes.TextOf(item) is { } text)
        {
            _shapes.WriteFace(text);
        }

        if (tip is not null && !_inHtml)
        {
            Element("title", null, tip);
        }

        WriteContent(item, isInGroup: true);
        xml.WriteEndElement();
    }

    private void WriteContent(SceneItem item, bool isInGroup)
    {
        switch (item)
        {
            case ShapeItem shape:
                _shapes.WriteShape(shape, isInGroup);
                break;
            case TextItem text:
                _shapes.WriteText(text.Text, isInGroup);
                break;
            case LineItem line:
                _shapes.WritePath(line.Path, line.Stroke);
                break;
            case ConnectorItem connector:
                _shapes.WriteConnector(connector);
                break;
        }
    }

    private static string? TipOf(SceneItem item) =>
        (item.Meaning?.Tooltip ?? SvgShapes.TextOf(item)?.Full) is { Length: > 0 } tip ? tip : null;

    // The first line is the label already, and the last one is told by its sort and number.
    private void WriteTip(SceneItem item, string tip)
    {
        var lines = PlainText.Clean(tip).Split('\n');
        if (item.Meaning is null)
        {
            Attribute("data-tip", tip);
            return;
        }

        if (lines.Length != 2)
        {
            Attribute("data-tip", string.Join('\n', lines.Skip(1).SkipLast(1)));
        }

        if (lines.Length > 1)
        {
            var (sort, number) = places!.Add(lines[^1]);
            Attribute("data-at", string.Create(CultureInfo.InvariantCulture, $"{sort} {number}"));
        }
    }

    // HTML numbers the items that ties end at; a file of its own names all, as editors show these names.
    private string? IdOf(string id) => _inHtml ? _ids.GetValueOrDefault(id) : SvgIds.Make(_prefix, id);

    private static Dictionary<string, string> NumbersOf(ScenePage page, string prefix)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ends in page.Items.Select(EndsOf).OfType<Ends>())
        {
            foreach (var id in (ReadOnlySpan<string>)[ends.From, ends.To])
            {
                ids.TryAdd(id, $"{prefix}{ids.Count + 1}");
            }
        }

        return ids;
    }

    private static Ends? EndsOf(SceneItem item) => item is ConnectorItem line ? new Ends(line.From, line.To) : item.Ties;

    private void WriteMeaning(SceneItem item, Meaning meaning)
    {
        var kind = meaning.Kind switch
        {
            MeaningKind.Unit => "unit",
            MeaningKind.Measure => "measure",
            MeaningKind.Group => "group",
            _ => "edge",
        };
        if (!_inHtml)
        {
            Attribute("class", kind);
        }

        var label = Label(item, meaning);
        if (!_inHtml)
        {
            Attribute("role", "graphics-symbol img");
        }

        if (!_inHtml || label != PlainText.Clean(meaning.Key))
        {
            Attribute("aria-label", label);
        }

        Attribute("data-kind", kind);
        Attribute("data-key", meaning.Key);
        if (meaning.Role is { } role)
        {
            Attribute("data-role", role);
        }

        if (_inHtml && meaning.Kind != MeaningKind.Edge)
        {
            Attribute("tabindex", "0");
        }
    }

    // A tooltip begins with the whole name, where the item may show a short one or a number.
    private static string Label(SceneItem item, Meaning meaning)
    {
        var first = PlainText.OneLine(meaning.Tooltip.Split('\n')[0]);
        var block = SvgShapes.TextOf(item);
        return first.Length > 0 || block is null ? first : PlainText.OneLine(block.Full ?? string.Concat(block.Lines));
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, PlainText.Clean(value));

    private void Element(string name, string? id, string text)
    {
        xml.WriteStartElement(name);
        if (id is not null)
        {
            Attribute("id", id);
        }

        xml.WriteString(PlainText.Clean(text));
        xml.WriteEndElement();
    }
}
