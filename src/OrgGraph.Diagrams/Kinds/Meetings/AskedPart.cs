using System.Buffers;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>The part of a measure's text that is meant for one unit.</summary>
/// <remarks>
/// Measures often give each of several units its own duty: 区水务局负责…；区园林绿化局负责…. The sentences that name the unit are then
/// what it is asked; where none does, all of the text is.
/// </remarks>
internal static class AskedPart
{
    private static readonly SearchValues<char> s_sentenceEnds = SearchValues.Create("。；;！？!?");

    /// <summary>
    /// The sentences that name the unit, an ellipsis where others are left out before them; the whole text where none names it.
    /// </summary>
    /// <param name="text">The measure's text.</param>
    /// <param name="mention">The unit's name as the plan writes it.</param>
    public static string Cut(string text, string mention)
    {
        var clean = PlainText.OneLine(text);
        var name = WithoutBlanks(mention);
        var sentences = SentencesOf(clean);
        var named = sentences.ConvertAll(s => name.Length > 0 && WithoutBlanks(s).Contains(name, StringComparison.Ordinal));
        return named.Contains(true)
            ? string.Concat(sentences.Select((s, i) => !named[i] ? "" : i > 0 && !named[i - 1] ? "…" + s : s)).Trim()
            : clean;
    }

    private static List<string> SentencesOf(string text)
    {
        var sentences = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(s_sentenceEnds);
            var length = end < 0 ? text.Length - start : end + 1;
            sentences.Add(text.Substring(start, length));
            start += length;
        }

        return sentences;
    }

    private static string WithoutBlanks(string text) => PlainText.OneLine(text).Replace(" ", "", StringComparison.Ordinal);
}
