using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OrgGraph.Documents.Formats.Markdown;

/// <summary>The text of blocks without marks; a line of the source is a line.</summary>
internal static class MarkdownText
{
    /// <summary>The text of a block; blocks within it are parted by line breaks.</summary>
    public static string Of(Block block)
    {
        var text = new StringBuilder();
        Add(block, text);
        return text.Replace(GridTableWidths.Filler.ToString(), "").ToString().Trim();
    }

    private static void Add(Block block, StringBuilder text)
    {
        if (block is ContainerBlock container)
        {
            foreach (var inner in container)
            {
                if (text.Length > 0 && text[^1] != '\n')
                {
                    text.Append('\n');
                }

                Add(inner, text);
            }
        }
        else if (block is LeafBlock { Inline: { } inline })
        {
            Add(inline, text);
        }
        else if (block is HtmlBlock html)
        {
            AddMarkup(html.Lines.ToString(), text);
        }
        else if (block is LeafBlock leaf)
        {
            text.Append(leaf.Lines.ToString());
        }
    }

    private static void Add(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    // a list of measures is often written a line each, without blank lines
                    text.Append('\n');
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case ContainerInline inner:
                    Add(inner, text);
                    break;
                default:
                    break;
            }
        }
    }

    // tags are left out; a web page within Markdown is rare
    private static void AddMarkup(string markup, StringBuilder text)
    {
        var inTag = false;
        foreach (var c in markup)
        {
            if (c is '<' or '>')
            {
                inTag = c == '<';
            }
            else if (!inTag)
            {
                text.Append(c);
            }
        }
    }
}
