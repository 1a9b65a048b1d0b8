namespace OrgGraph.Documents.Text;

/// <summary>Keeps one copy of each short text: numbers, deadlines and tasks repeat in every document.</summary>
internal sealed class ShortTexts
{
    private const int Longest = 12;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The mended text of a cell; the same object for the same short text.</summary>
    public string Mend(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > Longest)
        {
            return TextMender.Mend(text);
        }

        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        // what needs no mending is its own mended text
        var mended = TextMender.Mend(text);
        _texts.Add(mended);
        return mended;
    }
}
