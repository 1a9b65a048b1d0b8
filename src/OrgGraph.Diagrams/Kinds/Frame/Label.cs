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

/// <summary>A label of ours that counts: English has a word of its own for one.</summary>
internal readonly record struct CountLabel(string Chinese, string One, string Many)
{
    /// <summary>The label with a number, and with what else it names after that.</summary>
    public string In(Language language, int count, params ReadOnlySpan<object?> others) =>
        new Label(Chinese, count == 1 ? One : Many).In(language, [count, .. others]);
}
