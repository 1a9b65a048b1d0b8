using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Workload;

/// <summary>The points of every unit, entered edge by edge: role and coordination, each by month and by section.</summary>
internal sealed class LoadLedger
{
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    public static LoadLedger Fill(
        ResponsibilityGraph graph, WorkloadOptions options, CancellationToken cancellationToken)
    {
        var ledger = new LoadLedger();
        var index = new GraphIndex(graph);
        var holders = LoadHolders.Find(graph.Units);
        var places = LoadPlaces.List(graph);
        var spreads = new Dictionary<ImmutableArray<Deadline>, MonthSpread>(); // arrays are equal when they are the same one
        foreach (var measure in graph.Responsibilities.GroupBy(e => e.MeasureId, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var edges = measure.ToArray();
            var limits = index.Measures[measure.Key].Deadlines;
            if (!spreads.TryGetValue(limits, out var spread))
            {
                spreads[limits] = spread = MonthSpread.Of(limits);
            }

            var place = places[measure.Key];
            foreach (var edge in edges)
            {
                ledger.Enter(holders[edge.UnitId], PointsOf(edge.Role, options.Weights), 0, spread, place);
                if (edge.Role == Role.Lead)
                {
                    ledger.CountLead(edge.UnitId, spread, place);
                }
            }

            var partners = edges.SelectMany(e => holders[e.UnitId]).Distinct(StringComparer.Ordinal).Count() - 1;
            var leading = AccountableRole.Of(edges);
            var leads = edges.Where(e => e.Role == leading).Select(e => e.UnitId).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var lead in leads)
            {
                var cost = CoordinationCost.Compute(partners, options.CoordinationFactor) / leads.Length;
                ledger.Enter(holders[lead], 0, cost, spread, place);
            }
        }

        return ledger;
    }

    /// <summary>The unit's workload, not compared with peers yet.</summary>
    public UnitWorkload Entry(Unit unit, UnitLoad load, int leads)
    {
        var account = _accounts.GetValueOrDefault(unit.Id) ?? new Account();
        return new UnitWorkload
        {
            Unit = unit,
            Leads = load.Leads,
            Responsible = load.Responsible,
            Assists = load.Assists,
            Base = load.Load,
            Coordination = account.Coordination,
            ByMonth = [.. account.Months.Select(m => new MonthLoad(m.Key.Year, m.Key.Month, m.Value.Points, m.Value.Leads))],
            Recurring = account.Recurring,
            Unscheduled = account.Unscheduled,
            BySection =
            [
                .. account.Places
                    .Select(p => new SectionLoad(p.Key.PlanId, p.Key.SectionId, p.Value.Points, p.Value.Leads))
                    .OrderByDescending(p => p.Points)
                    .ThenBy(p => p.PlanId, StringComparer.Ordinal)
                    .ThenBy(p => p.SectionId, StringComparer.Ordinal),
            ],
            LeadShare = leads == 0 ? 0 : (double)load.Leads / leads,
        };
    }

    private static double PointsOf(Role role, LoadWeights weights) => role switch
    {
        Role.Lead => weights.Lead,
        Role.Responsible => weights.Responsible,
        _ => weights.Assist, // as UnitLoad counts it
    };

    private void Enter(
        ImmutableArray<string> holders, double points, double coordination, MonthSpread spread,
        (string PlanId, string? SectionId) place)
    {
        foreach (var holder in holders)
        {
            var account = AccountOf(holder);
            var part = (points + coordination) / holders.Length;
            account.Coordination += coordination / holders.Length;
            account.Recurring += part * spread.Recurring;
            account.Unscheduled += part * spread.Unscheduled;
            CollectionsMarshal.GetValueRefOrAddDefault(account.Places, place, out _).Points += part;
            foreach (var month in spread.Months)
            {
                var key = (month.Year, month.Month);
                account.Months.TryGetValue(key, out var sum);
                account.Months[key] = sum with { Points = sum.Points + (part * month.Part) };
            }
        }
    }

    private void CountLead(string unitId, MonthSpread spread, (string PlanId, string? SectionId) place)
    {
        var account = AccountOf(unitId);
        CollectionsMarshal.GetValueRefOrAddDefault(account.Places, place, out _).Leads++;
        foreach (var month in spread.Months.Where(m => m.IsDue))
        {
            var key = (month.Year, month.Month);
            account.Months.TryGetValue(key, out var sum);
            account.Months[key] = sum with { Leads = sum.Leads + 1 };
        }
    }

    private Account AccountOf(string unitId) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_accounts, unitId, out _) ??= new Account();

    private sealed class Account
    {
        public double Coordination { get; set; }

        public double Recurring { get; set; }

        public double Unscheduled { get; set; }

        public SortedDictionary<(int Year, int Month), Sum> Months { get; } = [];

        public Dictionary<(string PlanId, string? SectionId), Sum> Places { get; } = [];
    }

    private record struct Sum(double Points, int Leads);
}
