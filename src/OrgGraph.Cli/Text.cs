using OrgGraph.Model;

namespace OrgGraph.Cli;

/// <summary>A text in both languages; placeholders as in <see cref="string.Format(string, object?[])"/>.</summary>
internal readonly record struct Text(string Chinese, string English)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    public string In(Language language, params object?[] arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, In(language), arguments);

    /// <summary>The text with its placeholders filled in, in both languages.</summary>
    public Text With(params object?[] arguments) => new(
        In(Language.Chinese, arguments), In(Language.English, arguments));
}
