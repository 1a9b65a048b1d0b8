using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// The verbs that stand behind units within a sentence and say their role (甲局牵头负责…). <see cref="RoleVerbs"/> reads those at a
/// clause's end.
/// </summary>
internal static class SentenceVerbs
{
    private static readonly string[] s_lead = Words.Of("sentence.lead");
    private static readonly string[] s_responsible = Words.Of("sentence.responsible");
    private static readonly string[] s_assist = Words.Of("sentence.assist");
    private static readonly string[] s_atEnd = Words.Of("sentence.end");
    private static readonly string[] s_oversee = Words.Of("sentence.oversee");
    private static readonly string[] s_adverbs = Words.Of("role.adverbs");
    private static readonly string[] s_otherWords = Words.Of("sentence.other");

    // asked of every length of every clause: most begin with no verb
    private static readonly SearchValues<char> s_starts = SearchValues.Create(
        [.. new[] { s_lead, s_responsible, s_assist, s_atEnd, s_oversee, s_adverbs }.SelectMany(words => words)
            .Select(word => word[0])]);

    /// <summary>True for a verb of oversight that ends the text: the units before it only watch.</summary>
    public static bool IsOversight(ReadOnlySpan<char> text) => LengthOfOversight(text) > 0;

    /// <summary>The verb that a text begins with, and the role that it gives; of length 0 when there is none.</summary>
    public static (ColumnMeaning Meaning, int Length) At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !s_starts.Contains(text[0]))
        {
            return (ColumnMeaning.Other, 0);
        }

        var (meaning, length) = VerbOf(text);
        var skipped = 0;
        // 按照各自职责分工负责: the verb stands behind what says how
        while (length == 0 && Words.LengthAtStart(text[skipped..], s_adverbs) is > 0 and var adverb)
        {
            skipped += adverb;
        }

        if (skipped > 0)
        {
            (meaning, length) = VerbOf(text[skipped..]);
            length += length > 0 ? skipped : 0;
        }

        return length > 0 && Words.LengthAtStart(text[length..], s_otherWords) > 0 ? (ColumnMeaning.Other, 0) : (meaning, length);
    }

    private static (ColumnMeaning Meaning, int Length) VerbOf(ReadOnlySpan<char> text)
    {
        if (Words.LengthAtStart(text, s_atEnd) is > 0 and var last && text[last..].IsWhiteSpace())
        {
            return (ColumnMeaning.Responsible, last);
        }

        if (LengthOfOversight(text) is > 0 and var oversee)
        {
            return (ColumnMeaning.Assist, oversee);
        }

        text = text[..Math.Min(text.Length, 12)];
        return Words.LengthAtStart(text, s_lead) is > 0 and var lead ? (ColumnMeaning.Lead, lead)
            : Words.LengthAtStart(text, s_responsible) is > 0 and var responsible ? (ColumnMeaning.Responsible, responsible)
            : Words.LengthAtStart(text, s_assist) is > 0 and var assist ? (ColumnMeaning.Assist, assist)
            : (ColumnMeaning.Other, 0);
    }

    private static int LengthOfOversight(ReadOnlySpan<char> text) =>
        Words.LengthAtStart(text, s_oversee) is > 0 and var length && text[length..].IsWhiteSpace() ? length : 0;
}
