using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Reads roles that an item's own sentences say: 由甲局牵头，会同乙局、丙局开展排查。 甲局负责。 and duties by unit: 甲局：负责…. A sentence counts
/// when it begins with units and a verb of roles stands behind them.
/// </summary>
internal static class RoleSentences
{
    private const string Ends = "。；;！？\n\r";
    private const string Blanks = " \t\r\n\u3000";
    private const int LongestNames = 120;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(Ends);

    private static readonly string[] s_lead = Words.Of("sentence.lead");
    private static readonly string[] s_responsible = Words.Of("sentence.responsible");
    private static readonly string[] s_assist = Words.Of("sentence.assist");
    private static readonly string[] s_with = Words.Of("sentence.with");
    private static readonly string[] s_openings = Words.Of("sentence.openings");
    private static readonly string[] s_labels = Words.Of("labels");
    private static readonly string[] s_duties = Words.Of("duty.verbs");

    /// <summary>Finds the roles; returns how many parts there are.</summary>
    /// <param name="text">An item's text, without brackets or labels of roles.</param>
    /// <param name="dutiesOnly">True for a paragraph without a number, which only names duties.</param>
    /// <param name="parts">Receives names and roles.</param>
    /// <param name="from">Where the measure's text begins: behind the colon of duties.</param>
    /// <param name="to">Where it ends: before a last sentence that says nothing but roles.</param>
    public static int Read(ReadOnlySpan<char> text, bool dutiesOnly, Span<LabelledText> parts, out int from, out int to)
    {
        (from, to) = (0, text.Length);
        if (ReadDuties(text, parts, out from) > 0)
        {
            return 1;
        }

        var count = 0;
        for (var start = 0; start < text.Length && !dutiesOnly;)
        {
            var length = text[start..].IndexOfAny(s_ends);
            var end = length < 0 ? text.Length : start + length;
            var before = count;
            var pure = ReadSentence(text, start, end, parts, ref count);
            if (count > before && pure && text[end..].Trim(Ends + Blanks).IsEmpty && !text[..start].IsWhiteSpace())
            {
                to = start;
            }

            start = end + 1;
        }

        return count;
    }

    /// <summary>Length of the names and colon that a line of duties begins with (区教育局：负责…); 0 for other lines.</summary>
    public static int LengthOfDutyNames(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestNames)].IndexOfAny("：:。；");
        if (colon < 2 || text[colon] is '。' or '；')
        {
            return 0;
        }

        var duty = text[(colon + 1)..].TrimStart(Blanks);
        return AreNames(text[..colon]) && Words.LengthAtStart(duty, s_duties) > 0 ? colon + 1 : 0;
    }

    private static int ReadDuties(ReadOnlySpan<char> text, Span<LabelledText> parts, out int from)
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
        parts[0] = new LabelledText(meaning, skipped, skipped, from - 1);
        return 1;
    }

    // True when the sentence says nothing but roles.
    private static bool ReadSentence(ReadOnlySpan<char> text, int start, int end, Span<LabelledText> parts, ref int count)
    {
        if (text[start..end].Trim(Blanks) is [.., '）' or ')'] && HasRolesOfNames(text[start..end]))
        {
            parts[count++] = new LabelledText(ColumnMeaning.Undecided, start, start, end, Uncertainty.RoleNotDecided);
            return true;
        }

        var pure = true;
        var first = true;
        var isLater = !text[..start].IsWhiteSpace();
        var found = false;
        while (start < end && count < parts.Length)
        {
            var comma = text[start..end].IndexOfAny('，', ',');
            var stop = comma < 0 ? end : start + comma;
            var skipped = text[start..stop].Length - text[start..stop].TrimStart(Blanks).Length;
            if (ReadClause(text[(start + skipped)..stop], first, found, isLater) is { } clause)
            {
                var at = start + skipped + clause.Start;
                parts[count++] = new LabelledText(clause.Meaning, at, at, at + clause.Length, clause.Doubt);
                pure &= clause.IsPure;
                found = true;
            }
            else
            {
                pure = false;
            }

            first = false;
            start = stop + 1;
        }

        return pure;
    }

    // 甲局（牵头）、乙局（配合）
    private static bool HasRolesOfNames(ReadOnlySpan<char> text) =>
        (text.Contains("牵头", StringComparison.Ordinal) || text.Contains("主责", StringComparison.Ordinal))
            && UnitList.IsCertain(text.Trim(Blanks));

    private static (ColumnMeaning Meaning, int Start, int Length, bool IsPure, Uncertainty Doubt)? ReadClause(
        ReadOnlySpan<char> clause, bool first, bool found, bool isLater)
    {
        var with = !found ? 0 : Words.LengthAtStart(clause, s_with);
        var opening = with > 0 ? 0 : Words.LengthAtStart(clause, s_openings);
        var start = with + opening;
        if (!first && !found && opening == 0)
        {
            return null;
        }

        for (var length = Math.Min(clause.Length - start, LongestNames); length > 1; length--)
        {
            var rest = clause[(start + length)..];
            var (meaning, verb) = VerbAt(rest);
            if (meaning == ColumnMeaning.Other && with == 0)
            {
                continue;
            }

            var names = clause.Slice(start, length);
            // 由排在首位的牵头单位负责统筹 speaks of a role and names nobody
            var certain = UnitList.IsCertain(names) && !NamesNobody(names);
            var says = start > 0 || found || (isLater && rest[verb..].IsWhiteSpace());
            if ((certain || (says && meaning != ColumnMeaning.Other && AreNames(names)))
                && !ColumnHeading.MeaningOf(names).IsUnits())
            {
                return (with > 0 ? ColumnMeaning.Assist : meaning, start, length, rest[verb..].IsWhiteSpace(),
                    certain ? Uncertainty.None : Uncertainty.RoleNotDecided);
            }
        }

        return null;
    }

    private static (ColumnMeaning Meaning, int Length) VerbAt(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, 12)];
        return Words.LengthAtStart(text, s_lead) is > 0 and var lead ? (ColumnMeaning.Lead, lead)
            : Words.LengthAtStart(text, s_responsible) is > 0 and var responsible ? (ColumnMeaning.Responsible, responsible)
            : Words.LengthAtStart(text, s_assist) is > 0 and var assist ? (ColumnMeaning.Assist, assist)
            : (ColumnMeaning.Other, 0);
    }

    // 各牵头单位, 排在首位的责任单位: who that is, another place says
    private static bool NamesNobody(ReadOnlySpan<char> name)
    {
        foreach (var label in s_labels)
        {
            if (name.EndsWith(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Each of them has the form of a name.
    private static bool AreNames(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('、' or '，' or '和' or '及'))
            {
                continue;
            }

            // 和 stands within names as well
            if (at < text.Length && text[at] is '和' or '及' && !UnitShape.IsComplete(text[start..at].Trim()))
            {
                continue;
            }

            var name = text[start..at].Trim().TrimEnd('等');
            if ((!UnitShape.IsComplete(name) && !UnitShape.IsPlace(name)) || NamesNobody(name))
            {
                return false;
            }

            start = at + 1;
        }

        return true;
    }
}
