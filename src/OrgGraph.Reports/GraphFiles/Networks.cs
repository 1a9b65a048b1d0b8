using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>The graphs that can be handed to other programs.</summary>
internal static class Networks
{
    private const int LabelLength = 24;
    private const string MeasureColour = "#d9d9d9";

    private static readonly ImmutableArray<NetworkField> s_unitAttributes =
    [
        new("key", AttributeType.Text), new("mode", AttributeType.Text), new("level", AttributeType.Text),
        new("kind", AttributeType.Text),
        new("jurisdiction", AttributeType.Text), new("scope", AttributeType.Text), new("load", AttributeType.Real),
        new("load_low", AttributeType.Real), new("load_high", AttributeType.Real), new("role_points", AttributeType.Real),
        new("points", AttributeType.Real), // as rank calls role points
        new("guessed", AttributeType.Whole), new("overloaded", AttributeType.Flag), new("doubtful", AttributeType.Flag),
        new("leads", AttributeType.Whole), new("responsible", AttributeType.Whole), new("assists", AttributeType.Whole),
    ];

    private static readonly ImmutableArray<NetworkField> s_measureAttributes =
    [
        new("plan", AttributeType.Text), new("year", AttributeType.Whole), new("section", AttributeType.Text),
        new("task", AttributeType.Text), new("text", AttributeType.Text), new("deadline", AttributeType.Text),
        new("targets", AttributeType.Text), new("source", AttributeType.Text),
    ];

    private static readonly ImmutableArray<NetworkField> s_responsibilityAttributes =
    [
        new("role", AttributeType.Text), new("mention", AttributeType.Text), new("uncertain", AttributeType.Flag),
        new("duty", AttributeType.Text), new("source", AttributeType.Text),
    ];

    /// <summary>Units and measures; every responsibility is an edge, with the line it was read from.</summary>
    public static NetworkFile Responsibility(ResponsibilityGraph graph, Language language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var units = TwoModeGraph.Of(graph).Units;
        var loads = HomeLoad.Find(graph, cancellationToken);
        var index = new GraphIndex(graph);
        var unitNumbers = Numbers(units.Select(u => u.Id), 0);
        var measureNumbers = Numbers(graph.Measures.Select(m => m.Id), units.Length);
        ImmutableArray<object?> none = [.. s_measureAttributes.Select(_ => (object?)null)];
        return new NetworkFile(
            Said(language, "责任图", "responsibility graph"),
            Directed: false,
            s_unitAttributes.AddRange(s_measureAttributes),
            s_responsibilityAttributes,
            [
                .. units.Select(
                    u =>
                        NodeOf(u, loads.GetValueOrDefault(u.Id), language) is var node
                            ? node with { Values = node.Values.AddRange(none) } : node),
                .. graph.Measures.Select(m =>
                {
                    var task = index.TaskOf(m);
                    var plan = index.PlanOf(task);
                    return new NetworkNode(m.Id, LabelOf(m.Text), MeasureColour,
                    [
                        m.Id, "measure", .. s_unitAttributes.Skip(2).Select(_ => (object?)null),
                        plan.Title, (long?)plan.Year, task.SectionId is { } s ? index.Sections[s].Title : null, task.Title,
                        m.Text, m.Deadline,
                        Joined(m.Targets.Select(t => t.In(language))), SourceOf(m.Source),
                    ]);
                }),
            ],
            [
                .. graph.Responsibilities.Select(e => new NetworkEdge(unitNumbers[e.UnitId], measureNumbers[e.MeasureId], 1,
                [
                    Terms.Of(e.Role).In(language), e.Mention, e.Uncertain, Joined(e.Duties.Select(d => d.Text)),
                    SourceOf(e.Source),
                ])),
            ]);
    }

    /// <summary>Units that share measures; an edge weighs the number of them, and tells Newman's weight.</summary>
    public static NetworkFile Collaboration(ResponsibilityGraph graph, Language language, CancellationToken cancellationToken)
    {
        var network = UnitNetwork.Collaboration(graph, cancellationToken: cancellationToken);
        var newman =
            UnitNetwork.Collaboration(graph, CollaborationWeight.Newman, cancellationToken: cancellationToken).Graph.Edges()
                .Select(e => e.Weight);
        return OfUnits(
            Said(language, "协作图", "collaboration graph"),
            graph,
            network,
            [new("newman", AttributeType.Real)],
            network.Graph.Edges().Zip(newman, (e, w) => new NetworkEdge(e.From, e.To, e.Weight, [w])),
            language,
            cancellationToken);
    }

    /// <summary>Who calls on whom: leads to those that assist them; an edge weighs the number of measures.</summary>
    public static NetworkFile Calls(ResponsibilityGraph graph, Language language, CancellationToken cancellationToken)
    {
        var network = UnitNetwork.Calls(graph, cancellationToken);
        return OfUnits(
            Said(language, "牵动图", "calls of leads on others"),
            graph,
            network,
            [],
            network.Graph.Edges().Select(e => new NetworkEdge(e.From, e.To, e.Weight, [])),
            language,
            cancellationToken);
    }

    private static NetworkFile OfUnits(
        string title,
        ResponsibilityGraph graph,
        UnitNetwork network,
        ImmutableArray<NetworkField> edgeAttributes,
        IEnumerable<NetworkEdge> edges,
        Language language,
        CancellationToken cancellationToken)
    {
        var loads = HomeLoad.Find(graph, cancellationToken);
        return new NetworkFile(
            title,
            network.Graph.IsDirected,
            s_unitAttributes,
            edgeAttributes,
            [.. network.Units.Select(u => NodeOf(u, loads.GetValueOrDefault(u.Id), language))],
            [.. edges]);
    }

    private static NetworkNode NodeOf(Unit unit, HomeLoad? home, Language language) => new(unit.Id, unit.Id, ColourOf(unit.Level),
    [
        unit.Id, "unit", Terms.Of(unit.Level).In(language), Terms.Of(unit.Kind).In(language), unit.Jurisdiction,
        home?.Part.Name, home?.Work.Total, home?.Work.Low, home?.Work.High, home?.Work.Base, home?.Work.Base,
        (long?)home?.Work.Guessed, home?.Work.IsOverloaded, home?.Work.IsDoubtful, (long?)home?.Work.Leads,
        (long?)home?.Work.Responsible,
        (long?)home?.Work.Assists,
    ]);

    // Okabe and Ito's colours, told apart by the colour-blind too.
    private static string ColourOf(UnitLevel level) => level switch
    {
        UnitLevel.National or UnitLevel.Provincial => "#cc79a7",
        UnitLevel.Municipal => "#56b4e9",
        UnitLevel.District => "#009e73",
        UnitLevel.Town => "#f0e442",
        UnitLevel.Park or UnitLevel.Enterprise => "#e69f00",
        _ => "#ffffff",
    };

    private static string LabelOf(string text)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= LabelLength ? text : elements.SubstringByTextElements(0, LabelLength - 1) + "…";
    }

    private static string? Joined(IEnumerable<string> texts) =>
        string.Join('；', texts) is { Length: > 0 } joined ? joined : null;

    private static string SourceOf(SourceSpan source) =>
        string.Create(CultureInfo.InvariantCulture, $"{source.File}:{source.Line}:{source.Column}");

    private static Dictionary<string, int> Numbers(IEnumerable<string> ids, int first) =>
        ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => first + p.i, StringComparer.Ordinal);

    private static string Said(Language language, string chinese, string english) =>
        new LocalizedText(chinese, english).In(language);
}
