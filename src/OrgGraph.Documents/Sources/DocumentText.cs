using System.Buffers;
using System.Collections.Immutable;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Sources;

/// <summary>
/// A document's assembled text: its lines, the places of its offsets, and the tables that its format marks. Every line end
/// counts: CR, LF, CR LF, NEL, LS and PS.
/// </summary>
internal sealed class DocumentText
{
    private const string LineEnds = "\n\r\u0085\u2028\u2029";

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create(LineEnds);

    private readonly int[] _starts;
    private readonly int[] _lines;
    private readonly SourceMap? _map;
    private readonly int _lineCount;
    private int _lastLine;

    /// <summary>A plain text, whose places are its own lines and columns.</summary>
    /// <param name="file">The name to show.</param>
    /// <param name="content">The text.</param>
    /// <param name="cut">
    /// Where the lines to read begin, from the text and the first offsets of its own lines; null for those.
    /// </param>
    public DocumentText(string file, string content, Func<string, int[], int[]>? cut = null)
    {
        File = file;
        AsWritten = content;
        Content = ReadingForm.Of(content);
        _lines = FindLines(content);
        _starts = cut?.Invoke(Content, _lines) ?? _lines;
        _lineCount = _starts.Length;
    }

    /// <summary>What a format's reader assembled.</summary>
    public DocumentText(string file, DocumentContent assembled, Func<string, int[], int[]>? cut = null)
        : this(file, assembled.Content, assembled.Tables.IsDefaultOrEmpty ? cut : null)
    {
        _map = assembled.Places.IsDefaultOrEmpty ? null : new SourceMap(file, assembled.Places);
        Tables = assembled.Tables;
    }

    private DocumentText(DocumentText whole, int lineCount)
    {
        (File, Content, AsWritten, _starts, _lines, _map) =
            (whole.File, whole.Content, whole.AsWritten, whole._starts, whole._lines, whole._map);
        _lineCount = lineCount;
    }

    public string File { get; }

    /// <summary>The text in its reading form (<see cref="ReadingForm"/>).</summary>
    public string Content { get; }

    /// <summary>The tables that the format marks as such, in order, without overlaps.</summary>
    public ImmutableArray<KnownTable> Tables { get; } = [];

    /// <summary>The text as written; every offset is the same.</summary>
    public string AsWritten { get; }

    /// <summary>What was written where a text was read: a name or a cell, from the stretch that it stands in.</summary>
    public string Written(string read, int start, int end) => ReferenceEquals(AsWritten, Content)
        ? read
        : ReadingForm.Written(read, Content.AsSpan(start, end - start), AsWritten.AsSpan(start, end - start));

    /// <summary>Number of lines; a last line without an end counts if it has characters.</summary>
    public int LineCount => _lineCount;

    /// <summary>The same document, as if it ended before a line; O(1).</summary>
    public DocumentText Before(int line) => line == _lineCount ? this : new DocumentText(this, line);

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

    /// <summary>Where a stretch of the text stands in the document. Mostly O(1).</summary>
    public SourceSpan Span(int start, int end)
    {
        if (_map is not null)
        {
            return _map.Span(start, end);
        }

        var first = LineAt(start);
        var last = end > start && end > EndOf(first) ? LineAt(end - 1) : first;
        if (!ReferenceEquals(_starts, _lines))
        {
            // a line that is read may be a piece of one that is written
            (first, last) = (WrittenLineAt(start), end > start ? WrittenLineAt(end - 1) : WrittenLineAt(start));
        }

        return new SourceSpan(File, first + 1, start - _lines[first] + 1, last + 1, end - _lines[last] + 1);
    }

    private int WrittenLineAt(int offset) => Array.BinarySearch(_lines, offset) is var at && at >= 0 ? at : ~at - 1;

    /// <summary>A line's place as people count it: the line of a text or page, the row of a sheet or table.</summary>
    public int NumberOf(int line) => _map is null && ReferenceEquals(_starts, _lines) ? line + 1 : LineSpan(line).Line;

    /// <summary>A place as it stands, to show it. Linear in the document's stretches.</summary>
    public Excerpt ExcerptOf(SourceSpan place, SourceSpan around) => _map is null
        ? ExcerptReader.OfLines(AsWritten, _lines, place, around)
        : ExcerptReader.OfStretches(AsWritten, _map.StretchesOf(place.Part, AsWritten.Length), place, around);

    /// <summary>Findings as the document goes on; those of one place stay in the order in which they were made.</summary>
    public ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) =>
        _map is null ? Finding.InOrderOfPlace(findings) : [.. findings.OrderBy(f => _map.OrderOf(f.Source))];

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
