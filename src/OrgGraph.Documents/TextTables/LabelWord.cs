using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>Reads the word of a label before its colon: 责任单位, 责 任 单 位, 牵头, 共建单位.</summary>
internal static class LabelWord
{
    /// <summary>No label is longer.</summary>
    public const int Longest = 10;

    /// <summary>A shorter one is a word that stands in texts as well.</summary>
    public const int Shortest = 3;

    // No name behind a label is longer: what follows is looked through no further.
    private const int LongestName = 100;

    // A label whose characters are set apart comes in pieces no longer than this: 责 任 单 位, 责任 单位.
    private const int LongestPiece = 2;

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \u3000\r\n。；;，,、/|｜");
    private static readonly string[] s_oversight = Words.Of("labels.oversight");
    private static readonly string[] s_bare = Words.Of("labels");
    private static readonly string[] s_short = Words.Of("labels.short");

    /// <summary>
    /// The role of a short label before units (牵头：甲局), and that of a label of bodies that has no word for one; null for others.
    /// </summary>
    public static ColumnMeaning? ReadOther(ReadOnlySpan<char> label, ReadOnlySpan<char> behind)
    {
        var isShort = label.Length == 2 && Words.LengthAtStart(label, s_short) == 2;
        if (!isShort && !ColumnHeading.NamesBodies(label))
        {
            return null;
        }

        var value = behind.TrimStart();
        value = value[..Math.Min(value.Length, LongestName)];
        var stop = value.IndexOfAny(s_nameEnds);
        var name = (stop < 0 ? value : value[..stop]).TrimEnd("）)〕]】");
        // 分工：甲局牵头，乙局配合
        RoleVerbs.CutAtEnd(ref name);
        return !UnitList.IsLikely(name) && !UnitList.AreNames(name) ? null
            : isShort ? ColumnHeading.MeaningOf(label) : ColumnMeaning.Responsible;
    }

    /// <summary>Reads the word before a colon; where that is a piece only, with the pieces before it.</summary>
    public static ColumnMeaning? Read(ReadOnlySpan<char> text, int from, int end, out int start)
    {
        start = end;
        for (var pieceEnd = end; ;)
        {
            while (start > from && end - start < 2 * Longest && pieceEnd - start < Longest
                && IsCharacter(text[start - 1]))
            {
                start--;
            }

            if (pieceEnd != end && pieceEnd - start > LongestPiece && !IsWrapped(text[start..end]))
            {
                // 甲局 配合：…: a name before the label
                start = StartOfWord(text, from, end);
                return null;
            }

            var name = pieceEnd == end ? text[start..end] : TextMender.WithoutBlanks(text[start..end]);
            var meaning = ColumnHeading.MeaningOf(name);
            if ((meaning is ColumnMeaning.Deadline or ColumnMeaning.Leaders || meaning.IsUnits())
                && (name.Length >= Shortest || (meaning == ColumnMeaning.Deadline && pieceEnd == end)))
            {
                return meaning;
            }

            if (IsOversight(name))
            {
                return ColumnMeaning.Unread;
            }

            var length = pieceEnd - start;
            pieceEnd = SkipBlanksBack(text, from, start);
            if (length is 0 or > LongestPiece || pieceEnd == start || end - pieceEnd >= Longest)
            {
                start = StartOfWord(text, from, end);
                return null;
            }

            start = pieceEnd;
        }
    }

    // 牵头单|位
    private static bool IsWrapped(ReadOnlySpan<char> label) =>
        label.IndexOfAny('\n', '\r') > 0 && TextMender.WithoutBlanks(label) is var whole
            && Words.LengthAtStart(whole, s_bare) == whole.Length;

    private static int StartOfWord(ReadOnlySpan<char> text, int from, int end)
    {
        var start = end;
        while (start > from && end - start < Longest && IsCharacter(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsOversight(ReadOnlySpan<char> name) =>
        name.Length == 4 && Words.LengthAtStart(name, s_oversight) == name.Length;

    /// <summary>Skips blanks, a line end where a wrap broke the label, and the marks that are left of bold type.</summary>
    public static int SkipBlanksBack(ReadOnlySpan<char> text, int from, int at)
    {
        while (at > from && at > 0 && text[at - 1] is ' ' or '\u3000' or '\u00A0' or '*' or '\r' or '\n')
        {
            at--;
        }

        return at;
    }

    /// <summary>True for what labels are written with.</summary>
    public static bool IsCharacter(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
