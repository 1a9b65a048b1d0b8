using System.Collections;
using System.Globalization;

namespace OrgGraph.Neo4j.Queries;

/// <summary>
/// Values as Cypher text, for files that go through no driver. Whatever could end the literal or a line (quotes, backslashes,
/// control characters, separators of lines, a byte order mark) is written as an escape; everything else stands as it is.
/// </summary>
internal static class CypherLiteral
{
    public static void Write(TextWriter output, object? value)
    {
        switch (value)
        {
            case null: output.Write("null"); break;
            case bool flag: output.Write(flag ? "true" : "false"); break;
            case long or int: output.Write(string.Create(CultureInfo.InvariantCulture, $"{value}")); break;
            case double number:
                var text = number.ToString("R", CultureInfo.InvariantCulture);
                output.Write(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
                break;
            case string s: WriteText(output, s); break;
            case IEnumerable list:
                output.Write('[');
                var first = true;
                foreach (var item in list)
                {
                    output.Write(first ? "" : ", ");
                    first = false;
                    Write(output, item);
                }

                output.Write(']');
                break;
            default: throw new NotSupportedException($"no Cypher literal for {value.GetType().Name}");
        }
    }

    private static void WriteText(TextWriter output, string text)
    {
        output.Write('\'');
        foreach (var c in text)
        {
            if (IsPlain(c))
            {
                output.Write(c);
            }
            else if (c == '\\')
            {
                output.Write("\\\\");
            }
            else
            {
                // Cypher 5 reads \uXXXX before anything else, so that \u0027 would end the text: only characters that end
                // nothing are written so.
                output.Write(c switch
                {
                    '\'' => "\\'",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                });
            }
        }

        output.Write('\'');
    }

    // Control characters and separators are escaped, also a byte order mark; surrogates stand as they are, in pairs.
    private static bool IsPlain(char c) =>
        c is not ('\'' or '\\' or '\u2028' or '\u2029' or '\uFEFF' or '\u0085') && !char.IsControl(c);
}
