using System.Collections.Immutable;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>Collects what returned sheets say into one account of all measures.</summary>
public static class CollectProgress
{
    /// <summary>So many days before its day a measure is due.</summary>
    public const int NearDays = 30;

    /// <summary>
    /// The account on a day. A measure is found by its code; a row that has lost its code by plan and number; one whose text is
    /// another measure's, as when numbers have moved, by its text. A measure's state is what the units that answer for it say;
    /// where these differ it has none, and a person decides. For a group, each of whose members has the duty, its members say it:
    /// done is what all of them have done. Linear in measures and rows but for rows with changed texts.
    /// </summary>
    /// <param name="set">The sheets that were handed out, of the plans as they are now.</param>
    /// <param name="returned">What came back.</param>
    /// <param name="today">The day by which measures are late.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ProgressReport Of(
        WorksheetSet set, ReturnedSheets returned, DateOnly today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(returned);
        var findings = ImmutableArray.CreateBuilder<SheetFinding>();
        findings.AddRange(returned.Incomplete.Select(e => new SheetFinding(SheetProblem.ColumnsMissing, Measure: null, [e])));
        var byMeasure = ReturnedRows.Sort(set, returned, findings, cancellationToken)
            .ToLookup(e => e.Measure.Id, e => e.Entry, StringComparer.Ordinal);
        var present = set.Graph.Units.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var members = set.Graph.Units.Where(u => u.Reach == GroupReach.Each && u.MemberIds.Any(present.Contains)).ToDictionary(
            u => u.Id, u => u.MemberIds.Where(present.Contains).Distinct(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
        var measures = set.Ledger.Select(m => MeasureOf(m, byMeasure[m.Id], members, today, findings)).ToImmutableArray();
        var units = set.Sheets.Select(s => UnitOf(s, byMeasure, members, today))
            .OrderByDescending(u => u.Late).ThenByDescending(u => u.Silent).ThenBy(u => u.Unit.Id, StringComparer.Ordinal);
        return new ProgressReport(
            today, set, measures, [.. units],
            [.. findings.OrderBy(f => f.Problem).ThenBy(f => f.Measure?.Id, StringComparer.Ordinal)], returned);
    }

    private static MeasureProgress MeasureOf(
        FollowedMeasure measure, IEnumerable<SheetEntry> entries, Dictionary<string, ImmutableArray<string>> members,
        DateOnly today, ImmutableArray<SheetFinding>.Builder findings)
    {
        string[] accountable = [.. measure.Accountable.Select(n => n.Id ?? "").Distinct(StringComparer.Ordinal)];
        var order = accountable.SelectMany(id => members.GetValueOrDefault(id, []).Prepend(id)).Distinct(StringComparer.Ordinal)
            .Select((id, i) => (Id: id, Place: i)).ToDictionary(n => n.Id, n => n.Place, StringComparer.Ordinal);
        ImmutableArray<SheetEntry> said = [.. entries.OrderBy(e => order.GetValueOrDefault(e.Unit, int.MaxValue))];
        foreach (var own in said.GroupBy(e => e.Unit, StringComparer.Ordinal))
        {
            SheetEntry[] told = [.. own.Where(e => !e.IsSilent)];
            if (told.Length > 1 && told.Any(e => !e.Agrees(told[0])))
            {
                findings.Add(new SheetFinding(SheetProblem.SameUnitDiffers, measure, [.. told]));
            }
        }

        SheetEntry[] states = [.. said.Where(e => e.State is not null)];
        if (states.Select(e => e.State).Distinct().Count() > 1
            && states.Select(e => e.Unit).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            findings.Add(new SheetFinding(SheetProblem.UnitsDiffer, measure, [.. states]));
        }

        // those who answer for it; the office's own ledger where they are silent
        SheetEntry[] answering = [.. states.Where(e => order.ContainsKey(e.Unit))];
        SheetEntry[] deciding = answering.Length > 0 ? answering : [.. states.Where(e => e.Unit.Length == 0)];
        var state = StateOf(deciding);
        if (state == MeasureState.Done && answering.Length > 0
            && accountable.Any(id => members.TryGetValue(id, out var group) && !HasWhole(id, group, answering)))
        {
            state = null;
        }

        return new MeasureProgress(measure, said, state, IsLate(measure, state, today), IsNear(measure, state, today))
        {
            Deciding = state is null ? [] : [.. deciding],
        };
    }

    private static UnitProgress UnitOf(
        UnitSheet sheet, ILookup<string, SheetEntry> byMeasure, Dictionary<string, ImmutableArray<string>> members,
        DateOnly today)
    {
        var (done, due, late, silent) = (0, 0, 0, 0);
        var group = members.GetValueOrDefault(sheet.Unit.Id, []);
        foreach (var row in sheet.Rows)
        {
            SheetEntry[] own =
                [.. byMeasure[row.Measure.Id].Where(e => e.Unit == sheet.Unit.Id || group.Contains(e.Unit))];
            var isWhole = group.IsEmpty || HasWhole(sheet.Unit.Id, group, own.Where(e => !e.IsSilent));
            var state = StateOf(own) is { } said && (isWhole || said != MeasureState.Done) ? said : (MeasureState?)null;
            done += state == MeasureState.Done ? 1 : 0;
            due += IsNear(row.Measure, state, today) ? 1 : 0;
            late += IsLate(row.Measure, state, today) ? 1 : 0;
            silent += own.All(e => e.IsSilent) || !isWhole ? 1 : 0;
        }

        return new UnitProgress(sheet.Unit, sheet.Rows.Length, sheet.Count(Role.Lead), done, due, late, silent);
    }

    // A group has spoken where it did itself, or each of its members.
    private static bool HasWhole(string group, ImmutableArray<string> members, IEnumerable<SheetEntry> entries)
    {
        var units = entries.Select(e => e.Unit).ToHashSet(StringComparer.Ordinal);
        return units.Contains(group) || members.All(units.Contains);
    }

    private static MeasureState? StateOf(IEnumerable<SheetEntry> entries) =>
        entries.Select(e => e.State).Where(s => s is not null).Distinct().ToList() is [var only] ? only : null;

    private static bool IsLate(FollowedMeasure measure, MeasureState? state, DateOnly today) =>
        state == MeasureState.Late || (state != MeasureState.Done && measure.DueOn < today);

    private static bool IsNear(FollowedMeasure measure, MeasureState? state, DateOnly today) =>
        state is not (MeasureState.Done or MeasureState.Late) && measure.DueOn is { } due && due >= today
            && due <= today.AddDays(NearDays);
}
