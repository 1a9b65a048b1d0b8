using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Tables;

/// <summary>A stretch of a cell's text.</summary>
/// <param name="Start">First offset in the document's text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Uncertainty">Set when the layout can only guess that the stretch belongs to this column.</param>
/// <param name="Certain">How many characters at the beginning are certain all the same.</param>
internal readonly record struct CellPart(int Start, int Length, Uncertainty Uncertainty = Uncertainty.None, ushort Certain = 0)
{
    public int End => Start + Length;
}

/// <summary>One cell: usually a single stretch; several where a layout scattered its lines.</summary>
/// <param name="First">The first stretch; empty for an empty cell.</param>
/// <param name="Rest">Further stretches, or null.</param>
internal readonly record struct Cell(CellPart First, CellPart[]? Rest = null)
{
    public static Cell Empty => default;

    public int Count => First.Length == 0 && Rest is null ? 0 : 1 + (Rest?.Length ?? 0);

    public CellPart this[int index] => index == 0 ? First : Rest![index - 1];

    public int Start => First.Start;

    public int End => Rest is null ? First.End : Rest[^1].End;

    public static Cell Of(List<CellPart> parts) => parts.Count switch
    {
        0 => Empty,
        1 => new Cell(parts[0]),
        _ => new Cell(parts[0], CollectionsMarshal.AsSpan(parts)[1..].ToArray()),
    };

    /// <summary>
    /// Adds a stretch to a cell in the making; one with only blanks before it goes on with the last, unless it is certain and
    /// the last is not.
    /// </summary>
    public static void Append(List<CellPart> parts, CellPart part, DocumentText text)
    {
        if (parts.Count > 0 && parts[^1] is var last && part.Start >= last.End
            && (last.Uncertainty == part.Uncertainty || (last.Uncertainty == Uncertainty.None && last.Length <= ushort.MaxValue))
            && text.Content.AsSpan(last.End, part.Start - last.End).IsWhiteSpace())
        {
            var certain = last.Uncertainty == part.Uncertainty ? last.Certain : (ushort)last.Length;
            parts[^1] = new CellPart(last.Start, part.End - last.Start, part.Uncertainty, certain);
        }
        else
        {
            parts.Add(part);
        }
    }

    /// <summary>The cell with one more stretch behind the others.</summary>
    public Cell With(CellPart part) => Count == 0 ? new Cell(part) : new Cell(First, [.. Rest ?? [], part]);

    /// <summary>The cell with all stretches of another behind its own.</summary>
    public Cell With(Cell more) =>
        Count == 0 ? more : more.Count == 0 ? this : new Cell(First, [.. Rest ?? [], more.First, .. more.Rest ?? []]);

    /// <summary>The cell with a doubt on each stretch that has none of its own.</summary>
    public Cell Doubted(Uncertainty doubt) => Count == 0 ? this
        : new Cell(Doubted(First, doubt), Rest is null ? null : Array.ConvertAll(Rest, part => Doubted(part, doubt)));

    private static CellPart Doubted(CellPart part, Uncertainty doubt) =>
        part.Uncertainty == Uncertainty.None ? part with { Uncertainty = doubt } : part;

    public bool IsBlank(DocumentText text)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!text.Content.AsSpan(this[i].Start, this[i].Length).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The cell's text; stretches are joined with line breaks.</summary>
    public ReadOnlySpan<char> TextOf(DocumentText text)
    {
        if (Rest is null)
        {
            return text.Content.AsSpan(First.Start, First.Length);
        }

        var length = Count - 1;
        for (var i = 0; i < Count; i++)
        {
            length += this[i].Length;
        }

        return string.Create(length, (Cell: this, text.Content), static (span, source) =>
        {
            for (var i = 0; i < source.Cell.Count; i++)
            {
                var part = source.Cell[i];
                source.Content.AsSpan(part.Start, part.Length).CopyTo(span);
                span = span[part.Length..];
                if (span.Length > 0)
                {
                    span[0] = '\n';
                    span = span[1..];
                }
            }
        });
    }
}

/// <summary>A row as the layout recovered it.</summary>
/// <param name="FirstLine">First line, from 0.</param>
/// <param name="LastLine">Last line, from 0.</param>
/// <param name="Cells">The cells, as many as the text shows.</param>
internal sealed record Row(int FirstLine, int LastLine, Cell[] Cells)
{
    /// <summary>The lines of the row, whole.</summary>
    public SourceSpan SpanIn(DocumentText text) => text.Span(text.StartOf(FirstLine), text.EndOf(LastLine));
}

/// <summary>A table recovered from a text: its header, the rows below it, and where it ends.</summary>
/// <param name="Layout">Name of the layout that recovered it.</param>
/// <param name="Header">The header row.</param>
/// <param name="Columns">The meaning of each column.</param>
/// <param name="Rows">The rows below, headers repeated at page breaks left out.</param>
/// <param name="EndLine">The first line after the table, from 0.</param>
internal sealed record Table(string Layout, Row Header, Columns Columns, List<Row> Rows, int EndLine);
