using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Tests.Documents.Tables;

/// <summary>
/// Writes documents with known tables: a line a string, a table a list of rows. <c>&gt;2:</c> before a cell's text spans columns,
/// <c>v2:</c> rows; null leaves the place to the cell that covers it.
/// </summary>
internal sealed class KnownDocument
{
    private readonly DocumentContentBuilder _builder = new("计划.docx");
    private int _lines;
    private int _tables;

    public KnownDocument Line(string text)
    {
        _builder.AddLine(text, new SourcePlace(null, ++_lines, 1, PlaceKind.Characters));
        return this;
    }

    public KnownDocument Table(params string?[][] rows)
    {
        _tables++;
        var table = _builder.BeginTable();
        for (var row = 0; row < rows.Length; row++)
        {
            table.BeginRow();
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is not { } text)
                {
                    continue;
                }

                int columns = 1, height = 1;
                if (text is ['>' or 'v', >= '1' and <= '9', ':', ..])
                {
                    (columns, height) = text[0] == '>' ? (text[1] - '0', 1) : (1, text[1] - '0');
                    text = text[3..];
                }

                table.AddCell(
                    column, text, new SourcePlace(SourcePart.OfTable(_tables), row + 1, column + 1, PlaceKind.Cell), columns,
                    height);
            }
        }

        table.End();
        return this;
    }

    public DocumentReading Read() => ReadingSet.Resolve(
        [PlanReader.ReadDraft("计划.docx", _builder.Build("docx"), new ReadOptions(), CancellationToken.None)])[0];

    public static string[] EdgesOf(DocumentReading reading) =>
    [
        .. reading.Plans.SelectMany(p => p.Content.Mentions.Select(m =>
            $"{p.Content.Measures[m.Measure].Text} {m.Role} {m.Text}{(m.Uncertainty == Uncertainty.None ? "" : "?")}")),
    ];
}
