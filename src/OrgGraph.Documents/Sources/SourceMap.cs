using System.Collections.Immutable;

namespace OrgGraph.Documents.Sources;

/// <summary>The way from offsets of an assembled text to the places that a reader gave its stretches.</summary>
internal sealed class SourceMap
{
    private readonly string _file;
    private readonly ImmutableArray<PlacedStretch> _stretches;
    private readonly int[] _lastOfPart;
    private readonly Dictionary<string, int> _partOrder = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Takes over the stretches; sorted by offset, at least one.</summary>
    public SourceMap(string file, ImmutableArray<PlacedStretch> stretches)
    {
        _file = file;
        _stretches = stretches;
        _lastOfPart = new int[stretches.Length];
        for (var i = stretches.Length - 1; i >= 0; i--)
        {
            _lastOfPart[i] =
                i + 1 < stretches.Length && stretches[i].Place.SpanPart == stretches[i + 1].Place.SpanPart ? _lastOfPart[i + 1]
                    : i;
        }

        foreach (var (offset, place) in stretches)
        {
            _partOrder.TryAdd(place.SpanPart ?? "\0", offset);
        }
    }

    /// <summary>The place of a stretch; where it reaches into another part, that of its beginning.</summary>
    public SourceSpan Span(int start, int end)
    {
        var first = IndexAt(start);
        var last = end > start ? Math.Min(IndexAt(end - 1), _lastOfPart[first]) : first;
        if (last < _stretches.Length - 1)
        {
            end = Math.Min(end, _stretches[last + 1].Offset);
        }

        var from = PositionAt(first, start);
        var to =
            _stretches[last].Place is { Kind: PlaceKind.Cell } cell ? (cell.Row, Column: cell.Column + 1) : PositionAt(last, end);
        return new SourceSpan(
            _file, from.Row, from.Column, Math.Max(from.Row, to.Row), to.Column) { Part = _stretches[first].Place.SpanPart };
    }

    /// <summary>The stretches of a part, and where each ends.</summary>
    public IEnumerable<(PlacedStretch Stretch, int End)> StretchesOf(string? part, int length) =>
        _stretches.Select((s, i) => (s, i + 1 < _stretches.Length ? _stretches[i + 1].Offset : length))
            .Where(s => s.s.Place.SpanPart == part);

    /// <summary>
    /// Orders spans as the document goes on: by part, in the order in which the parts begin, then by row and column.
    /// </summary>
    public (int Part, int Row, int Column) OrderOf(SourceSpan span) =>
        (_partOrder.GetValueOrDefault(span.Part ?? "\0"), span.Line, span.Column);

    /// <summary>
    /// The index of the stretch that holds an offset. Readers ask in order: mostly the one asked for last, or the next.
    /// </summary>
    private int IndexAt(int offset)
    {
        if (Holds(_last, offset))
        {
            return _last;
        }

        if (Holds(_last + 1, offset))
        {
            return ++_last;
        }

        int low = 0, high = _stretches.Length - 1;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            (low, high) = _stretches[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return _last = low;
    }

    private bool Holds(int index, int offset) =>
        index < _stretches.Length && offset >= _stretches[index].Offset
        && (index + 1 == _stretches.Length || offset < _stretches[index + 1].Offset);

    private (int Row, int Column) PositionAt(int index, int offset)
    {
        var (start, place) = _stretches[index];
        return (place.Row, place.Kind == PlaceKind.Cell ? place.Column : place.Column + Math.Max(0, offset - start));
    }
}
