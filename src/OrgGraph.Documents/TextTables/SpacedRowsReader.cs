using OrgGraph.Documents.Deadlines;
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
    private const int MostLinesOfRow = 12;

    public string Name => "spaced-rows";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (input.HeaderOfWords(line) is not var (header, columns) || columns.Meanings[0] != ColumnMeaning.Number
            || !input.MayLookAhead)
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
        words = input.Broken.Mend(words);
        var units = columns.FirstRight;
        var right = words.Count - (columns.Count - units);
        var isGuess = right > 2 && columns.Meanings[units].IsUnits() && words.Count > columns.Count
            && input.Broken.MayBeHalves(words[right - 1], words[right]);
        if (isGuess)
        {
            // half a name before the units, which nothing knows
            words[right - 1] = words[right - 1] with { Length = words[right].End - words[right - 1].Start };
            words.RemoveAt(right--);
        }

        if (right < 2 || UnitList.IsCertain(TextOf(text, words[right - 1])) || !Fit(text, words, right, columns))
        {
            return null;
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
        // with other words than the header's, two of one cell could stand for those of two
        var doubt = isGuess || (words.Count != columns.Count && columns.Meanings.Count(m => m.IsUnits()) > 1)
            ? Uncertainty.RoleNotDecided : Uncertainty.None;
        cells.AddRange(words[right..].Select(w => new Cell(w with { Uncertainty = doubt })));
        return new Row(first, last, [.. cells]);
    }

    // The last words are units and times where the columns are, one each.
    private static bool Fit(DocumentText text, List<CellPart> words, int right, Columns columns)
    {
        for (var i = columns.FirstRight; i < columns.Count; i++)
        {
            var word = words[right + i - columns.FirstRight];
            if (columns.Meanings[i].IsUnits() ? !IsUnits(text, word)
                : columns.Meanings[i] == ColumnMeaning.Deadline && (UnitList.IsCertain(TextOf(text, word))
                    || (i < columns.FirstUnits && !DeadlineText.IsDeadline(TextOf(text, word)))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnits(DocumentText text, CellPart word) =>
        NoneMark.Is(TextOf(text, word)) || UnitList.IsCertain(TextOf(text, word)) || RoleClauses.HasName(TextOf(text, word));

    private static ReadOnlySpan<char> TextOf(DocumentText text, CellPart word) => text.Content.AsSpan(word.Start, word.Length);
}
