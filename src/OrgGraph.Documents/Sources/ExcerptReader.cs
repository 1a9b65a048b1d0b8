using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Documents.Sources;

/// <summary>Finds the lines or cells of a place again, to show them to a person.</summary>
internal static class ExcerptReader
{
    private const int MostLines = 16;
    private const int LinesBefore = 4;
    private const int LongestLine = 400;

    /// <summary>The lines from, and within, a document's own lines.</summary>
    /// <param name="text">The document as written.</param>
    /// <param name="starts">The first offset of each line.</param>
    /// <param name="place">The place to mark.</param>
    /// <param name="around">What to show: the place, or the row that holds it.</param>
    public static Excerpt OfLines(string text, int[] starts, SourceSpan place, SourceSpan around)
    {
        var lines = ImmutableArray.CreateBuilder<ExcerptLine>();
        var (first, last) =
            (Math.Max(1, Math.Min(place.Line, around.Line)), Math.Min(Math.Max(place.EndLine, around.EndLine), starts.Length));

        // of a long row what stands before the place gives way
        first = last - first < MostLines ? first : Math.Max(first, Math.Min(place.Line - LinesBefore, last - MostLines + 1));
        for (var number = first; number <= last && lines.Count < MostLines; number++)
        {
            var end = number < starts.Length ? starts[number] : text.Length;
            var line = text[starts[number - 1]..end].TrimEnd('\n', '\r', '\u0085', '\u2028', '\u2029');
            var from = number == place.Line ? Math.Clamp(place.Column - 1, 0, line.Length) : 0;
            var to = number < place.Line || number > place.EndLine ? from
                : number == place.EndLine ? Math.Clamp(place.EndColumn - 1, from, line.Length) : line.Length;
            lines.Add(Cut(number, line, from, to));
        }

        return new Excerpt(lines.ToImmutable(), Math.Max(0, last - first + 1 - lines.Count));
    }

    /// <summary>The rows of a part of a document of placed stretches.</summary>
    public static Excerpt OfStretches(
        string text, IEnumerable<(PlacedStretch Stretch, int End)> stretches, SourceSpan place, SourceSpan around)
    {
        var lines = ImmutableArray.CreateBuilder<ExcerptLine>();
        var left = 0;
        foreach (var row in stretches.Where(
            s =>
                s.Stretch.Place.Row >= Math.Min(place.Line, around.Line)
                    && s.Stretch.Place.Row <= Math.Max(place.EndLine, around.EndLine))
            .GroupBy(s => s.Stretch.Place.Row).OrderBy(r => r.Key))
        {
            if (lines.Count == MostLines)
            {
                left++;
                continue;
            }

            var line = new StringBuilder();
            var (from, to) = (-1, -1);
            foreach (var (stretch, end) in row)
            {
                var isCell = stretch.Place.Kind == PlaceKind.Cell;
                var content = text[stretch.Offset..end].ReplaceLineEndings(" ").Trim();
                line.Append(isCell && line.Length > 0 ? " | " : "");
                var at = line.Length;
                line.Append(content);
                var column = stretch.Place.Column;
                var marked = row.Key >= place.Line && row.Key <= place.EndLine && isCell
                    ? (place.Line < row.Key || column >= place.Column)
                        && (row.Key < place.EndLine || column < Math.Max(place.EndColumn, place.Column + 1))
                    : row.Key == place.Line && column <= place.Column && place.Column < column + Math.Max(1, content.Length);
                if (marked && content.Length > 0)
                {
                    var offset = isCell || row.Key > place.Line ? 0 : place.Column - column;
                    from = from < 0 ? at + offset : from;
                    to =
                        isCell || row.Key < place.EndLine ? line.Length
                            : Math.Min(line.Length, at + Math.Max(offset, place.EndColumn - column));
                }
            }

            lines.Add(Cut(row.Key, line.ToString(), Math.Max(0, from), Math.Max(0, to)));
        }

        return new Excerpt(lines.ToImmutable(), left);
    }

    // the marked place stays in sight
    private static ExcerptLine Cut(int number, string line, int from, int to)
    {
        if (line.Length <= LongestLine)
        {
            return new ExcerptLine(number, line, from, to);
        }

        var start = Math.Clamp(from - (LongestLine / 4), 0, line.Length - LongestLine);
        var text = string.Concat(
            start > 0 ? "…" : "", line.AsSpan(start, LongestLine), start + LongestLine < line.Length ? "…" : "");
        var shift = start > 0 ? start - 1 : 0;
        return new ExcerptLine(number, text, Math.Clamp(from - shift, 0, text.Length), Math.Clamp(to - shift, 0, text.Length));
    }
}
