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

    /// <summary>Room for every label that an item has.</summary>
    public const int Most = 12;

    /// <summary>
    /// Finds the labelled stretches of a text, in order, as many as <paramref name="found"/> has room for; returns how many.
    /// </summary>
    public static int Find(ReadOnlySpan<char> text, Span<LabelledText> found)
    {
        var count = 0;
        for (var at = 0; count < found.Length && TryFindNext(text, at, out var label); at = label.Start)
        {
            if (count > 0)
            {
                found[count - 1] = found[count - 1] with { End = label.LabelStart };
            }

            found[count++] = label;
        }

        return count;
    }

    private static bool TryFindNext(ReadOnlySpan<char> text, int from, out LabelledText label)
    {
        for (var at = from; at < text.Length; at++)
        {
            var colon = text[at..].IndexOfAny('：', ':');
            if (colon < 0)
            {
                break;
            }

            at += colon;
            var start = at;
            while (start > from && at - start < LongestLabel && IsLabelCharacter(text[start - 1]))
            {
                start--;
            }

            var meaning = ColumnHeading.MeaningOf(text[start..at]);
            if (meaning is ColumnMeaning.Deadline or ColumnMeaning.Leaders || meaning.IsUnits())
            {
                label = new LabelledText(meaning, start, at + 1, text.Length);
                return true;
            }
        }

        label = default;
        return false;
    }

    /// <summary>True when the text begins with a label, brackets and bullets before it left aside.</summary>
    public static bool StartsWithLabel(ReadOnlySpan<char> text) =>
        TryFindNext(text[..Math.Min(text.Length, 2 * LongestLabel)], 0, out var first) && IsEmptyBefore(text[..first.LabelStart]);

    /// <summary>True when nothing but brackets, bullets and blanks stands there.</summary>
    public static bool IsEmptyBefore(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\u3000（(〔[【·•；;，,、").IsEmpty;

    private static bool IsLabelCharacter(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
