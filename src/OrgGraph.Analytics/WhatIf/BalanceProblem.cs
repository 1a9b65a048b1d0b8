using System.Collections.Immutable;
using OrgGraph.Analytics.Fields;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Analytics.WhatIf;

/// <summary>A unit that may take a lead over.</summary>
/// <param name="Taker">Index among the problem's takers.</param>
/// <param name="Gain">Points that it gains, not negative.</param>
/// <param name="Distance">How unlike the giver it is: 2 for another level, 1 for another kind, 1 for another government.</param>
/// <param name="Likeness">How near the measure is to its field (<see cref="FieldLikeness"/>), 0 to 1.</param>
internal readonly record struct LeadTaker(int Taker, double Gain, int Distance, double Likeness);

/// <summary>A lead that somebody may take over.</summary>
/// <param name="Giver">Index of the overloaded unit that has it.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Relief">Points that the giver loses, positive.</param>
/// <param name="Takers">Who may take it, by index.</param>
internal sealed record MovableLead(int Giver, string MeasureId, double Relief, ImmutableArray<LeadTaker> Takers);

/// <summary>An overloaded unit.</summary>
/// <param name="Load">The unit.</param>
/// <param name="Fence">What it should have at most.</param>
/// <param name="Leads">Measures that it answers for.</param>
/// <param name="WithoutPartner">Those without another unit.</param>
/// <param name="WithoutTaker">Those with others that may not take it.</param>
internal sealed record LeadGiver(UnitWorkload Load, double Fence, int Leads, int WithoutPartner, int WithoutTaker)
{
    /// <summary>Points to lose.</summary>
    public double Need => Load.Total - Fence;
}

/// <summary>
/// Which overloaded units must lose how much, which leads of theirs may go to whom, and how much room those have. A unit's points
/// are the sum over its measures, and a move that keeps the giver as assistant leaves what everybody else gets from the measure
/// as it is: so moves add up.
/// </summary>
internal sealed record BalanceProblem(
    ImmutableArray<LeadGiver> Givers,
    ImmutableArray<string> Takers,
    ImmutableArray<double> Room,
    ImmutableArray<MovableLead> Leads)
{
    // Points are sums of roundings; a unit exactly at its fence is not overloaded.
    public const double Slack = 1e-9;

    private readonly ILookup<int, int> _leadsOf = Enumerable.Range(0, Leads.Length)
        .OrderByDescending(l => Leads[l].Relief).ThenBy(l => l).ToLookup(l => Leads[l].Giver);

    /// <summary>The leads of a giver by index, the most relief first.</summary>
    public IEnumerable<int> LeadsOf(int giver) => _leadsOf[giver];

    /// <summary>States the problem.</summary>
    /// <param name="graph">The graph as it is.</param>
    /// <param name="load">Its workload.</param>
    /// <param name="fences">The fences to judge by.</param>
    /// <param name="fields">The fields of its units, read when first asked for.</param>
    /// <param name="options">Who may take what.</param>
    public static BalanceProblem Of(
        ResponsibilityGraph graph, WorkloadTable load, IReadOnlyDictionary<string, double> fences, Lazy<FieldLikeness> fields,
        BalanceOptions options)
    {
        bool IsOverloaded(string id) => fences.TryGetValue(id, out var fence) && load.Find(id)!.Total > fence + Slack;
        var edges = graph.Responsibilities.ToLookup(e => e.MeasureId, StringComparer.Ordinal);
        var holders = LoadHolders.Find(graph.Units);
        var overloaded = load.Units.Where(u => IsOverloaded(u.Unit.Id)).ToList();
        var giverAt = overloaded.Index().ToDictionary(g => g.Item.Unit.Id, g => g.Index, StringComparer.Ordinal);
        var counts = new (int Leads, int WithoutPartner, int WithoutTaker)[overloaded.Count];
        var takers = new SortedSet<string>(StringComparer.Ordinal);
        var found = new List<(int Giver, string Measure, double Relief, List<(string Unit, double Gain)> Takers)>();
        foreach (var measure in graph.Measures)
        {
            var own = edges[measure.Id].ToList();
            var role = AccountableRole.Of(own);
            var leading = own.Where(e => e.Role == role).Select(e => e.UnitId).Distinct(StringComparer.Ordinal).ToList();
            var partnersOfLead = own.SelectMany(e => holders[e.UnitId]).Distinct(StringComparer.Ordinal).Count() - 1;
            var cost = CoordinationCost(partnersOfLead, load, leading.Count);
            foreach (var giver in leading.Where(giverAt.ContainsKey))
            {
                ref var count = ref counts[giverAt[giver]];
                count.Leads++;
                var partners = own.Select(e => e.UnitId).Where(u => u != giver).Distinct(StringComparer.Ordinal).ToList();
                var able = partners
                    .Where(p => !leading.Contains(p) && fences.ContainsKey(p) && !IsOverloaded(p)
                        && (!options.SameFieldOnly || fields.Value.Fits(p, measure.Id))
                        && (!options.SameLevelOnly || load.Find(p)!.Unit.Level == load.Find(giver)!.Unit.Level))
                    .Order(StringComparer.Ordinal)
                    .Select(p => (p, Math.Max(0, Gain(own, p, role, cost, load.Options.Weights))))
                    .ToList();
                count.WithoutPartner += partners.Count == 0 ? 1 : 0;
                count.WithoutTaker += partners.Count > 0 && able.Count == 0 ? 1 : 0;
                var relief = Relief(own, giver, role, cost, load.Options.Weights);
                if (able.Count > 0 && relief > Slack)
                {
                    takers.UnionWith(able.Select(a => a.p));
                    found.Add((giverAt[giver], measure.Id, relief, able));
                }
            }
        }

        var takerAt = takers.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        return new BalanceProblem(
            [
                .. overloaded.Select((u, i) => new LeadGiver(
                    u, fences[u.Unit.Id], counts[i].Leads, counts[i].WithoutPartner, counts[i].WithoutTaker)),
            ],
            [.. takers],
            [.. takers.Select(t => Math.Max(0, fences[t] - load.Find(t)!.Total))],
            [
                .. found.Select(f => new MovableLead(
                    f.Giver, f.Measure, f.Relief, [
                    .. f.Takers.Select(t => new LeadTaker(
                        takerAt[t.Unit],
                        t.Gain,
                        Distance(overloaded[f.Giver].Unit, load.Find(t.Unit)!.Unit),
                        fields.Value.Of(t.Unit, f.Measure))),
                ])),
            ]);
    }

    private static int Distance(Unit giver, Unit taker) =>
        (giver.Level == taker.Level ? 0 : 2)
        + (giver.Kind == taker.Kind ? 0 : 1)
        + (string.Equals(giver.Jurisdiction, taker.Jurisdiction, StringComparison.Ordinal) ? 0 : 1);

    // What one who leads gets for bringing the others together; the same for whoever leads.
    private static double CoordinationCost(int partners, WorkloadTable load, int leads) =>
        leads == 0 ? 0 : Workload.CoordinationCost.Compute(Math.Max(0, partners), load.Options.CoordinationFactor) / leads;

    private static double Relief(List<Responsibility> edges, string giver, Role role, double cost, LoadWeights weights) =>
        weights.Of(role) + cost - (edges.Exists(e => e.UnitId == giver && e.Role != role) ? 0 : weights.Assist);

    private static double Gain(List<Responsibility> edges, string taker, Role role, double cost, LoadWeights weights) =>
        weights.Of(role) + cost - edges.Where(e => e.UnitId == taker).Sum(e => weights.Of(e.Role));
}
