using System.Collections.Immutable;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>What a collaboration diagram draws: units, their loads, communities and ties.</summary>
internal sealed class CollaborationNetwork
{
    private readonly double _significance;
    private readonly HashSet<(int, int)> _certain;

    private CollaborationNetwork(
        UnitNetwork network, Partition partition, double[] loads, string stripped, HashSet<(int, int)> certain,
        double significance)
    {
        (Units, Graph, Loads, Stripped, _certain, _significance) = (
            network.Units, network.Graph, loads, stripped, certain, significance);
        CommunityOf = [.. partition.Of];
        IsBridge = [.. ArticulationPoints.Find(network.Graph).IsArticulationPoint];
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

    /// <summary>Number of circles in which units call on each other.</summary>
    public int Circles { get; private init; }

    /// <summary>For each unit, whether others meet through it alone.</summary>
    public ImmutableArray<bool> IsBridge { get; }

    /// <summary>Members of the communities, largest community first, busiest member first.</summary>
    public ImmutableArray<ImmutableArray<int>> Communities { get; }

    /// <summary>The jurisdiction that is left out of names, as all plans are of it; empty for none.</summary>
    public string Stripped { get; }

    /// <summary>The largest number of measures that two units share.</summary>
    public int MaxShared => Graph.EdgeCount == 0 ? 0 : (int)Graph.Edges().Max(e => e.Weight);

    /// <summary>Makes the network of a view.</summary>
    public static CollaborationNetwork Build(GraphView view, CollaborationOptions options, CancellationToken cancellationToken)
    {
        var network = UnitNetwork.Collaboration(view.Graph, cancellationToken: cancellationToken);
        var loads = UnitLoad.Compute(view.Graph).ToDictionary(l => l.Unit.Id, l => l, StringComparer.Ordinal);
        var places = view.Graph.Plans.Select(p => p.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
        return new CollaborationNetwork(
            network,
            Leiden.Find(network.Graph, cancellationToken: cancellationToken),
            [.. network.Units.Select(u => LoadOf(loads[u.Id]))],
            places is [var only] ? only : "",
            CertainOf(view, network),
            options.Significance)
        {
            Circles = CallCircles.Find(view.Graph).Length,
        };
    }

    /// <summary>The colour of a community.</summary>
    public static Colour ColourOf(int community) => Palette.Communities[community % Palette.Communities.Length];

    /// <summary>A unit's name as drawn.</summary>
    public string NameOf(int unit)
    {
        var name = Units[unit].Id;
        return name.StartsWith(Stripped, StringComparison.Ordinal) ? WithoutPlace(name, Stripped) : name;
    }

    /// <summary>
    /// A name without its place, which all have in common. The place's last character stays before 委 (区委组织部, not 委组织部), and the
    /// whole name where less than two characters would be left.
    /// </summary>
    internal static string WithoutPlace(string name, string place)
    {
        if (place.Length == 0 || name.Length < place.Length + 2)
        {
            return name;
        }

        var rest = name[place.Length..];
        return rest[0] == '委' ? place[^1] + rest : rest;
    }

    /// <summary>The ties to be drawn among some units; ends are places in the list.</summary>
    public DrawnTies TiesAmong(IReadOnlyList<int> units)
    {
        var at = units.Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i);
        WeightedEdge[] edges =
        [
            .. Graph.Edges().Where(e => at.ContainsKey(e.From) && at.ContainsKey(e.To))
                .Select(e => new WeightedEdge(at[e.From], at[e.To], e.Weight)),
        ];
        return DrawnTies.Choose(CompactGraph.Undirected(units.Count, edges), _significance);
    }

    /// <summary>True where two units meet in no measure in which the roles of both are certain.</summary>
    public bool IsGuess(int from, int to) => !_certain.Contains((Math.Min(from, to), Math.Max(from, to)));

    /// <summary>True where some tie is a guess.</summary>
    public bool HasGuesses => Graph.Edges().Any(e => IsGuess(e.From, e.To));

    private static HashSet<(int, int)> CertainOf(GraphView view, UnitNetwork network)
    {
        var places = network.Units.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var pairs = new HashSet<(int, int)>();
        foreach (var measure in view.Graph.Measures)
        {
            int[] units = [.. view.Of(measure).Where(e => !e.Uncertain).Select(e => places[e.UnitId]).Distinct().Order()];
            for (var i = 0; i < units.Length; i++)
            {
                for (var j = i + 1; j < units.Length; j++)
                {
                    pairs.Add((units[i], units[j]));
                }
            }
        }

        return pairs;
    }

    // A group's own points are its members', but its circle would vanish: it is drawn with what it stands for.
    private static double LoadOf(UnitLoad load)
    {
        var weights = new LoadWeights();
        var own = (load.Leads * weights.Lead) + (load.Responsible * weights.Responsible) + (load.Assists * weights.Assist);
        return Math.Max(load.Load, own);
    }
}
