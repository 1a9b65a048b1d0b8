using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Communities;

/// <summary>Where the members of a community meet.</summary>
/// <param name="Title">The section's heading, or the task's where the measure stands in no section; without its number.</param>
/// <param name="Measures">In how many measures there two or more of them take part.</param>
public sealed record MeetingPlace(string Title, int Measures);

/// <summary>What people can call a community: where its members meet most, and its strongest unit.</summary>
/// <param name="Community">Its number in the partition.</param>
/// <param name="Units">How many units it has.</param>
/// <param name="Places">The places where its members meet, most measures first; empty for a unit without ties.</param>
/// <param name="Strongest">The unit that meets most with the other members, by the weight of its ties to them.</param>
public sealed record CommunityName(int Community, int Units, ImmutableArray<MeetingPlace> Places, Unit Strongest);

/// <summary>Names communities by what they share.</summary>
public static class CommunityNames
{
    /// <summary>The name of each community, by number. O(edges) and the sorting of places.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="network">Its collaboration graph.</param>
    /// <param name="communities">The communities of that.</param>
    /// <param name="places">How many places to name at most; positive.</param>
    /// <exception cref="ArgumentException">The communities are not those of the network.</exception>
    public static ImmutableArray<CommunityName> Choose(
        ResponsibilityGraph graph, UnitNetwork network, Partition communities, int places = 2)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(communities);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        if (communities.Of.Length != network.Units.Length)
        {
            throw new ArgumentException("one community a unit of the network", nameof(communities));
        }

        var meetings = MeetingsOf(graph, network, communities);
        var strongest = StrongestOf(network, communities);
        return
        [
            .. Enumerable.Range(0, communities.Count).Select(c => new CommunityName(
                c,
                communities.Of.Count(of => of == c),
                [
                    .. meetings[c]
                        .OrderByDescending(m => m.Value)
                        .ThenBy(m => m.Key, StringComparer.Ordinal)
                        .Take(places)
                        .Select(m => new MeetingPlace(m.Key, m.Value)),
                ],
                network.Units[strongest[c]])),
        ];
    }

    private static Dictionary<string, int>[] MeetingsOf(ResponsibilityGraph graph, UnitNetwork network, Partition communities)
    {
        var meetings = Enumerable.Range(0, communities.Count)
            .Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        var numbers = network.Units.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var index = new GraphIndex(graph);
        foreach (var edges in index.EdgesOfMeasure)
        {
            if (PlaceOf(index.TaskOf(index.Measures[edges.Key]), index.SectionTree) is not { } place)
            {
                continue;
            }

            var groups = edges.Select(e => numbers[e.UnitId]).Distinct().GroupBy(u => communities.Of[u]);
            foreach (var meeting in groups.Where(g => g.Skip(1).Any()))
            {
                var counts = meetings[meeting.Key];
                counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }

        return meetings;
    }

    // The outermost section; the task where there is none, which may have no title either.
    private static string? PlaceOf(PlanTask task, SectionTree sections) =>
        HeadingNumber.Without(sections.OutermostOf(task)?.Title ?? task.Title ?? "") is { Length: > 0 } title ? title : null;

    private static int[] StrongestOf(UnitNetwork network, Partition communities)
    {
        var strongest = new int[communities.Count];
        var largest = new double[communities.Count];
        largest.AsSpan().Fill(-1);
        for (var unit = 0; unit < communities.Of.Length; unit++)
        {
            var community = communities.Of[unit];
            var inside = 0.0;
            var neighbours = network.Graph.Neighbours(unit);
            var weights = network.Graph.Weights(unit);
            for (var i = 0; i < neighbours.Length; i++)
            {
                inside += communities.Of[neighbours[i]] != community ? 0 : weights.IsEmpty ? 1 : weights[i];
            }

            if (inside > largest[community])
            {
                (strongest[community], largest[community]) = (unit, inside);
            }
        }

        return strongest;
    }
}
