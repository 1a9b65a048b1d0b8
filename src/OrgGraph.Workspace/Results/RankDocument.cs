using System.Collections.Immutable;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Results;

/// <summary>A ranking with all that it depends on, so that another program can tell what the figures are.</summary>
/// <param name="Version">The version of this program.</param>
/// <param name="Graph">The network that was measured.</param>
/// <param name="By">What places go by.</param>
/// <param name="Weights">The points of the roles.</param>
/// <param name="Selection">What was asked for.</param>
/// <param name="WithGroups">True where groups have places, too.</param>
/// <param name="Scopes">The governments and years that are told, each ranked by itself.</param>
/// <param name="LeftOut">The older ones that are not.</param>
/// <param name="Units">The units, by scope and place.</param>
public sealed record RankDocument(
    string Version,
    RankedGraph Graph,
    string By,
    LoadWeights Weights,
    RankSelection Selection,
    bool WithGroups,
    ImmutableArray<string> Scopes,
    ImmutableArray<string> LeftOut,
    ImmutableArray<RankResult> Units);

/// <summary>What a user selected, in the user's words; empty lists select all.</summary>
/// <param name="Plans">Plans.</param>
/// <param name="Years">Years.</param>
/// <param name="AllYears">True for every year.</param>
/// <param name="Sections">Sections.</param>
/// <param name="Roles">Roles.</param>
/// <param name="Levels">Levels of units.</param>
/// <param name="ExpandGroups">True with members in the place of their groups.</param>
public sealed record RankSelection(
    ImmutableArray<string> Plans,
    ImmutableArray<int> Years,
    bool AllYears,
    ImmutableArray<string> Sections,
    ImmutableArray<string> Roles,
    ImmutableArray<string> Levels,
    bool ExpandGroups)
{
    internal static RankSelection Of(SelectionRequest request) => new(
        request.Plans, request.Years, request.AllYears, request.Sections, request.Roles, request.Levels, request.ExpandGroups);
}
