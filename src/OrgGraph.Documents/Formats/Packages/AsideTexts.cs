namespace OrgGraph.Documents.Formats.Packages;

/// <summary>How asides are told.</summary>
internal static class AsideTexts
{
    private const int Longest = 80;

    /// <summary>The text on one line, cut where it is long.</summary>
    public static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
