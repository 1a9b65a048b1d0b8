using OrgGraph.Documents.Tables;

namespace OrgGraph.Documents.Layouts;

/// <summary>What a label says of the text behind it.</summary>
/// <param name="Meaning">Role or deadline.</param>
/// <param name="LabelStart">Offset of the label.</param>
/// <param name="Start">Offset of the text behind the colon.</param>
/// <param name="End">Offset after that text: the next label, or the end.</param>
internal readonly record struct LabelledText(ColumnMeaning Meaning, int LabelStart, int Start, int End);

/// <summary>Finds labels with a colon: 牵头单位：… 责任单位：…；完成时限：….</summary>
internal static class RoleLabels
{
    private const int LongestLabel = 10;

    /// <summary>The labelled stretches of a text, in order; empty when it has no label.</summary>
    public static List<LabelledText> Find(ReadOnlySpan<char> text)
    {
        var found = new List<LabelledText>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('：' or ':'))
            {
                continue;
            }

            var start = at;
            while (start > 0 && at - start < LongestLabel && IsLabelCharacter(text[start - 1]))
            {
                start--;
            }

            var meaning = ColumnHeading.MeaningOf(text[start..at]);
            if (meaning is ColumnMeaning.Deadline or ColumnMeaning.Leaders || meaning.IsUnits())
            {
                if (found.Count > 0)
                {
                    found[^1] = found[^1] with { End = start };
                }

                found.Add(new LabelledText(meaning, start, at + 1, text.Length));
            }
        }

        return found;
    }

    /// <summary>True when the text begins with a label, brackets and bullets before it left aside.</summary>
    public static bool StartsWithLabel(ReadOnlySpan<char> text) =>
        Find(text[..Math.Min(text.Length, 2 * LongestLabel)]) is [var first, ..] && IsEmptyBefore(text[..first.LabelStart]);

    /// <summary>True when nothing but brackets, bullets and blanks stands there.</summary>
    public static bool IsEmptyBefore(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\u3000（(〔[【·•；;，,、").IsEmpty;

    private static bool IsLabelCharacter(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
