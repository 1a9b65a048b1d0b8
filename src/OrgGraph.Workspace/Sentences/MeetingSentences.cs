using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;

namespace OrgGraph.Workspace.Sentences;

/// <summary>Who ties groups that would not meet, and who calls on each other in circles, in sentences.</summary>
public static class MeetingSentences
{
    /// <summary>So many names are told; of more, the number.</summary>
    private const int Names = 4;

    private static readonly LocalizedText s_bridge = new(
        "{2}，缺了{0}，{1}就不再与其余单位碰面（按共同措施计）。", "{2}, without {0}, {1} would meet nobody of the others (in measures).");

    private static readonly LocalizedText s_bridgeOfSeveral = new(
        "{2}，缺了{0}，{1}就各自不再与其余单位碰面（按共同措施计）。",
        "{2}, without {0}, {1} would each meet nobody of the others (in measures).");

    private static readonly LocalizedText s_circle = new(
        "{1}，互相牵动（各自牵头的措施牵动对方，直接或辗转）的单位：{0}。",
        "{1}, a circle, in which each calls on each in the end: {0}.");

    private static readonly LocalizedText s_more = new("{0} 等 {1} 个单位", "{0} and others ({1} in all)");
    private static readonly LocalizedText s_groups = new("，以及", ", and ");
    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>A bridge: who it is, and whom it alone ties to the largest group.</summary>
    /// <param name="part">The plans that it is about.</param>
    /// <param name="bridge">The bridge.</param>
    /// <param name="language">The language of the sentence.</param>
    public static string Of(GovernmentYear part, MeetingBridge bridge, Language language)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        return (bridge.Groups.Length > 2 ? s_bridgeOfSeveral : s_bridge).In(
            language, bridge.Unit.Id,
            string.Join(s_groups.In(language), bridge.Groups.Skip(1).Select(group => NamesOf(group, language))),
            ScopeSentences.OnlyIn(part));
    }

    /// <summary>A circle of calls.</summary>
    public static string Of(GovernmentYear part, ImmutableArray<Unit> circle, Language language) =>
        s_circle.In(language, NamesOf(circle, language), ScopeSentences.OnlyIn(part));

    private static string NamesOf(ImmutableArray<Unit> units, Language language)
    {
        var names = string.Join(s_comma.In(language), units.Take(Names).Select(u => u.Id));
        return units.Length <= Names ? names : s_more.In(language, names, units.Length);
    }
}
