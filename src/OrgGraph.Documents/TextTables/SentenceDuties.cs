using System.Buffers;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// What units do in an item's sentences, with a verb that says a duty and no role: 甲局安排资金，乙局负责审核. They have a part in the
/// measure; which role that is, is a guess.
/// </summary>
internal static class SentenceDuties
{
    private const string Modals = "要应须需当将";

    private static readonly string[] s_verbs = Words.Of("duty.verbs");

    // most places of a clause begin no verb
    private static readonly SearchValues<char> s_starts = SearchValues.Create([.. s_verbs.Select(v => v[0])]);

    /// <summary>True for what may stand before the verb: 要, 应.</summary>
    public static bool IsModal(char c) => Modals.Contains(c);

    /// <summary>Length of the units that a clause begins with, before a verb of duties; 0 for other clauses.</summary>
    public static int LengthOfNames(ReadOnlySpan<char> clause)
    {
        bool? opens = null;
        for (var length = Math.Min(clause.Length - 2, UnitList.LongestNames); length > 1; length--)
        {
            var rest = clause[length..];
            rest = Modals.Contains(rest[0]) ? rest[1..] : rest;
            if (!s_starts.Contains(rest[0]) || Words.LengthAtStart(rest, s_verbs) == 0
                || !(opens ??= NameConjunction.OpensName(clause)))
            {
                continue;
            }

            if (UnitList.IsCertain(clause[..length]) && !UnitList.NamesNobody(clause[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>
    /// Leaves out what needs no guess: a single duty, which may be the measure itself, and a unit whose role another clause says.
    /// Under 一、 sentences on how a plan is carried out read alike: there duties count beside roles only.
    /// </summary>
    /// <param name="text">The item's text.</param>
    /// <param name="isItem">True for an item with a number.</param>
    /// <param name="duties">How many of the parts are duties.</param>
    /// <param name="parts">The parts; those that are left stand first.</param>
    /// <returns>How many are left.</returns>
    public static int Settle(ReadOnlySpan<char> text, bool isItem, int duties, Span<LabelledText> parts)
    {
        if (parts.Length == 1 || (!isItem && duties == parts.Length))
        {
            return 0;
        }

        var count = 0;
        foreach (var part in parts)
        {
            var said = false;
            foreach (var other in parts)
            {
                said |= part.Uncertainty == Uncertainty.RoleNotDecided && other.Uncertainty == Uncertainty.None
                    && text[other.Start..other.End].Contains(text[part.Start..part.End], StringComparison.Ordinal);
            }

            if (!said)
            {
                parts[count++] = part;
            }
        }

        return count;
    }
}
