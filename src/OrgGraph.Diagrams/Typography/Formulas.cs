using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Diagrams.Typography;

/// <summary>
/// Formulas as chemists write them: in the gases and dusts listed here (NOx, CO2, PM2.5 …), where they stand as words of their
/// own, digits and x stand below the line, whether plans write them plainly or after a low line (NO_x). All else stays as
/// written, as B2B and O2O, which are no gases.
/// </summary>
internal static class Formulas
{
    // The longest first: a name that begins another one is tried after it.
    private static readonly ImmutableArray<string> s_names =
    [
        .. new[]
        {
            "NOx", "NOX", "SOx", "SOX", "COx", "CO2", "SO2", "SO3", "NO2", "N2O", "O3", "CH4", "NH3", "H2S", "CS2", "SF6",
            "NF3", "PM1", "PM2.5", "PM10",
        }.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal),
    ];

    private static readonly SearchValues<char> s_beginnings = SearchValues.Create([.. s_names.Select(n => n[0]).Distinct()]);

    /// <summary>The text with its formulas lowered; the same where it has none. Linear.</summary>
    public static string Lower(string text)
    {
        StringBuilder? lowered = null;
        var done = 0;
        for (var start = 0; start < text.Length;)
        {
            var skip = text.AsSpan(start).IndexOfAny(s_beginnings);
            if (skip < 0)
            {
                break;
            }

            var at = start + skip;
            start = at + 1;
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            foreach (var name in s_names)
            {
                if (EndOf(name, text, at) is { } end && IsWordEnd(text, end))
                {
                    lowered = (lowered ?? new StringBuilder(text.Length)).Append(text, done, at - done).Append(name[0]);
                    foreach (var letter in name.AsSpan(1))
                    {
                        lowered.Append(Lower(letter));
                    }

                    start = done = end;
                    break;
                }
            }
        }

        return lowered?.Append(text, done, text.Length - done).ToString() ?? text;
    }

    // Where a name ends that begins there; null where it does not stand there.
    private static int? EndOf(string name, string text, int at)
    {
        foreach (var letter in name)
        {
            if (Lower(letter) != letter)
            {
                at += text.AsSpan(at) switch { [' ', '_', ..] => 2, ['_', ..] => 1, _ => 0 };
            }

            if (at >= text.Length || text[at] != letter)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private static bool IsWordEnd(string text, int end) => text.AsSpan(end) switch
    {
        [var next, ..] when char.IsAsciiLetterOrDigit(next) || next == '_' => false,
        ['.', var next, ..] => !char.IsAsciiDigit(next),
        _ => true,
    };

    private static char Lower(char letter) => letter switch
    {
        >= '0' and <= '9' => (char)('\u2080' + (letter - '0')),
        'x' or 'X' => '\u2093',
        _ => letter,
    };
}
