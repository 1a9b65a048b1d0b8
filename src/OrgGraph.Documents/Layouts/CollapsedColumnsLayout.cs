using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.Layouts;

/// <summary>
/// The text of a PDF whose columns have run together: the header is one line of headings, cells are words and wrapped
/// lines one below another, page numbers stand in between. What is left to hold on to: numbers that count up, narrow
/// task lines, a deadline in every row, and names of units after it.
/// </summary>
internal sealed class CollapsedColumnsLayout : ITextLayout
{
    public string Name => "collapsed-columns";

    public Table? TryRead(LayoutInput input, int line)
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
            if (ReadHeader(input.Text, next) is { } repeated && repeated.SameAs(columns))
            {
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

    private static Columns? ReadHeader(SourceText text, int line)
    {
        var content = text.Line(line).Trim();
        if (content.Length is 0 or > 80 || content.Contains('\t') || content.IndexOf(' ') < 0)
        {
            return null;
        }

        var headings = LineTokens.Of(text, line).Select(t => text.Content.Substring(t.Start, t.Length)).ToArray();
        return headings.All(h => ColumnHeading.MeaningOf(h) != ColumnMeaning.Other) ? Columns.Read(headings) : null;
    }

    private static bool EndsTable(SourceText text, int line) =>
        AttachmentLabel.IsLabel(text.Line(line)) || text.Line(line).TrimStart().StartsWith("抄送", StringComparison.Ordinal);
}
