using System.Globalization;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>A label of ours in both languages; placeholders as in <see cref="string.Format(string, object?[])"/>.</summary>
internal readonly record struct Label(string Chinese, string English)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    public string In(Language language, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, In(language), arguments);
}
