namespace OrgGraph.Documents.Formats.Csv;

/// <summary>Finds what parts the values of a text: the character that most lines have equally often, outside quotes.</summary>
internal static class CsvSeparator
{
    private const string Candidates = ",\t;|，";
    private const int SampledLines = 100;

    public static string NameOf(char separator) => separator == '\t' ? "tab" : separator.ToString();

    /// <summary>
    /// The text with a separator that the library takes: it takes ASCII only, so that another one, outside quotes, is replaced by
    /// the control character that was made for it. Places stay. Linear.
    /// </summary>
    public static string Substitute(string text, char separator, out char usable)
    {
        const char UnitSeparator = '\u001F';
        if (char.IsAscii(separator) && Candidates.Contains(separator, StringComparison.Ordinal))
        {
            usable = separator;
            return text;
        }

        usable = UnitSeparator;
        return string.Create(text.Length, (text, separator), static (to, from) =>
        {
            var quoted = false;
            for (var i = 0; i < to.Length; i++)
            {
                var c = from.text[i];
                quoted ^= c == '"';
                to[i] = !quoted && c == from.separator ? UnitSeparator : c == UnitSeparator ? ' ' : c;
            }
        });
    }

    /// <summary>The separator; a comma where nothing tells. Linear in the sampled lines.</summary>
    public static char Find(ReadOnlySpan<char> text)
    {
        var counts = new List<int[]>();
        var line = new int[Candidates.Length];
        var quoted = false;
        var filled = false;
        for (var i = 0; i < text.Length && counts.Count < SampledLines; i++)
        {
            var c = text[i];
            quoted ^= c == '"';
            filled |= !char.IsWhiteSpace(c);
            if (!quoted && c is '\n')
            {
                if (filled)
                {
                    counts.Add(line);
                }

                (line, filled) = (new int[Candidates.Length], false);
            }
            else if (!quoted && Candidates.IndexOf(c) is >= 0 and var at)
            {
                line[at]++;
            }
        }

        if (filled)
        {
            counts.Add(line);
        }

        var best = 0;
        var bestLines = 0;
        for (var at = 0; at < Candidates.Length; at++)
        {
            // the most frequent number of separators, and how many lines have it
            var usual =
                counts.Select(l => l[at]).Where(n => n > 0).CountBy(n => n).OrderByDescending(n => n.Value).FirstOrDefault();
            if (usual.Value > bestLines)
            {
                (best, bestLines) = (at, usual.Value);
            }
        }

        return Candidates[best];
    }
}
