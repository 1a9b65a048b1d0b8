using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Layouts;

/// <summary>The words of a line, as stretches of the document.</summary>
internal static class LineTokens
{
    public static List<CellPart> Of(SourceText text, int line)
    {
        var tokens = new List<CellPart>();
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

            tokens.Add(new CellPart(start, at - start));
        }

        return tokens;
    }
}
