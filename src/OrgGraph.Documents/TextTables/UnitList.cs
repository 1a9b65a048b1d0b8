using System.Buffers;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>Tells whether a text is a list of units and nothing else.</summary>
internal static class UnitList
{
    private static readonly SearchValues<char> s_separators = SearchValues.Create("、，,；; ");

    /// <summary>
    /// True when each name has the form of a unit's name, the first so that running text cannot have it by chance.
    /// </summary>
    public static bool IsLikely(ReadOnlySpan<char> text) => All(text, firstOnly: true);

    /// <summary>True when each of the names has it so.</summary>
    public static bool IsCertain(ReadOnlySpan<char> text) => All(text, firstOnly: false);

    private static bool All(ReadOnlySpan<char> text, bool firstOnly)
    {
        var depth = 0;
        var start = 0;
        var previous = "";
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length)
            {
                depth += UnitShape.IsOpening(text[at]) ? 1 : UnitShape.IsClosing(text[at]) ? -1 : 0;
                if (depth != 0 || !(char.IsWhiteSpace(text[at]) || "、，,；;".Contains(text[at])))
                {
                    continue;
                }
            }

            var name = text[start..at].TrimEnd('等');
            start = at + 1;
            if (name.IsWhiteSpace())
            {
                continue;
            }

            // a bare kind of place goes on with the name before it: 各镇、街道
            if (previous.Length > 0 && NameJoin.IsPlaceList(previous, name.ToString()))
            {
                continue;
            }

            // 东湖、西湖管理区: the ending stands with the next name
            if (at < text.Length && text[at] is '、' && text[(at + 1)..].IndexOfAny(s_separators) is var stop
                && NameJoin.ShareEnding(
                    name.ToString(), (stop < 0 ? text[(at + 1)..] : text.Slice(at + 1, stop)).TrimEnd('等').ToString()))
            {
                continue;
            }

            if (previous.Length > 0 && NameJoin.ArePartyAndGovernment(previous, name.ToString()))
            {
                continue;
            }

            if (!(previous.Length == 0 || !firstOnly ? UnitShape.IsCertain(name) : UnitShape.IsComplete(name)))
            {
                return false;
            }

            previous = name.ToString();
        }

        return previous.Length > 0;
    }
}
