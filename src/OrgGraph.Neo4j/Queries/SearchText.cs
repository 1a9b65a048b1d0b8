using System.Text;

namespace OrgGraph.Neo4j.Queries;

/// <summary>Words that a person types, as a text for the full-text index, whose own language has operators and signs.</summary>
public static class SearchText
{
    /// <summary>
    /// The text that finds what holds every word: each word a phrase, whose characters stand together. The index holds
    /// pairs of characters, so a single Chinese character is sought at the beginning or end of a pair.
    /// </summary>
    /// <param name="words">Words parted by blanks of any width. No sign in them has a meaning of its own.</param>
    /// <returns>A text of Lucene's query language; one that finds nothing when there is no word.</returns>
    public static string Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder();
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.Any(char.IsLetterOrDigit))
            {
                // signs alone are in no index
                continue;
            }

            text.Append(text.Length > 0 ? " AND " : "");
            if (word.Length == 1 && word[0] > '\u2E7F')
            {
                text.Append('(').Append(word).Append("* OR *").Append(word).Append(')');
            }
            else
            {
                text.Append('"')
                    .Append(word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
                    .Append('"');
            }
        }

        return text.Length > 0 ? text.ToString() : "\"\"";
    }
}
