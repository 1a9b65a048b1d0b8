using System.Collections.Immutable;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Diagrams.Kinds.Findings;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>What a collaboration diagram draws: units, their loads, communities and ties.</summary>
internal sealed class CollaborationNetwork
{
    private static readonly Colour s_plain = new(0x3f, 0x6f, 0xa8);

    private readonly double _significance;
    private readonly HashSet<(int, int)> _certain;

    /// <summary>
    /// Communities are told only from this modularity on: below it a random network of the same degrees parts as well
    /// (R. Guimerà, M. Sales-Pardo, L. A. N. Amaral 2004, doi:10.1103/PhysRevE.70.025101, find 0.2 to 0.4 by chance in sparse
    /// ones).
    /// </summary>
    private const double MinModularity = 0.3;

    private readonly GraphView _view;
    private readonly ImmutableArray<CommunityName> _names;

    private CollaborationNetwork(
        GraphView view, ResponsibilityGraph graph, UnitNetwork network, Partition partition, double[] loads,
        HashSet<(int, int)> certain,
        CollaborationOptions options)
    {
        (_view, Units, Graph, Loads, _certain, _significance) = (
            view, network.Units, network.Graph, loads, certain, options.Significance);
        HasCommunities = partition.Modularity >= MinModularity;
        _names = CommunityNames.Choose(graph, network, partition, places: 1);
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

    /// <summary>True where the network parts into communities more than by chance.</summary>
    public bool HasCommunities { get; }

    /// <summary>Groups of units that are not drawn.</summary>
    public int GroupsLeftOut { get; private init; }

    /// <summary>The largest number of measures that two units share.</summary>
    public int MaxShared => Graph.EdgeCount == 0 ? 0 : (int)Graph.Edges().Max(e => e.Weight);

    /// <summary>Makes the network of a view.</summary>
    public static CollaborationNetwork Build(GraphView view, CollaborationOptions options, CancellationToken cancellationToken)
    {
        var isGroup = view.Graph.Units.Where(u => u.Level == UnitLevel.Group).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var single = view.Graph.Responsibilities.Where(e => !isGroup.Contains(e.UnitId)).ToImmutableArray();
        // Where groups are all there is, they are drawn.
        var leavesOut = !options.Groups && single.Length > 0;
        var graph = leavesOut ? view.Graph with { Responsibilities = single } : view.Graph;
        var network = UnitNetwork.Collaboration(graph, cancellationToken: cancellationToken);
        var loads = UnitLoad.Compute(view.Graph).ToDictionary(l => l.Unit.Id, l => l, StringComparer.Ordinal);
        return new CollaborationNetwork(
            view,
            graph,
            network,
            Leiden.Find(network.Graph, cancellationToken: cancellationToken),
            [.. network.Units.Select(u => view.Loads.Find(u.Id)?.Total ?? LoadOf(loads[u.Id]))],
            CertainOf(view, network),
            options)
        {
            Circles = CallCircles.Find(view.Graph).Length,
            GroupsLeftOut = leavesOut
                ? view.Graph.Responsibilities.Select(e => e.UnitId).Where(isGroup.Contains).Distinct(StringComparer.Ordinal)
                    .Count()
                : 0,
        };
    }

    /// <summary>Where the members of a community meet most; its strongest unit where that has no name.</summary>
    public string CommunityName(int number)
    {
        var name = _names[CommunityOf[Communities[number][0]]];
        return name.Places.IsEmpty ? _view.NameOf(name.Strongest.Id) : name.Places[0].Title;
    }

    /// <summary>True for a unit that carries more than its peers' fence.</summary>
    public bool IsOverloaded(string unit) => _view.Loads.IsOverloaded(unit);

    /// <summary>A unit's load as its circle says it.</summary>
    public string FigureOf(int unit) => UnitLoads.Points(Loads[unit]);

    /// <summary>
    /// The fill of a unit's circle: the accent where it is overloaded, else its community's where there are any.
    /// </summary>
    public Colour FillOf(int unit) => IsOverloaded(Units[unit].Id) ? Palette.Alarm
        : HasCommunities ? ColourOf(CommunityOf[unit])
        : s_plain;

    /// <summary>The partner of each unit that has but one and meets nobody else; -1 for one without any.</summary>
    public Dictionary<int, int> Leaves() => Enumerable.Range(0, Units.Length)
        .Select(i => (Unit: i, Partners: Graph.Neighbours(i).ToArray()))
        .Where(p => p.Partners.Length == 0
            || (p.Partners.Length == 1 && Graph.Neighbours(p.Partners[0]).Length > 1))
        .ToDictionary(p => p.Unit, p => p.Partners.Length == 0 ? -1 : p.Partners[0]);

    /// <summary>Who works together most, and who has most partners, as a sentence.</summary>
    public string Finding(GraphView view, Language language)
    {
        bool Single(int unit) => Units[unit].Level != UnitLevel.Group;
        var closest = Graph.Edges().Where(e => Single(e.From) && Single(e.To))
            .OrderByDescending(e => e.Weight).ThenBy(e => e.From).ThenBy(e => e.To).Take(1).ToList();
        if (closest is not [var tie])
        {
            return FindingLabels.NobodyMeets.In(language);
        }

        var (unit, partners) = Graph.Edges().SelectMany(e => (int[])[e.From, e.To]).Where(Single).CountBy(u => u)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key).First();
        string Name(int u) => view.NameOf(Units[u].Id);
        return partners > 1
            ? FindingLabels.Closest.In(language, Name(tie.From), Name(tie.To), (int)tie.Weight, Name(unit), partners)
            : FindingLabels.ClosestOne.In(language, Name(tie.From), Name(tie.To), (int)tie.Weight);
    }

    /// <summary>The colour of a community.</summary>
    public static Colour ColourOf(int community) => Palette.Communities[community % Palette.Communities.Length];

    /// <summary>A unit's name as drawn.</summary>
    public string NameOf(int unit) => _view.NameOf(Units[unit].Id);

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
            int[] units =
                [.. view.Of(measure).Where(e => !e.Uncertain && places.ContainsKey(e.UnitId)).Select(e => places[e.UnitId])
                    .Distinct().Order()];
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
