using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OrgGraph.Reports.Output;

/// <summary>Names of files that every system takes, made of names that documents use.</summary>
public static class SafeFileNames
{
    private const string Forbidden = "<>:\"/\\|?*";
    private const int LongestBytes = 180; // names of 255 bytes end with a number and an extension
    private const char Instead = '_';

    private static readonly FrozenSet<string> s_reserved = new[] { "CON", "PRN", "AUX", "NUL" }
        .Concat(Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A name for each text, without extension, all of them different whatever their case: what Windows forbids is a low line,
    /// and names that it reserves, blanks and dots at the ends, and too many characters are mended.
    /// </summary>
    public static ImmutableArray<string> Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. texts.Select(text =>
            {
                var safe = Of(text);
                var name = safe;
                for (var i = 2; !taken.Add(name.Normalize(NormalizationForm.FormC)); i++)
                {
                    name = string.Create(CultureInfo.InvariantCulture, $"{safe} ({i})");
                }

                return name;
            }),
        ];
    }

    private static string Of(string text)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isFit = !Rune.IsControl(rune) && !(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal))
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
            bytes += isFit ? rune.Utf8SequenceLength : 1;
            if (bytes > LongestBytes)
            {
                break;
            }

            name.Append(isFit ? rune.ToString() : Instead.ToString());
        }

        var trimmed = name.ToString().Trim(' ', '.');
        return trimmed.Length == 0 ? Instead.ToString()
            : s_reserved.Contains(trimmed.Split('.')[0].TrimEnd()) ? Instead + trimmed
            : trimmed;
    }
}
