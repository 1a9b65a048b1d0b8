using OrgGraph.Model;

namespace OrgGraph.Documents.Text;

/// <summary>A decoded document and its lines. Every line end counts: CR, LF, CR LF, NEL, LS and PS.</summary>
internal sealed class SourceText
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private int _lastLine;

    public SourceText(string file, string content)
    {
        File = file;
        Content = content;
        (_starts, _ends) = FindLines(content);
    }

    public string File { get; }

    public string Content { get; }

    /// <summary>Number of lines; a last line without an end counts if it has characters.</summary>
    public int LineCount => _starts.Length;

    /// <summary>First offset of a line; lines count from 0 inside the reader and from 1 in spans.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>Offset after the line's last character, its line end not included.</summary>
    public int EndOf(int line) => _ends[line];

    public ReadOnlySpan<char> Line(int line) => Content.AsSpan(_starts[line], _ends[line] - _starts[line]);

    public bool IsBlank(int line) => Line(line).IsWhiteSpace();

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
        var last = end > start && end > _ends[first] ? LineAt(end - 1) : first;
        return new SourceSpan(File, first + 1, start - _starts[first] + 1, last + 1, end - _starts[last] + 1);
    }

    public SourceSpan LineSpan(int line) => Span(_starts[line], _ends[line]);

    private static (int[] Starts, int[] Ends) FindLines(string content)
    {
        const string lineEnds = "\n\r\u0085\u2028\u2029";
        var count = 0;
        for (var rest = content.AsSpan(); rest.Length > 0; count++)
        {
            var end = rest.IndexOfAny(lineEnds);
            rest = end < 0 ? [] : rest[(end + LineEndLength(rest, end))..];
        }

        var starts = new int[count];
        var ends = new int[count];
        var at = 0;
        for (var line = 0; line < count; line++)
        {
            var rest = content.AsSpan(at);
            var end = rest.IndexOfAny(lineEnds);
            starts[line] = at;
            ends[line] = end < 0 ? content.Length : at + end;
            at = end < 0 ? content.Length : at + end + LineEndLength(rest, end);
        }

        return (starts, ends);
    }

    private static int LineEndLength(ReadOnlySpan<char> text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}
