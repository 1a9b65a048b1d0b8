using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>What moves of leads bring, counted again with the leads moved.</summary>
/// <param name="part">The plans.</param>
/// <param name="answer">The proposal that is said.</param>
internal sealed class PlainMoves(PlainPart part, WhatIfAnswer answer)
{
    private readonly PlainFields _fields = new(part);
    private readonly Dictionary<string, (int All, int Alone, int WithoutTaker, List<string> Movable)> _leads = [];
    private readonly ILookup<string, PlainCount.EdgeRow> _edges = part.Count.Edges.ToLookup(e => e.Measure);

    /// <summary>The loads after all moves that clear somebody, and after the first moves of the offer of a unit.</summary>
    public PlainCount Cleared => After(answer.Balance!.Moves.Select(m => (m.MeasureId, m.From, m.To)));

    public PlainCount All => After(answer.Moves.Select(m => (m.MeasureId, m.From, m.To)));

    public int Moves => answer.Moves.Length;

    public int Enough => answer.Balance!.EnoughByRisenFences.Length;

    public IEnumerable<(string Measure, string From, string To)> ClearingMoves =>
        answer.Balance!.Moves.Select(m => (m.MeasureId, m.From, m.To));

    public List<(string Measure, string From, string To)> OfferTo(string unit) =>
    [
        .. answer.Balance!.Offers.Where(o => o.Unit.Unit.Id == unit).SelectMany(o => o.Moves)
            .Select(m => (m.MeasureId, m.From, m.To)),
    ];

    /// <summary>Those who may take a measure over from a unit: single, judged, not overloaded, in whose field it is.</summary>
    public List<string> TakersOf(string measure, string giver) =>
    [
        .. part.UnitsOf[measure].Where(u => u != giver && !Answering(measure).Contains(u) && part.Count.Singles.Contains(u)
            && part.Count.PeerCountOf(u) > 0 && !part.IsOver(u) && _fields.Fits(u, measure)),
    ];

    public List<string> Answering(string measure)
    {
        var edges = _edges[measure].ToList();
        var role = edges.Exists(e => e.Role == "Lead") ? "Lead" : "Responsible";
        return [.. edges.Where(e => e.Role == role).Select(e => e.Unit).Distinct()];
    }

    /// <summary>The measures that a unit answers for: without another unit, without a taker, with one.</summary>
    public (int All, int Alone, int WithoutTaker, List<string> Movable) LeadsOf(string unit) =>
        _leads.TryGetValue(unit, out var known) ? known : _leads[unit] = FindLeads(unit);

    private (int All, int Alone, int WithoutTaker, List<string> Movable) FindLeads(string unit)
    {
        var own = part.UnitsOf.Keys.Where(m => Answering(m).Contains(unit)).ToList();
        var alone = own.Count(m => part.UnitsOf[m].Count == 1);
        var movable = own.Where(m => TakersOf(m, unit).Count > 0).ToList();
        return (own.Count, alone, own.Count - alone - movable.Count, movable);
    }

    /// <summary>The load of a unit with all its movable leads gone.</summary>
    public double LeastOf(string unit) =>
        After(LeadsOf(unit).Movable.Select(m => (m, unit, TakersOf(m, unit)[0]))).Loads[unit];

    /// <summary>What each movable lead takes from a unit's load.</summary>
    public IEnumerable<double> ReliefsOf(string unit) => LeadsOf(unit).Movable.Select(m =>
        part.Count.PointsOf(unit, [.. _edges[m]])
            - part.Count.PointsOf(unit, Moved([.. _edges[m]], m, unit, TakersOf(m, unit)[0])));

    public bool Fits(string unit, string measure) => _fields.Fits(unit, measure);

    // Who gives a lead away assists, unless it has another role there; who takes it has no other one.
    public PlainCount After(IEnumerable<(string Measure, string From, string To)> moves)
    {
        var edges = part.Count.Edges.ToList();
        foreach (var (measure, from, to) in moves)
        {
            var own = edges.Where(e => e.Measure == measure).ToList();
            edges = [.. edges.Where(e => e.Measure != measure), .. Moved(own, measure, from, to)];
        }

        return part.Count.With(edges);
    }

    private static List<PlainCount.EdgeRow> Moved(List<PlainCount.EdgeRow> own, string measure, string from, string to)
    {
        var role = own.Exists(e => e.Role == "Lead") ? "Lead" : "Responsible";
        var stays = own.Exists(e => e.Unit == from && e.Role != role);
        return
        [
            .. own.Where(e => e.Unit != to && !(e.Unit == from && e.Role == role)),
            new(to, measure, role, IsGuess: false),
            .. stays ? Array.Empty<PlainCount.EdgeRow>() : [new(from, measure, "Assist", IsGuess: false)],
        ];
    }
}
