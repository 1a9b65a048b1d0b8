using System.Globalization;
using System.Text;

namespace OrgGraph.Reports.Html;

/// <summary>An attribute of an element; its value is escaped when written, and left out when null.</summary>
internal readonly record struct Attr(string Name, string? Value)
{
    public static implicit operator Attr((string Name, string? Value) pair) => new(pair.Name, pair.Value);

    public static implicit operator Attr((string Name, int Value) pair) =>
        new(pair.Name, pair.Value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>
/// Writes HTML. Text can only get in escaped: there is no way to write mark-up but by element and attribute names,
/// which are the program's own, and <see cref="Embed"/>, which takes the program's own style and script.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new("<!DOCTYPE html>\n");

    /// <summary>Opens an element; disposing of the result closes it.</summary>
    public Element Open(string tag, params ReadOnlySpan<Attr> attributes)
    {
        StartTag(tag, attributes);
        return new Element(this, tag);
    }

    /// <summary>Writes an element that holds text only.</summary>
    public HtmlWriter Write(string tag, string text, params ReadOnlySpan<Attr> attributes)
    {
        using (Open(tag, attributes))
        {
            Text(text);
        }

        return this;
    }

    /// <summary>Writes an element without content or end tag.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<Attr> attributes)
    {
        StartTag(tag, attributes);
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Starts a new line of the source, so that the page can be compared line by line.</summary>
    public HtmlWriter Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>Writes a style or script of the program's own as it is.</summary>
    /// <exception cref="ArgumentException">The content would end the element early.</exception>
    public HtmlWriter Embed(string tag, string content)
    {
        if (content.Contains("</", StringComparison.Ordinal))
        {
            throw new ArgumentException($"the embedded {tag} contains an end tag", nameof(content));
        }

        _html.Append('<').Append(tag).Append('>').Append(content).Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private void StartTag(string tag, ReadOnlySpan<Attr> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(name).Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                case '\t' or '\n':
                    _html.Append(c);
                    break;
                case '\r':
                    _html.Append("&#13;"); // a bare one would be read back as a line feed
                    break;
                default:
                    // control characters are not allowed in HTML; direction overrides would disguise what follows
                    _html.Append(char.IsControl(c) || IsDirection(c) ? '\uFFFD' : c);
                    break;
            }
        }
    }

    private static bool IsDirection(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>An open element.</summary>
    public readonly ref struct Element(HtmlWriter writer, string tag)
    {
        public void Dispose() => writer._html.Append("</").Append(tag).Append('>');
    }
}
