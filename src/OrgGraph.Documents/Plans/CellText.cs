using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// A cell's text with mark-up blanked, and the way back from its offsets to the document.
/// </summary>
internal readonly ref struct CellText
{
    private const int FewParts = 4;

    private readonly Cell _cell;

    // first offset of each stretch, where they are many
    private readonly int[]? _starts;

    private CellText(Cell cell, ReadOnlySpan<char> text)
    {
        _cell = cell;
        _starts = cell.Count > FewParts ? StartsOf(cell) : null;
        Text = text;
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>Takes a cell's text; mark-up found is reported.</summary>
    public static CellText Of(DocumentText source, Cell cell, List<Finding> findings)
    {
        var text = cell.TextOf(source);
        if (text.IndexOfAny('<', '[') < 0)
        {
            return new CellText(cell, text);
        }

        if (MarkupBlanker.Blank(text, out var found) is not { } blanked)
        {
            return new CellText(cell, text);
        }

        var result = new CellText(cell, blanked);
        foreach (var (start, length) in found!)
        {
            var (from, to) = result.Locate(start, start + length);
            findings.Add(new Finding(FindingKind.MarkupRemoved, source.Span(from, to), [text.Slice(start, length).ToString()]));
        }

        return result;
    }

    /// <summary>The document offsets of a stretch of the text.</summary>
    public (int Start, int End) Locate(int start, int end) =>
        (OffsetOf(start), end > start ? OffsetOf(end - 1) + 1 : OffsetOf(start));

    /// <summary>What the layout was unsure of at an offset of the text.</summary>
    public Uncertainty UncertaintyAt(int offset)
    {
        var part = PartAt(ref offset);
        return offset < part.Certain ? Uncertainty.None : part.Uncertainty;
    }

    private int OffsetOf(int offset) => PartAt(ref offset) is var part ? part.Start + offset : 0;

    // stretches are joined with one character between them; afterwards the offset is within the part
    private CellPart PartAt(ref int offset)
    {
        if (_starts is not null)
        {
            var at = Array.BinarySearch(_starts, offset);
            at = at >= 0 ? at : ~at - 1;
            offset -= _starts[at];
            return _cell[at];
        }

        for (var i = 0; i < _cell.Count - 1; i++)
        {
            if (offset <= _cell[i].Length)
            {
                return _cell[i];
            }

            offset -= _cell[i].Length + 1;
        }

        return _cell.Count == 0 ? default : _cell[_cell.Count - 1];
    }

    private static int[] StartsOf(Cell cell)
    {
        var starts = new int[cell.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + cell[i - 1].Length + 1;
        }

        return starts;
    }
}
