using System.Collections.Immutable;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Ranking;

namespace OrgGraph.Workspace.Results;

/// <summary>The units of one government and year with all that was measured of them.</summary>
/// <param name="Part">The plans.</param>
/// <param name="All">Every unit in them.</param>
/// <param name="Shown">The units of the levels that were asked for.</param>
/// <param name="Communities">Where the communities meet, by number; null in a network that is not of units alone.</param>
public sealed record RankedPart(
    GovernmentYear Part, UnitMetricsTable All, UnitMetricsTable Shown, ImmutableArray<CommunityName>? Communities)
{
    private static readonly LocalizedText s_place = new("{0}（{1} 条）", "{0} ({1})");
    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>The communities as people call them: where the members meet, how often, and who is strongest.</summary>
    public ImmutableArray<string>? CommunityNamesIn(Language language) => Communities is not { } names ? null :
    [
        .. names.Select(n => string.Join(
            s_comma.In(language),
            n.Places.Select(p => s_place.In(language, p.Title, p.Measures)).Append(n.Strongest.Id))),
    ];
}
