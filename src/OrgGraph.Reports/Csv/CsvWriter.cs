using System.Globalization;
using System.Text;

namespace OrgGraph.Reports.Csv;

/// <summary>
/// Writes CSV that Excel and WPS open by a double click: UTF-8 with BOM, CRLF, quoted as in RFC 4180.
/// A cell whose first visible character could start a formula (= + - @ and their full-width forms), or that starts with
/// a tab or line end, gets an apostrophe in front: a document from elsewhere must not run anything in a spreadsheet.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private readonly TextWriter _writer;
    private readonly bool _isOurs;

    /// <summary>Writes to a stream that stays open, with BOM.</summary>
    public CsvWriter(Stream stream)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        _isOurs = true;
    }

    /// <summary>Writes to a text that stays open, without BOM.</summary>
    public CsvWriter(TextWriter writer) => _writer = writer;

    /// <summary>Writes one record.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            _writer.Write(CellOf(cells[i]));
        }

        _writer.Write("\r\n");
    }

    /// <summary>Writes one record of any values; numbers stay numbers, also negative ones.</summary>
    public void Values(IEnumerable<object?> values, Func<object?, string> text)
    {
        var separator = "";
        foreach (var value in values)
        {
            _writer.Write(separator);
            _writer.Write(value is long or double ? text(value) : CellOf(text(value)));
            separator = ",";
        }

        _writer.Write("\r\n");
    }

    /// <summary>A number as a cell.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of points as a cell; without the noise of binary fractions.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOurs)
        {
            _writer.Dispose();
        }
    }

    internal static string CellOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = CouldBeFormula(text) ? "'" + text : text;
        var quoted = safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 || char.IsWhiteSpace(safe[0]) || char.IsWhiteSpace(safe[^1]);
        return quoted ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }

    internal static bool CouldBeFormula(string text) =>
        text[0] is '\t' or '\r' or '\n'
        || text.AsSpan().TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
}
