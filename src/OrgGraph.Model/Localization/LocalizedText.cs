using System.Globalization;

namespace OrgGraph.Model.Localization;

/// <summary>
/// A text in both languages. Placeholders are those of <see cref="string.Format(IFormatProvider, string, object?[])"/>, filled in
/// culture-invariantly; an argument that is itself a <see cref="LocalizedText"/> is said in the language of the whole.
/// </summary>
/// <param name="Chinese">In simplified Chinese.</param>
/// <param name="English">In English.</param>
public readonly record struct LocalizedText(string Chinese, string English)
{
    /// <summary>The text with its English beginning in a capital, as headings do.</summary>
    public LocalizedText Capitalized => English.Length == 0 || !char.IsAsciiLetterLower(English[0])
        ? this
        : new(Chinese, string.Concat([(char)(English[0] - 'a' + 'A')], English.AsSpan(1)));

    /// <summary>Both languages, for people who look for faults; what users read is said by <see cref="In(Language)"/>.</summary>
    public override string ToString() => $"{Chinese} · {English}";

    /// <summary>A name that is the same in both languages: of a unit, a file, a number.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in a language, placeholders and all.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The text in a language with its placeholders filled in.</summary>
    /// <exception cref="FormatException">A placeholder has no argument.</exception>
    public string In(Language language, params ReadOnlySpan<object?> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is LocalizedText)
            {
                object?[] said = [.. arguments];
                for (var i = 0; i < said.Length; i++)
                {
                    said[i] = said[i] is LocalizedText text ? text.In(language) : said[i];
                }

                return string.Format(CultureInfo.InvariantCulture, In(language), said);
            }
        }

        return string.Format(CultureInfo.InvariantCulture, In(language), arguments);
    }

    /// <summary>The text with its placeholders filled in, in both languages.</summary>
    /// <exception cref="FormatException">A placeholder has no argument.</exception>
    public LocalizedText With(params ReadOnlySpan<object?> arguments) =>
        new(In(Language.Chinese, arguments), In(Language.English, arguments));
}
