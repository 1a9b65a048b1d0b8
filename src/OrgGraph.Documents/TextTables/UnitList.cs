using System.Buffers;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>Tells whether a text is a list of units and nothing else.</summary>
internal static class UnitList
{
    /// <summary>The longest stretch of a sentence that is looked through for names.</summary>
    public const int LongestNames = 120;

    // of all stems that share an ending, with it
    private const int LongestStems = 160;

    private const int LongestTail = 12;

    private static readonly SearchValues<char> s_listEnds = SearchValues.Create("，,；;。 \t\r\n");

    private static readonly WordEndings s_labels = new(Words.Of("labels"));

    private static readonly WordEndings s_bodies = new("局", "委", "办", "厅", "政府", "管委会", "委员会", "办公室");

    /// <summary>
    /// True when each name has the form of a unit's name, the first so that running text cannot have it by chance.
    /// </summary>
    public static bool IsLikely(ReadOnlySpan<char> text) => All(text, firstOnly: true);

    /// <summary>True when each of the names has it so.</summary>
    public static bool IsCertain(ReadOnlySpan<char> text) => All(text, firstOnly: false);

    /// <summary>
    /// True for several names without a level, as zones write them, of which the first is a body of a government: 生态环境局、三县政府.
    /// </summary>
    public static bool AreBodies(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.SplitAny("、，,；;"))
        {
            var name = text[range].Trim().Trim(UnitShape.Marks).TrimEnd('等');
            if ((!UnitShape.IsComplete(name) && !UnitShape.IsPlace(name)) || (count == 0 && !s_bodies.Match(name, 2)))
            {
                return false;
            }

            count++;
        }

        return count > 1;
    }

    private static bool All(ReadOnlySpan<char> text, bool firstOnly)
    {
        var depth = 0;
        var start = 0;
        var previous = "";
        var sharing = 0;
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

            if (at < text.Length && text[at] is '\n' or '\r' && GoesOnBehind(text, start, at))
            {
                continue;
            }

            var name = text[start..at].Trim(UnitShape.Marks).TrimEnd('等');
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

            // 东湖、西湖管理区: the ending stands with a later name
            if (sharing > 0)
            {
                sharing--;
                previous = name.ToString();
                continue;
            }

            if (at < text.Length && text[at] is '、' && CountSharing(name, text[(at + 1)..]) is > 0 and var count)
            {
                sharing = count;
                continue;
            }

            if (previous.Length > 0 && NameJoin.ArePartyAndGovernment(previous, name.ToString()))
            {
                continue;
            }

            if (!(previous.Length == 0 || !firstOnly
                ? UnitShape.IsCertain(name) || (previous.Length > 0 && UnitShape.IsKnown(name))
                : UnitShape.IsComplete(name)))
            {
                return false;
            }

            previous = name.ToString();
        }

        return previous.Length > 0;
    }

    // a name that a line's end broke: 各乡镇人|民政府
    private static bool GoesOnBehind(ReadOnlySpan<char> text, int start, int at)
    {
        var rest = text[at..].TrimStart();
        var stop = rest.IndexOfAny(s_listEnds);
        var head = text[start..at].TrimEnd();
        var tail = stop < 0 ? rest : rest[..stop];
        return !head.IsEmpty && !UnitShape.IsComplete(head) && tail.Length is > 0 and <= LongestTail
            && !UnitShape.HasOpening(tail)
            && UnitShape.IsCertain(string.Concat(head, tail));
    }

    private static int CountSharing(ReadOnlySpan<char> first, ReadOnlySpan<char> behind)
    {
        if (!NameJoin.IsStem(first))
        {
            return 0;
        }

        behind = behind[..Math.Min(behind.Length, LongestStems)];
        var stop = behind.IndexOfAny(s_listEnds);
        var pieces = (stop < 0 ? behind : behind[..stop]).ToString().Split('、');
        return NameJoin.CountSharing(
            first.ToString(), at => at <= pieces.Length && pieces[at - 1].Length > 0 ? pieces[at - 1] : null);
    }

    /// <summary>True for a role in place of a name (各牵头单位, 排在首位的责任单位): who that is, another place says.</summary>
    public static bool NamesNobody(ReadOnlySpan<char> name) => s_labels.Match(name);

    /// <summary>True when each of the pieces between separators has the form of a name.</summary>
    public static bool AreNames(ReadOnlySpan<char> text)
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
