using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>What is asked: moves of leads, a proposal that clears overloads, or both.</summary>
public sealed record WhatIfRequest
{
    /// <summary>Moves in the user's words: <c>MEASURE:UNIT_A-&gt;UNIT_B</c>.</summary>
    public ImmutableArray<string> Moves { get; init; } = [];

    /// <summary>True when the unit that a lead is taken from leaves the measure; it assists otherwise.</summary>
    public bool Leave { get; init; }

    /// <summary>True to propose the fewest moves that clear overloads.</summary>
    public bool Balance { get; init; }

    /// <summary>True when a proposal moves leads between units of the same level only.</summary>
    public bool SameLevelOnly { get; init; }

    /// <summary>How many of the moves of an offer are made, for a unit that cannot be cleared; not negative.</summary>
    public int AtMost { get; init; } = 10;

    /// <summary>How loads are counted.</summary>
    public LoadWeights Weights { get; init; } = new();

    /// <summary>The part of the graph within which loads are judged.</summary>
    public SelectionRequest Selection { get; init; } = new();
}

/// <summary>Tells what would be if other units led.</summary>
public static class AskWhatIf
{
    /// <summary>Answers. Loads are judged within the selection; the moves are made in the whole graph.</summary>
    /// <exception cref="RequestException">A move cannot be made, or the selection is empty.</exception>
    public static WhatIfAnswer Answer(ResponsibilityGraph graph, WhatIfRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var selected = request.Selection.Select(graph);
        if (request.Balance)
        {
            selected = ThisYear(graph, selected);
        }

        var plans = new GraphSelection { Plans = [.. selected.Plans.Select(p => p.Id)] };
        ResponsibilityGraph Part(ResponsibilityGraph of) =>
            request.Balance ? plans.Select(request.Selection.Select(of)) : request.Selection.Select(of);
        var reader = new MoveReader(selected);
        var moves = ImmutableArray.CreateBuilder<LeadMove>();
        var whole = graph;
        foreach (var move in request.Moves.Select(reader.Read))
        {
            MoveReader.Check(whole, move);
            whole = LeadMoves.Apply(whole, [move], request.Leave);
            moves.Add(move);
        }

        var options = new WorkloadOptions { Weights = request.Weights };
        BalanceProposal? balance = null;
        if (request.Balance)
        {
            balance = LeadBalancer.Propose(
                Part(whole),
                new BalanceOptions { Workload = options, SameLevelOnly = request.SameLevelOnly },
                cancellationToken);
            ImmutableArray<LeadMove> proposed =
                [.. balance.Moves, .. balance.Offers.SelectMany(o => o.Moves.Take(request.AtMost))];
            foreach (var move in proposed)
            {
                MoveReader.Check(whole, move);
            }

            whole = LeadMoves.Apply(whole, proposed);
            moves.AddRange(proposed);
        }

        var analysis = WhatIfAnalysis.Analyze(selected, Part(whole), options, cancellationToken);
        return new WhatIfAnswer(moves.ToImmutable(), balance, analysis, whole);
    }

    // Leads of a past year are not moved, and what two governments ask is not added up.
    private static ResponsibilityGraph ThisYear(ResponsibilityGraph graph, ResponsibilityGraph selected)
    {
        var newest = graph.Plans.GroupBy(p => p.Jurisdiction, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Year), StringComparer.Ordinal);
        var current = GovernmentYear.Split(selected).Where(y => y.Year == newest[y.Jurisdiction]).ToList();
        return current switch
        {
            [var only] => only.Graph,
            [] => throw new RequestException(
                RequestProblem.PastYear,
                MoveProblems.PastYear.With(ComparisonPair.LabelOf(selected), ComparisonPair.LabelOf(graph))),
            _ => throw new RequestException(
                RequestProblem.SeveralGovernments,
                MoveProblems.SeveralGovernments.With(string.Join('、', current.Select(y => ComparisonPair.LabelOf(y.Graph))))),
        };
    }
}
