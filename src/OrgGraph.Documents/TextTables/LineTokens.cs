using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.TextTables;

/// <summary>The words of a line, as stretches of the document.</summary>
internal static class LineTokens
{
    public static List<CellPart> Of(DocumentText text, int line)
    {
        var words = new List<CellPart>();
        Read(text, line, words);
        return words;
    }

    /// <summary>Puts the words of a line into a list that is used again and again.</summary>
    public static void Read(DocumentText text, int line, List<CellPart> words)
    {
        words.Clear();
        var end = text.EndOf(line);
        for (var at = text.StartOf(line); at < end; at++)
        {
            if (char.IsWhiteSpace(text.Content[at]))
            {
                continue;
            }

            var start = at;
            while (at < end && !char.IsWhiteSpace(text.Content[at]))
            {
                at++;
            }

            words.Add(new CellPart(start, at - start));
        }
    }
}
