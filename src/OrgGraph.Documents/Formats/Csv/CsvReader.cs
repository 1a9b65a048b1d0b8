using System.Collections.Immutable;
using nietras.SeparatedValues;
using OrgGraph.Documents.Formats.Grids;
using OrgGraph.Documents.Formats.Texts;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Csv;

/// <summary>
/// Reads separated values in any encoding and with any usual separator; a place is the row's first line, and the column.
/// </summary>
public sealed class CsvReader : IDocumentReader
{
    private const string Format = "csv";

    /// <inheritdoc/>
    public string Name => Format;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } = [".csv", ".tsv"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) => Extensions.Contains(extension);

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var decoded = DecodedDocument.Read(input);
        var text = StripHint(decoded.Content, out var separator);
        separator ??= CsvSeparator.Find(text);
        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        DecodedDocument.Tell(builder, decoded);
        var (rows, cells) = ReadRows(input, text, separator.Value, firstLine: text.Length == decoded.Content.Length ? 1 : 2);
        new GridWriter(input, builder, part: null, rows, cells).Write();
        return builder.Build($"{Format}, {decoded.Encoding}, {CsvSeparator.NameOf(separator.Value)}");
    }

    private static (List<GridRow> Rows, List<GridCell> Cells) ReadRows(
        DocumentInput input, string text, char separator, int firstLine)
    {
        var rows = new List<GridRow>();
        var cells = new List<GridCell>();
        text = CsvSeparator.Substitute(text, separator, out var usable);
        var options =
            new SepReaderOptions(new Sep(usable)) { HasHeader = false, Unescape = true, DisableColCountCheck = true };
        try
        {
            using var reader = options.FromText(text);
            foreach (var row in reader)
            {
                input.CancellationToken.ThrowIfCancellationRequested();
                var first = cells.Count;
                for (var column = 0; column < row.ColCount; column++)
                {
                    var cell = row[column].Span.Trim();
                    if (cell.IsEmpty)
                    {
                        continue;
                    }

                    if (column >= input.Limits.MaxColumns)
                    {
                        throw Refusals.TooWide(input.Source, "1", input.Limits.MaxColumns);
                    }

                    cells.Add(new GridCell(column, cell.ToString().ReplaceLineEndings("\n")));
                }

                if (cells.Count > first)
                {
                    rows.Add(new GridRow(row.LineNumberFrom + firstLine - 1, first, cells.Count - first));
                }
            }
        }
        catch (Exception e)
            when (e is NotSupportedException or InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            throw Refusals.Damaged(input.Source, Format, e);
        }

        return (rows, cells);
    }

    // Excel's own way to name the separator: a first line sep=;
    private static string StripHint(string text, out char? separator)
    {
        separator = null;
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6
            || text[4] is '"' or '\r' or '\n' || char.IsLetterOrDigit(text[4]))
        {
            return text;
        }

        separator = text[4];
        var end = text.IndexOf('\n');
        return end < 0 ? "" : text[(end + 1)..];
    }
}
