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

    /// <summary>Length of the units that a clause begins with, before a verb of duties; 0 for other clauses.</summary>
    public static int LengthOfNames(ReadOnlySpan<char> clause)
    {
        if (!NameConjunction.OpensName(clause))
        {
            return 0;
        }

        for (var length = Math.Min(clause.Length - 2, UnitList.LongestNames); length > 1; length--)
        {
            var rest = clause[length..];
            rest = Modals.Contains(rest[0]) ? rest[1..] : rest;
            if (Words.LengthAtStart(rest, s_verbs) > 0 && UnitList.IsCertain(clause[..length])
                && !UnitList.NamesNobody(clause[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>
    /// Leaves out what needs no guess: a single duty, which may be the measure itself, and a unit whose role another clause says.
    /// Returns how many parts there are then.
    /// </summary>
    public static int Settle(ReadOnlySpan<char> text, Span<LabelledText> parts)
    {
        if (parts.Length == 1)
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
