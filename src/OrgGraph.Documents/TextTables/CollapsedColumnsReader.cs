using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// The text of a PDF whose columns have run together: the header is one line of headings, cells are words and wrapped
/// lines one below another, page numbers stand in between. What is left to hold on to: numbers that count up, narrow
/// task lines, a deadline in every row, and names of units after it.
/// </summary>
internal sealed class CollapsedColumnsReader : ITextTableReader
{
    private const int LongestHeader = 80;

    public string Name => "collapsed-columns";

    public Table? TryRead(TextTableInput input, int line)
    {
        if (ReadHeader(input.Text, line) is not { } columns || !columns.HasUnits)
        {
            return null;
        }

        var header = new Row(line, line, [.. LineTokens.Of(input.Text, line).Select(t => new Cell(t))]);
        var rows = new CollapsedRowReader(input, columns);
        var next = line + 1;
        while (next < input.Text.LineCount && !EndsTable(input.Text, next))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            if (IsSameLine(input.Text, line, next) || (ReadHeader(input.Text, next) is { } repeated && repeated.SameAs(columns)))
            {
                rows.ReportPageMarks();
                input.Report(FindingKind.HeaderRepeated, next);
            }
            else
            {
                rows.ReadLine(next);
            }

            next++;
        }

        return new Table(Name, header, columns, rows.Finish(), next);
    }

    // most pages repeat the header letter for letter
    private static bool IsSameLine(DocumentText text, int header, int line) =>
        text.Line(line).Trim().SequenceEqual(text.Line(header).Trim());

    private static Columns? ReadHeader(DocumentText text, int line)
    {
        // headers are few: the first word tells of nearly every line that it is none
        var content = text.Line(line).Trim();
        var firstBlank = content.IndexOfAny(' ', '\u3000');
        return firstBlank > 0 && content.Length <= LongestHeader
            && ColumnHeading.MeaningOf(content[..firstBlank]) != ColumnMeaning.Other
            ? ReadHeadings(text, LineTokens.Of(text, line))
            : null;
    }

    private static Columns? ReadHeadings(DocumentText text, List<CellPart> words)
    {
        var headings = words.ConvertAll(t => text.Content.Substring(t.Start, t.Length));
        return headings.TrueForAll(h => ColumnHeading.MeaningOf(h) != ColumnMeaning.Other) ? Columns.Read(headings) : null;
    }

    private static bool EndsTable(DocumentText text, int line) =>
        AttachmentLabel.IsLabel(text.Line(line)) || text.Line(line).TrimStart().StartsWith("抄送", StringComparison.Ordinal);
}
