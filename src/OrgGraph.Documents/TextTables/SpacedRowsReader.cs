using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Numbered rows whose cells are parted by blanks, as the header's are, though blanks stand within cells as well and merged cells
/// are left out. The last words of a row are the columns of units and time, one each, or the table is none; of the words before
/// them the longest begins the measure, what is left of it is the task.
/// </summary>
internal sealed class SpacedRowsReader : ITextTableReader
{
    private const int FewestColumns = 3;
    private const int LongestHeader = 120;
    private const int MostLinesOfRow = 12;

    public string Name => "spaced-rows";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        var content = text.Line(line);
        if (content.Length > LongestHeader || content.Contains('\t') || content.Trim().IndexOfAny(' ', '\u3000') < 0)
        {
            return null;
        }

        var header = new Row(line, line, [.. LineTokens.Of(text, line).Select(t => new Cell(t))]);
        if (header.Cells.Length < FewestColumns || HeaderRows.Read(text, header) is not { HasUnits: true } columns
            || columns.Meanings[0] != ColumnMeaning.Number || !input.MayLookAhead)
        {
            return null;
        }

        var rows = new List<Row>();
        var words = new List<CellPart>();
        int number = 0, last = line, firstLine = -1;
        for (var next = text.NextContent(line); ; next = text.NextContent(next.Value))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var tokens = next is { } at ? LineTokens.Of(text, at) : [];
            var counts = tokens.Count > 0 && TextOf(text, tokens[0]) is { Length: <= 3 } first
                && int.TryParse(first, out var read) && read == number + 1;
            var heading = next is { } title && !counts && tokens.Count == 1 && SectionHeading.LevelOf(text.Line(title)) > 0;
            var goesOn = next is { } more && !counts && !heading && firstLine >= 0 && !text.IsBlank(more - 1)
                && more - firstLine < MostLinesOfRow;
            if (goesOn)
            {
                words.AddRange(tokens);
                last = next!.Value;
                continue;
            }

            if (firstLine >= 0)
            {
                if (RowOf(input, columns, words, firstLine, last) is not { } row)
                {
                    input.LookedInVain(last - line);
                    return null;
                }

                rows.Add(row);
                firstLine = -1;
            }

            if (!counts && !heading)
            {
                break;
            }

            last = next!.Value;
            if (heading)
            {
                rows.Add(new Row(last, last, [new Cell(tokens[0])]));
            }
            else
            {
                (number, firstLine) = (number + 1, last);
                words = tokens;
            }
        }

        return number == 0 ? null : RaggedRows.Lay(text, new Table(Name, header, columns, rows, last + 1), strict: true);
    }

    private static Row? RowOf(TextTableInput input, Columns columns, List<CellPart> words, int first, int last)
    {
        var text = input.Text;
        var units = columns.FirstUnits;
        var right = words.Count - (columns.Count - units);
        if (right < 2 || IsUnits(text, words[right - 1]))
        {
            return null;
        }

        for (var i = units; i < columns.Count; i++)
        {
            if (columns.Meanings[i].IsUnits() && !IsUnits(text, words[right + i - units]))
            {
                return null;
            }
        }

        var measure = 1;
        for (var i = 2; i < right; i++)
        {
            measure = words[i].Length > words[measure].Length ? i : measure;
        }

        var cells = new List<Cell> { new(words[0]) };
        if (measure < units)
        {
            cells.AddRange(words[1..measure].Select(w => new Cell(w)));
        }
        else
        {
            // more words than columns: blanks stand within them
            cells.Add(new Cell(new CellPart(words[1].Start, words[measure - 1].End - words[1].Start)));
            input.Report(
                FindingKind.RowLong, first, $"{words.Count}", $"{columns.Count}",
                text.Content[words[1].Start..words[measure - 1].End]);
        }

        cells.Add(new Cell(new CellPart(words[measure].Start, words[right - 1].End - words[measure].Start)));
        cells.AddRange(words[right..].Select(w => new Cell(w)));
        return new Row(first, last, [.. cells]);
    }

    private static bool IsUnits(DocumentText text, CellPart word) =>
        NoneMark.Is(TextOf(text, word)) || UnitList.IsCertain(TextOf(text, word)) || RoleClauses.HasName(TextOf(text, word));

    private static ReadOnlySpan<char> TextOf(DocumentText text, CellPart word) => text.Content.AsSpan(word.Start, word.Length);
}
