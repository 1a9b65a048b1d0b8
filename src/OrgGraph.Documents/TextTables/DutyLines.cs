using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>Reads lines and paragraphs that name duties by unit: 区教育局：负责…; 甲局负责城市道路；乙局负责国省干道.</summary>
internal static class DutyLines
{
    /// <summary>What is no part of a name or a sentence.</summary>
    public const string Blanks = " \t\r\n\u3000";

    private const int ShortestDuty = 4;

    private static readonly string[] s_preambles = Words.Of("preambles");
    private static readonly string[] s_duties = Words.Of("duty.verbs");

    /// <summary>Length of the names and colon that a line of duties begins with (区教育局：负责…); 0 for other lines.</summary>
    public static int LengthOfDutyNames(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, UnitList.LongestNames)].IndexOfAny("：:。；—");
        if (colon < 2 || text[colon] is '。' or '；'
            || (text[colon] == '—' && !text[colon..].StartsWith("——", StringComparison.Ordinal)))
        {
            return 0;
        }

        var end = colon + (text[colon] == '—' ? 2 : 1);
        var duty = text[end..].TrimStart(Blanks);
        if (text[end..].TrimStart(" \t\u3000") is ['\n' or '\r', ..] && Words.LengthAtStart(duty, s_preambles) > 0)
        {
            // 各镇人民政府：|为…，现将…: those whom a notice is sent to
            return 0;
        }

        return UnitList.AreNames(text[..colon])
            && (Words.LengthAtStart(duty, s_duties) > 0 || (text[colon] != '—' && SaysDuty(text[..colon], text[end..])))
            ? end : 0;
    }

    // 县公安局：侦破火案: behind a name that no text has by chance any words are its duty, but persons, numbers and further names
    private static bool SaysDuty(ReadOnlySpan<char> names, ReadOnlySpan<char> behind)
    {
        var length = behind.IndexOfAny("。；;\r\n");
        var duty = (length < 0 ? behind : behind[..length]).Trim(Blanks);
        var stop = duty.IndexOfAny("，、 \u3000");
        return duty.Length >= ShortestDuty && TextMender.IsChinese(duty[0]) && UnitList.IsCertain(names)
            && !PersonShape.Is(stop < 0 ? duty : duty[..stop]) && !UnitList.IsLikely(duty);
    }

    /// <summary>Where the next line begins that starts with units and a verb of duty (甲局负责…); -1 when there is none.</summary>
    public static int NextLineIn(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny('\n', '\r') is >= 0 and var end)
        {
            from += end + 1;
            var line = text[from..];
            var length = line.IndexOfAny('\n', '\r');
            if (BeginsWithDuty(length < 0 ? line : line[..length]))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>True for a line that begins with units and a verb of their role: 甲局负责….</summary>
    public static bool BeginsWithDuty(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(Blanks);
        var verb = line[..Math.Min(line.Length, UnitList.LongestNames)].IndexOfAny("负牵");
        return verb > 1 && SentenceVerbs.At(line[verb..]).Length > 0 && UnitList.IsCertain(line[..verb]);
    }

    /// <summary>True for a paragraph that begins with units and a verb of their role, as another of its sentences does.</summary>
    public static bool AreSentences(ReadOnlySpan<char> text) => BeginsWithDuty(text) && NextSentenceIn(text, 0) > 0;

    /// <summary>Where the next sentence begins that starts with units and a verb of duty; -1 when there is none.</summary>
    public static int NextSentenceIn(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOf('。') is >= 0 and var mark)
        {
            from += mark + 1;
            if (BeginsWithDuty(text[from..]))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>Where the next duty of the line begins, behind a mark: 甲局：…；|乙局：…; -1 when there is none.</summary>
    public static int NextIn(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAny("。；;") is >= 0 and var mark)
        {
            from += mark + 1;
            var skipped = text[from..].Length - text[from..].TrimStart(Blanks).Length;
            if (LengthOfDutyNames(text[(from + skipped)..]) > 0)
            {
                return from + skipped;
            }
        }

        return -1;
    }

    /// <summary>
    /// Reads the units of a line that begins with names, a colon and a duty; returns how many parts there are, 0 or 1.
    /// </summary>
    /// <param name="text">An item's text.</param>
    /// <param name="parts">Receives the names and their role.</param>
    /// <param name="from">Where the duties begin.</param>
    public static int Read(ReadOnlySpan<char> text, Span<LabelledText> parts, out int from)
    {
        from = 0;
        var skipped = text.Length - text.TrimStart(Blanks).Length;
        if (LengthOfDutyNames(text[skipped..]) is not (> 0 and var length))
        {
            return 0;
        }

        from = skipped + length;
        var duty = text[from..].TrimStart(Blanks);
        var meaning = duty.StartsWith("牵头", StringComparison.Ordinal) ? ColumnMeaning.Lead
            : duty.StartsWith("配合", StringComparison.Ordinal) || duty.StartsWith("协助", StringComparison.Ordinal)
                || duty.StartsWith("参与", StringComparison.Ordinal) ? ColumnMeaning.Assist
            : ColumnMeaning.Responsible;
        parts[0] = new LabelledText(meaning, skipped, skipped, from - (text[from - 1] == '—' ? 2 : 1));
        return 1;
    }

    /// <summary>True for a paragraph of which two sentences begin with units and a duty: 甲局负责城市道路；乙局负责国省干道.</summary>
    public static bool AreDuties(ReadOnlySpan<char> text)
    {
        var duties = 0;
        foreach (var sentence in text.SplitAny("。；;"))
        {
            var duty = text[sentence].TrimStart(Blanks);
            for (var length = Math.Min(duty.Length - 1, UnitList.LongestNames); length > 1; length--)
            {
                if (SentenceVerbs.At(duty[length..]).Length > 0 && UnitList.IsCertain(duty[..length]))
                {
                    duties++;
                    break;
                }
            }
        }

        return duties > 1;
    }
}
