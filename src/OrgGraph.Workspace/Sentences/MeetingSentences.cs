using System.Collections.Immutable;
using OrgGraph.Analytics.TypedGraphs;

namespace OrgGraph.Workspace.Sentences;

/// <summary>Who ties groups that would not meet, and who calls on each other in circles, in sentences.</summary>
public static class MeetingSentences
{
    /// <summary>So many names are told; of more, the number.</summary>
    private const int Names = 4;

    private static readonly LocalizedText s_bridge = new(
        "{0}：缺了它，{1}就不再与其余单位碰面（按共同措施计）", "{0}: without it, {1} would meet nobody of the others (in measures)");

    private static readonly LocalizedText s_circle = new(
        "互相牵头、互相配合的圈子：{0}", "a circle, in which each calls on each in the end: {0}");

    private static readonly LocalizedText s_more = new("{0} 等 {1} 个单位", "{0} and others ({1} in all)");
    private static readonly LocalizedText s_groups = new("；", "; ");
    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>A bridge: who it is, and whom it alone ties to the largest group.</summary>
    public static string Of(MeetingBridge bridge, Language language)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        return s_bridge.In(
            language, bridge.Unit.Id,
            string.Join(s_groups.In(language), bridge.Groups.Skip(1).Select(group => NamesOf(group, language))));
    }

    /// <summary>A circle of calls.</summary>
    public static string Of(ImmutableArray<Unit> circle, Language language) =>
        s_circle.In(language, NamesOf(circle, language));

    private static string NamesOf(ImmutableArray<Unit> units, Language language)
    {
        var names = string.Join(s_comma.In(language), units.Take(Names).Select(u => u.Id));
        return units.Length <= Names ? names : s_more.In(language, names, units.Length);
    }
}
