using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>Page numbers of a text without columns: they come apart into several lines, and are told as one.</summary>
internal sealed class PageMarks(TextTableInput input)
{
    private readonly DocumentText _text = input.Text;
    private (int First, int Last)? _lines;

    /// <summary>Takes a line that is part of a page's marks; false for any other.</summary>
    public bool TryAdd(int line)
    {
        if (!IsPageMark(line))
        {
            return false;
        }

        _lines = _lines is { } above ? (above.First, line) : (line, line);
        return true;
    }

    /// <summary>Tells of the marks taken since the last call.</summary>
    public void Report()
    {
        if (_lines is not { } lines)
        {
            return;
        }

        var (start, end) = (_text.StartOf(lines.First), _text.EndOf(lines.Last));
        input.Findings.Add(new Finding(
            FindingKind.PageFurniture, _text.Span(start, end), [TextMender.Mend(_text.Content.AsSpan(start, end - start))]));
        _lines = null;
    }

    // Dashes and digits beside each other are a page number; a lone short dash is one that lost its number.
    private bool IsPageMark(int line)
    {
        var content = _text.Line(line).Trim();
        if (PageFurniture.IsPageNumber(content))
        {
            return true;
        }

        return PageFurniture.IsDashes(content)
            ? content.Length == 1
            : PageFurniture.IsDigits(content) && (IsDash(_text.NextContent(line)) || IsDash(_text.PreviousContent(line)));
    }

    private bool IsDash(int? line) => line is { } l && _text.Line(l).Trim() is [var c] && PageFurniture.IsDash(c);
}
