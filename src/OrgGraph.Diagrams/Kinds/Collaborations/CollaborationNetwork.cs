using System.Collections.Immutable;
using OrgGraph.Analytics.Backbone;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>What a collaboration diagram draws: units, their loads, communities and ties.</summary>
internal sealed class CollaborationNetwork
{
    private readonly double _significance;

    private CollaborationNetwork(UnitNetwork network, Partition partition, double[] loads, string stripped, double significance)
    {
        (Units, Graph, Loads, Stripped, _significance) = (network.Units, network.Graph, loads, stripped, significance);
        CommunityOf = [.. partition.Of];
        Communities =
        [
            .. Enumerable.Range(0, network.Units.Length)
                .GroupBy(i => partition.Of[i])
                .OrderBy(g => g.Key)
                .Select(g => g.OrderByDescending(i => loads[i]).ThenBy(i => i).ToImmutableArray()),
        ];
    }

    /// <summary>The units; all else is by their indices.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>All ties, weighted with shared measures.</summary>
    public CompactGraph Graph { get; }

    /// <summary>The load of each unit in points.</summary>
    public double[] Loads { get; }

    /// <summary>The community of each unit.</summary>
    public ImmutableArray<int> CommunityOf { get; }

    /// <summary>Members of the communities, largest community first, busiest member first.</summary>
    public ImmutableArray<ImmutableArray<int>> Communities { get; }

    /// <summary>The jurisdiction that is left out of names, as all plans are of it; empty for none.</summary>
    public string Stripped { get; }

    /// <summary>The largest number of measures that two units share.</summary>
    public int MostShared => Graph.EdgeCount == 0 ? 0 : (int)Graph.Edges().Max(e => e.Weight);

    /// <summary>Makes the network of a view.</summary>
    public static CollaborationNetwork Of(GraphView view, CollaborationOptions options, CancellationToken cancellationToken)
    {
        var network = UnitNetwork.Collaboration(view.Graph, cancellationToken: cancellationToken);
        var loads = UnitLoad.Of(view.Graph).ToDictionary(l => l.Unit.Id, l => l, StringComparer.Ordinal);
        var places = view.Graph.Plans.Select(p => p.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
        return new CollaborationNetwork(
            network,
            Leiden.Of(network.Graph, cancellationToken: cancellationToken),
            [.. network.Units.Select(u => LoadOf(loads[u.Id]))],
            places is [var only] ? only : "",
            options.Significance);
    }

    /// <summary>The colour of a community.</summary>
    public static Colour ColourOf(int community) => Palette.Communities[community % Palette.Communities.Length];

    /// <summary>A unit's name as drawn.</summary>
    public string NameOf(int unit)
    {
        var name = Units[unit].Id;
        return Stripped.Length > 0 && name.Length >= Stripped.Length + 2 && name.StartsWith(Stripped, StringComparison.Ordinal)
            ? name[Stripped.Length..]
            : name;
    }

    /// <summary>The backbone of the ties among some units; ends are places in the list.</summary>
    public IReadOnlyList<WeightedEdge> Backbone(IReadOnlyList<int> units)
    {
        var at = units.Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i);
        WeightedEdge[] edges =
        [
            .. Graph.Edges().Where(e => at.ContainsKey(e.From) && at.ContainsKey(e.To)).Select(e => new WeightedEdge(at[e.From], at[e.To], e.Weight)),
        ];
        return [.. NetworkBackbone.Of(CompactGraph.Undirected(units.Count, edges), _significance).Edges()];
    }

    // A group's own points are its members', but its circle would vanish: it is drawn with what it stands for.
    private static double LoadOf(UnitLoad load)
    {
        var weights = new LoadWeights();
        var own = (load.Leads * weights.Lead) + (load.Responsible * weights.Responsible) + (load.Assists * weights.Assist);
        return Math.Max(load.Load, own);
    }
}
