namespace OrgGraph.Documents.Text;

/// <summary>A set of endings, asked by the last character first.</summary>
internal sealed class WordEndings(params string[] endings)
{
    private readonly Dictionary<char, string[]> _byLast =
        endings.GroupBy(e => e[^1]).ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>
    /// True when the text ends with one of the endings and has at least <paramref name="more"/> characters before it.
    /// </summary>
    public bool Match(ReadOnlySpan<char> text, int more = 0) => LengthIn(text, more) > 0;

    /// <summary>How long the longest of the endings is that the text ends with; 0 when it ends with none.</summary>
    public int LengthIn(ReadOnlySpan<char> text, int more = 0)
    {
        var longest = 0;
        if (text.IsEmpty || !_byLast.TryGetValue(text[^1], out var candidates))
        {
            return longest;
        }

        foreach (var ending in candidates)
        {
            if (ending.Length > longest && text.Length >= ending.Length + more && text.EndsWith(ending, StringComparison.Ordinal))
            {
                longest = ending.Length;
            }
        }

        return longest;
    }
}
