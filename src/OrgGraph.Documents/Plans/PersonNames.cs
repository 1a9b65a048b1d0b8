using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Splits a cell of persons: names stand between blanks or 、; a name of two characters may be set with a blank inside (王 强).</summary>
internal static class PersonNames
{
    private const int LongestName = 12;

    public static SplitCell Split(ReadOnlySpan<char> cell)
    {
        var split = new SplitCell();
        var start = 0;
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i < cell.Length && !char.IsWhiteSpace(cell[i]) && !"、，,；;/".Contains(cell[i]))
            {
                continue;
            }

            if (i > start && !NoneMark.Is(cell[start..i]))
            {
                Add(split.Names, cell, start, i);
            }

            start = i + 1;
        }

        return split;
    }

    private static void Add(List<MentionText> names, ReadOnlySpan<char> cell, int start, int end)
    {
        if (names.Count > 0 && names[^1] is { Text.Length: 1 } first && end - start == 1 && cell[first.End..start].IsWhiteSpace())
        {
            names.RemoveAt(names.Count - 1);
            start = first.Start;
        }

        var text = TextMender.WithoutBlanks(cell[start..end]);
        names.Add(new MentionText(text, start, end, null, text.Length is >= 2 and <= LongestName, null, false));
    }
}
