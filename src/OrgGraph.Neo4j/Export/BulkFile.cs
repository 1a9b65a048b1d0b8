using System.Buffers;
using System.Globalization;
using System.Text;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Export;

/// <summary>A CSV file as <c>neo4j-admin</c> reads it. An empty field is no property, two quotes are the empty text.</summary>
internal sealed class BulkFile(string path, char separator) : IDisposable
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");

    private readonly StreamWriter _writer = new(
        path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);

    private bool _inRow;
    private string? _plainFile;

    /// <summary>Writes a row of values.</summary>
    public void Row(object?[] row)
    {
        foreach (var value in row)
        {
            switch (value)
            {
                case null: Next(); break;
                case string text: Text(text); break;
                case bool flag: Flag(flag); break;
                case long number: Number(number); break;
                case double number: Decimal(number); break;
                case object?[] list: Texts(list); break;
                default: throw new NotSupportedException($"no CSV field for {value.GetType().Name}");
            }
        }

        EndRow();
    }

    public void Text(string? text)
    {
        Next();
        if (text is null)
        {
            return;
        }

        if (IsPlain(text))
        {
            _writer.Write(text);
            return;
        }

        _writer.Write('"');
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOf('"')) >= 0; rest = rest[(at + 1)..])
        {
            _writer.Write(rest[..(at + 1)]);
            _writer.Write('"');
        }

        _writer.Write(rest);
        _writer.Write('"');
    }

    public void Texts(object?[]? list) => Text(list is null ? null : string.Join(separator, list));

    public void Flag(bool flag)
    {
        Next();
        _writer.Write(flag ? "true" : "false");
    }

    public void Number(long number)
    {
        Next();
        Digits(number);
    }

    /// <summary>A span as <see cref="SourceSpan.ToString"/> writes it, without making the text.</summary>
    public void Source(SourceSpan span)
    {
        // Neighbours come from one file, whose name is looked at once.
        if (span.Part is not null || !ReferenceEquals(span.File, _plainFile))
        {
            if (span.Part is not null || !IsPlain(span.File))
            {
                Text(span.ToString());
                return;
            }

            _plainFile = span.File;
        }

        Next();
        _writer.Write(span.File);
        _writer.Write(':');
        Digits(span.Line);
        _writer.Write(':');
        Digits(span.Column);
        _writer.Write('-');
        Digits(span.EndLine);
        _writer.Write(':');
        Digits(span.EndColumn);
    }

    public void EndRow()
    {
        _writer.Write('\n');
        _inRow = false;
    }

    public void Dispose() => _writer.Dispose();

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length > 0 && !text.ContainsAny(s_quoted) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    private void Decimal(double number)
    {
        Next();
        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out var written, "R", CultureInfo.InvariantCulture);
        _writer.Write(digits[..written]);
    }

    private void Digits(long number)
    {
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
        _writer.Write(digits[..written]);
    }

    private void Next()
    {
        if (_inRow)
        {
            _writer.Write(',');
        }

        _inRow = true;
    }
}
