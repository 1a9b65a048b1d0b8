using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Workload;

/// <summary>The points of every unit, entered duty by duty: role and coordination, each by month and by section.</summary>
internal sealed class LoadLedger
{
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    public static LoadLedger Fill(
        IReadOnlyCollection<MeasureDuties> measures, Role accountable, WorkloadOptions options,
        CancellationToken cancellationToken)
    {
        var ledger = new LoadLedger();
        var spreads = new Dictionary<ImmutableArray<Deadline>, MonthSpread>(); // arrays are equal when they are the same one
        foreach (var measure in measures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!spreads.TryGetValue(measure.Deadlines, out var spread))
            {
                spreads[measure.Deadlines] = spread = MonthSpread.Of(measure.Deadlines);
            }

            foreach (var duty in measure.Duties)
            {
                ledger.Enter(duty.Bearer, options.Weights.Of(duty.Role), 0, spread, measure.Place);
            }

            foreach (var lead in measure.Accountable)
            {
                ledger.Enter(lead, 0, measure.CoordinationOf(options.CoordinationFactor), spread, measure.Place);
            }

            ledger.Count(measure, accountable, spread);
        }

        return ledger;
    }

    /// <summary>The unit's workload, not compared with peers yet.</summary>
    public UnitWorkload Entry(Unit unit, UnitLoad load, int measures)
    {
        var account = _accounts.GetValueOrDefault(unit.Id) ?? new Account();
        var total = load.Load + account.Coordination;
        return new UnitWorkload
        {
            Unit = unit,
            Leads = load.Leads,
            Responsible = load.Responsible,
            Assists = load.Assists,
            Accountable = account.Accountable,
            Alone = account.Alone,
            Base = load.Load,
            FromGroups = load.FromGroups,
            Coordination = account.Coordination,
            Low = total,
            High = total,
            ByMonth =
            [
                .. account.Months.Select(
                    m => new MonthLoad(m.Key.Year, m.Key.Month, m.Value.Points, m.Value.Leads, m.Value.YearEnd)),
            ],
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
            Share = measures == 0 ? 0 : (double)account.Accountable / measures,
        };
    }

    private void Enter(
        string bearer, double points, double coordination, MonthSpread spread, (string PlanId, string? SectionId) place)
    {
        var account = AccountOf(bearer);
        var part = points + coordination;
        account.Coordination += coordination;
        account.Recurring += part * spread.Recurring;
        account.Unscheduled += part * spread.Unscheduled;
        CollectionsMarshal.GetValueRefOrAddDefault(account.Places, place, out _).Points += part;
        foreach (var month in spread.Months)
        {
            var key = (month.Year, month.Month);
            account.Months.TryGetValue(key, out var sum);
            account.Months[key] = sum with
            {
                Points = sum.Points + (part * month.Part), YearEnd = sum.YearEnd + (part * month.YearEnd),
            };
        }
    }

    // What units answer for in their own name.
    private void Count(MeasureDuties measure, Role accountable, MonthSpread spread)
    {
        foreach (var unit in measure.UnitsIn(Role.Lead))
        {
            var account = AccountOf(unit);
            CollectionsMarshal.GetValueRefOrAddDefault(account.Places, measure.Place, out _).Leads++;
            foreach (var month in spread.Months.Where(m => m.IsDue))
            {
                var key = (month.Year, month.Month);
                account.Months.TryGetValue(key, out var sum);
                account.Months[key] = sum with { Leads = sum.Leads + 1 };
            }
        }

        var units = measure.UnitsIn(accountable);
        foreach (var unit in units)
        {
            var account = AccountOf(unit);
            account.Accountable++;
            account.Alone += units.Length == 1 ? 1 : 0;
        }
    }

    private Account AccountOf(string unitId) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_accounts, unitId, out _) ??= new Account();

    private sealed class Account
    {
        public int Accountable { get; set; }

        public int Alone { get; set; }

        public double Coordination { get; set; }

        public double Recurring { get; set; }

        public double Unscheduled { get; set; }

        public SortedDictionary<(int Year, int Month), Sum> Months { get; } = [];

        public Dictionary<(string PlanId, string? SectionId), Sum> Places { get; } = [];
    }

    private record struct Sum(double Points, int Leads, double YearEnd);
}
