using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Graphs;

/// <summary>What an edge of the collaboration graph weighs.</summary>
public enum CollaborationWeight
{
    /// <summary>The number of measures in which two units meet.</summary>
    SharedMeasures,

    /// <summary>
    /// The sum of 1/(k-1) over those measures, k being their units (M. E. J. Newman 2001, doi:10.1103/PhysRevE.64.016132).
    /// </summary>
    Newman,

    /// <summary>The sum over those measures of the product of both units' role weights (<see cref="LoadWeights"/>).</summary>
    Roles,
}

/// <summary>A graph whose nodes are units: node i is <c>Units[i]</c>. Units that take part in no measure are not in it.</summary>
/// <param name="Units">The units, in ordinal order of their ids.</param>
/// <param name="Graph">Their ties.</param>
public sealed record UnitNetwork(ImmutableArray<Unit> Units, CompactGraph Graph)
{
    /// <summary>The one-mode projection: two units are tied when they meet in a measure. The sum over measures of k².</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="weight">What a tie weighs.</param>
    /// <param name="roles">Role weights for <see cref="CollaborationWeight.Roles"/>; a role of weight 0 ties nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static UnitNetwork Collaboration(
        ResponsibilityGraph graph,
        CollaborationWeight weight = CollaborationWeight.SharedMeasures,
        LoadWeights? roles = null,
        CancellationToken cancellationToken = default)
    {
        roles ??= new LoadWeights();
        return Project(graph, directed: false, (edges, tie) =>
        {
            for (var i = 0; i < edges.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var j = i + 1; j < edges.Length; j++)
                {
                    tie(edges[i].Unit, edges[j].Unit, weight switch
                    {
                        CollaborationWeight.Newman => 1.0 / (edges.Length - 1),
                        CollaborationWeight.Roles => roles.Of(edges[i].Role) * roles.Of(edges[j].Role),
                        _ => 1,
                    });
                }
            }
        }, cancellationToken);
    }

    /// <summary>
    /// Who calls on whom: an edge leads from each lead (from each responsible unit, where a measure has no lead) to each other
    /// unit of the measure that is not one itself; it weighs the number of such measures. The sum over measures of k².
    /// </summary>
    public static UnitNetwork Calls(ResponsibilityGraph graph, CancellationToken cancellationToken = default) =>
        Project(graph, directed: true, (edges, tie) =>
        {
            var callers = AccountableRole.Of(edges.Select(e => e.Role));
            foreach (var caller in edges.Where(e => e.Role == callers))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var called in edges.Where(e => e.Role != callers))
                {
                    tie(caller.Unit, called.Unit, 1);
                }
            }
        }, cancellationToken);

    private static UnitNetwork Project(
        ResponsibilityGraph graph,
        bool directed,
        Action<(int Unit, Role Role)[], Action<int, int, double>> ties,
        CancellationToken cancellationToken)
    {
        var twoMode = TwoModeGraph.Of(graph);
        var sums = new Dictionary<(int From, int To), double>();
        void Tie(int from, int to, double weight)
        {
            if (weight > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sums, (from, to), out _) += weight;
            }
        }

        foreach (var measure in twoMode.Participations())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ties(measure, Tie);
        }

        WeightedEdge[] edges = [.. sums.Select(s => new WeightedEdge(s.Key.From, s.Key.To, s.Value))];
        return new UnitNetwork(
            twoMode.Units,
            directed
                ? CompactGraph.Directed(twoMode.Units.Length, edges)
                : CompactGraph.Undirected(twoMode.Units.Length, edges));
    }
}
