namespace OrgGraph.Model.Localization;

/// <summary>
/// A text in both languages that counts: English has a word of its own for one. The count is the placeholder <c>{0}</c>.
/// </summary>
/// <param name="Chinese">In simplified Chinese.</param>
/// <param name="One">In English, of one.</param>
/// <param name="Many">In English, of none or several.</param>
public readonly record struct CountedText(string Chinese, string One, string Many)
{
    /// <summary>The text of a count, with its placeholders left as they are.</summary>
    public LocalizedText Of(int count) => new(Chinese, count == 1 ? One : Many);

    /// <summary>The text with a number, and with what else it names after that.</summary>
    public string In(Language language, int count, params ReadOnlySpan<object?> others) =>
        Of(count).In(language, [count, .. others]);
}
