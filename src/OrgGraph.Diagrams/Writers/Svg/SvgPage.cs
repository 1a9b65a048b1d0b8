using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>Writes one page as an <c>svg</c> element, for a file of its own or inside HTML.</summary>
/// <param name="xml">Where to; escapes all text.</param>
/// <param name="scene">The drawing.</param>
/// <param name="index">Index of the page.</param>
/// <param name="inHtml">True for HTML: nodes can be reached by Tab, and tooltips are data instead of <c>title</c>
/// elements.</param>
internal sealed class SvgPage(XmlWriter xml, Scene scene, int index, bool inHtml)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly SvgShapes _shapes = new(xml, withTargets: inHtml);
    private readonly string _prefix = $"p{index + 1}-";
    private readonly int[] _owners = inHtml ? Belongings.OwnersOf(scene.Pages[index]) : [];

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
            Write(page.Items[i], inHtml && _owners[i] >= 0 ? page.Items[_owners[i]].Meaning!.Key : null);
        }

        xml.WriteEndElement();
    }

    private string PageTitle() => scene.Pages.Length == 1 ? scene.Title : $"{scene.Title} ({index + 1}/{scene.Pages.Length})";

    // An item that belongs to a shape is shown and dimmed with it: data-of has the shape's key. A click on one beside it picks
    // it.
    private void Write(SceneItem item, string? owner)
    {
        xml.WriteStartElement("g");
        if (owner is not null)
        {
            Attribute("data-of", owner);
            if (item.PartOf is not null)
            {
                Attribute("data-part", "");
            }
        }

        if (item.Id is { } id)
        {
            Attribute("id", SvgIds.Make(_prefix, id));
        }

        if (item.Meaning is { } meaning)
        {
            WriteMeaning(item, meaning);
        }

        if (EndsOf(item) is { } ends)
        {
            Attribute("data-from", SvgIds.Make(_prefix, ends.From));
            Attribute("data-to", SvgIds.Make(_prefix, ends.To));
        }

        var full = (item as ShapeItem)?.Text?.Full ?? (item as TextItem)?.Text.Full;
        if ((item.Meaning?.Tooltip ?? full) is { Length: > 0 } tooltip)
        {
            if (inHtml)
            {
                Attribute("data-tip", tooltip);
            }
            else
            {
                Element("title", null, tooltip);
            }
        }

        switch (item)
        {
            case ShapeItem shape:
                _shapes.WriteShape(shape);
                break;
            case TextItem text:
                _shapes.WriteText(text.Text);
                break;
            case LineItem line:
                _shapes.WritePath(line.Path, line.Stroke);
                break;
            case ConnectorItem connector:
                _shapes.WriteConnector(connector);
                break;
        }

        xml.WriteEndElement();
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
        Attribute("class", kind);
        Attribute("role", "graphics-symbol img");
        Attribute("aria-label", Label(item, meaning));
        Attribute("data-kind", kind);
        Attribute("data-key", meaning.Key);
        if (meaning.Role is { } role)
        {
            Attribute("data-role", role);
        }

        if (inHtml && meaning.Kind != MeaningKind.Edge)
        {
            Attribute("tabindex", "0");
        }
    }

    // A tooltip begins with the whole name, where the item may show a short one or a number.
    private static string Label(SceneItem item, Meaning meaning)
    {
        var first = PlainText.OneLine(meaning.Tooltip.Split('\n')[0]);
        var block = (item as ShapeItem)?.Text ?? (item as TextItem)?.Text;
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
