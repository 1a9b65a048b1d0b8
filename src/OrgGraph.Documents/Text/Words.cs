using System.Collections.Frozen;

namespace OrgGraph.Documents.Text;

/// <summary>The lists of words that planners use, by the names under which <c>words.txt</c> keeps them.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, string[]> s_lists = Load();

    /// <summary>A list, longer words first, so that a part is not taken for the whole.</summary>
    public static string[] Of(string list) => s_lists[list];

    /// <summary>Length of the longest word of a list that the text begins with; 0 without one.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var list = new List<string>();
        foreach (var line in EmbeddedLines.Of("words.txt"))
        {
            if (line[0] == '[')
            {
                lists[line.Trim('[', ']')] = list = [];
            }
            else
            {
                list.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return lists.ToFrozenDictionary(l => l.Key, l => l.Value.OrderByDescending(w => w.Length).ToArray());
    }
}
