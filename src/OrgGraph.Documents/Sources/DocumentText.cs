using System.Buffers;
using OrgGraph.Model;

namespace OrgGraph.Documents.Sources;

/// <summary>A decoded document and its lines. Every line end counts: CR, LF, CR LF, NEL, LS and PS.</summary>
internal sealed class DocumentText
{
    private const string LineEnds = "\n\r\u0085\u2028\u2029";

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create(LineEnds);

    private readonly int[] _starts;
    private int _lastLine;

    public DocumentText(string file, string content)
    {
        File = file;
        Content = content;
        _starts = FindLines(content);
    }

    public string File { get; }

    public string Content { get; }

    /// <summary>Number of lines; a last line without an end counts if it has characters.</summary>
    public int LineCount => _starts.Length;

    /// <summary>First offset of a line; lines count from 0 inside the reader and from 1 in spans.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>Offset after the line's last character, its line end not included.</summary>
    public int EndOf(int line)
    {
        var start = _starts[line];
        var end = line + 1 < _starts.Length ? _starts[line + 1] : Content.Length;
        if (end > start && LineEnds.Contains(Content[end - 1]))
        {
            end -= end - 1 > start && Content[end - 1] == '\n' && Content[end - 2] == '\r' ? 2 : 1;
        }

        return end;
    }

    public ReadOnlySpan<char> Line(int line) => Content.AsSpan(_starts[line], EndOf(line) - _starts[line]);

    public bool IsBlank(int line) => Line(line).IsWhiteSpace();

    /// <summary>The next line that is not blank, or null.</summary>
    public int? NextContent(int line)
    {
        do
        {
            line++;
        }
        while (line < LineCount && IsBlank(line));
        return line < LineCount ? line : null;
    }

    /// <summary>The line before that is not blank, or null.</summary>
    public int? PreviousContent(int line)
    {
        do
        {
            line--;
        }
        while (line >= 0 && IsBlank(line));
        return line >= 0 ? line : null;
    }

    /// <summary>The line that holds an offset. O(log lines).</summary>
    public int LineAt(int offset)
    {
        // readers ask for places in order: mostly the line asked for last
        if (offset >= _starts[_lastLine] && (_lastLine + 1 == _starts.Length || offset < _starts[_lastLine + 1]))
        {
            return _lastLine;
        }

        var at = Array.BinarySearch(_starts, offset);
        return _lastLine = at >= 0 ? at : ~at - 1;
    }

    public SourceSpan Span(int start, int end)
    {
        var first = LineAt(start);
        var last = end > start && end > EndOf(first) ? LineAt(end - 1) : first;
        return new SourceSpan(File, first + 1, start - _starts[first] + 1, last + 1, end - _starts[last] + 1);
    }

    public SourceSpan LineSpan(int line) => Span(_starts[line], EndOf(line));

    private static int[] FindLines(string content)
    {
        var count = 0;
        for (var rest = content.AsSpan(); rest.Length > 0; count++)
        {
            rest = rest[LengthOfLine(rest)..];
        }

        var starts = new int[count];
        var at = 0;
        for (var line = 0; line < count; line++)
        {
            starts[line] = at;
            at += LengthOfLine(content.AsSpan(at));
        }

        return starts;
    }

    // with its line end
    private static int LengthOfLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(s_lineEnds);
        return end < 0 ? text.Length : end + LineEndLength(text, end);
    }

    private static int LineEndLength(ReadOnlySpan<char> text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}
