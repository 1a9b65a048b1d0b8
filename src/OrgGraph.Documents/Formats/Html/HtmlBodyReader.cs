using System.Globalization;
using AngleSharp.Dom;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Model.Findings;
using OrgGraph.Model.Sources;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>Reads a page's content in order: blocks to lines, tables to known tables.</summary>
internal sealed class HtmlBodyReader(DocumentInput input, DocumentContentBuilder builder, HiddenClasses hidden, int tables)
{
    private static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
        "select", "button",
        "input", "textarea", "map", "title", "meta", "link",
    };

    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt",
        "dd", "blockquote", "pre",
        "form", "fieldset", "address", "center", "figure", "figcaption", "hr", "details", "summary", "table", "caption", "tr",
        "td", "th", "body",
    };

    private static readonly string[] s_documents =
    [
        ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".pdf", ".ofd", ".zip", ".rar", ".7z", ".ppt", ".pptx", ".txt", ".csv",
    ];

    private readonly HtmlText _text = new();
    private readonly List<string> _furniture = [];
    private readonly List<string> _hidden = [];
    private int _paragraph;
    private int _pictures;
    private int _depth;

    /// <summary>Tables so far, those before the page counted.</summary>
    public int TableCount { get; private set; } = tables;

    /// <summary>Reads an element and what it holds.</summary>
    /// <exception cref="DocumentException">Over a limit.</exception>
    public void Read(IElement element)
    {
        ReadChildren(element, preformatted: false);
        Flush();
    }

    /// <summary>Tells what was left out.</summary>
    public void Finish()
    {
        var start = new SourcePlace(null, 1, 1, PlaceKind.Characters);
        Tell(_furniture, Aside.PageFurniture, start);
        Tell(_hidden, Aside.HiddenText, start);
        if (_pictures > 0)
        {
            builder.Note(FindingKind.PicturesNotRead, start, $"{_pictures}");
        }
    }

    private void Tell(List<string> texts, Aside kind, SourcePlace place)
    {
        if (texts.Count > 0)
        {
            builder.Note(
                FindingKind.TextAside, place, FindingTerm.Of(kind),
                AsideTexts.Shorten(string.Join(" / ", texts.Select(AsideTexts.Shorten))));
        }
    }

    private void ReadChildren(INode parent, bool preformatted)
    {
        if (++_depth > input.Limits.MaxNesting)
        {
            throw Refusals.TooDeep(input.Source, input.Limits.MaxNesting);
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                _text.Add(text.Data, preformatted);
            }
            else if (node is IElement element)
            {
                ReadElement(element, preformatted);
            }
        }

        _depth--;
    }

    private void ReadElement(IElement element, bool preformatted)
    {
        var name = element.LocalName;
        if (s_skipped.Contains(name))
        {
            return;
        }

        if (hidden.Hides(element))
        {
            AddTo(_hidden, element);
        }
        else if (HtmlFurniture.Is(element))
        {
            AddTo(_furniture, element);
        }
        else if (name == "br")
        {
            _text.Break(always: true);
        }
        else if (name == "img")
        {
            _pictures++;
        }
        else if (name == "table")
        {
            Flush();
            ReadTable(element);
        }
        else if (s_blocks.Contains(name))
        {
            Flush();
            AddMarker(element);
            ReadChildren(element, preformatted || name == "pre");
            Flush();
        }
        else
        {
            TellLink(element);
            ReadChildren(element, preformatted);
        }
    }

    // what an ordered list counts is shown, and read
    private void AddMarker(IElement element)
    {
        if (element is { LocalName: "li", ParentElement: { LocalName: "ol" } list }
            && !(list.GetAttribute("style") ?? "").Contains("none", StringComparison.OrdinalIgnoreCase))
        {
            var start =
                int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var from) ? from
                    : 1;
            var index = list.Children.Where(c => c.LocalName == "li").TakeWhile(c => c != element).Count();
            _text.Add($"{start + index}. ", preformatted: false);
        }
    }

    private void Flush()
    {
        if (_text.IsEmpty)
        {
            return;
        }

        var text = _text.Take();
        if (text.Length == 0)
        {
            return;
        }

        _paragraph++;
        if (PageWords.IsFurniture(text))
        {
            _furniture.Add(text);
        }
        else
        {
            builder.AddLine(text, new SourcePlace(null, _paragraph, 1, PlaceKind.Characters));
        }
    }

    private void ReadTable(IElement table)
    {
        input.CancellationToken.ThrowIfCancellationRequested();
        var name = SourcePart.OfTable(TableCount + 1);
        var grid = HtmlGrid.Read(table, input, name, hidden, e => AddTo(_hidden, e));
        if (grid.Caption is { } caption)
        {
            Read(caption);
        }

        if (grid.IsLayout(table))
        {
            foreach (var cell in grid.Rows.SelectMany(r => r.Cells))
            {
                Read(cell.Content);
            }

            return;
        }

        TableCount++;
        var known = builder.BeginTable();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            known.BeginRow(grid.Rows[row].IsHeader);
            foreach (var cell in grid.Rows[row].Cells)
            {
                var place = new SourcePlace(name, row + 1, cell.Column + 1, PlaceKind.Cell);
                known.AddCell(cell.Column, CellText(cell.Content), place, cell.ColumnSpan, cell.RowSpan);
            }
        }

        known.End();
    }

    private string CellText(IElement cell)
    {
        AddInline(cell, preformatted: false);
        return _text.Take();
    }

    private void AddInline(INode parent, bool preformatted)
    {
        if (++_depth > input.Limits.MaxNesting)
        {
            throw Refusals.TooDeep(input.Source, input.Limits.MaxNesting);
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                _text.Add(text.Data, preformatted);
            }
            else if (node is IElement element && !s_skipped.Contains(element.LocalName))
            {
                if (hidden.Hides(element))
                {
                    AddTo(_hidden, element);
                    continue;
                }

                var isBlock = s_blocks.Contains(element.LocalName) && element.LocalName is not ("td" or "th");
                if (isBlock || element.LocalName == "br")
                {
                    _text.Break();
                }
                else if (element.LocalName is "td" or "th")
                {
                    _text.Add(" ", preformatted: false);
                }

                AddMarker(element);
                TellLink(element);
                _pictures += element.LocalName == "img" ? 1 : 0;
                AddInline(element, preformatted || element.LocalName == "pre");
                if (isBlock)
                {
                    _text.Break();
                }
            }
        }

        _depth--;
    }

    private void TellLink(IElement element)
    {
        if (element.LocalName != "a" || element.GetAttribute("href") is not { Length: > 0 } target)
        {
            return;
        }

        var path = target.AsSpan();
        path = path[..(path.IndexOfAny('?', '#') is >= 0 and var end ? end : path.Length)];
        var shown = AsideTexts.Shorten(element.TextContent);
        foreach (var extension in s_documents)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
                || shown.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                var place = new SourcePlace(null, _paragraph + 1, 1, PlaceKind.Characters);
                builder.Note(FindingKind.AttachmentLinked, place, shown, AsideTexts.Shorten(Uri.UnescapeDataString(target)));
                return;
            }
        }
    }

    private static void AddTo(List<string> texts, IElement element)
    {
        var text = AsideTexts.Shorten(element.TextContent);
        if (text.Length > 0)
        {
            texts.Add(text);
        }
    }
}
