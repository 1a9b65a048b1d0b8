using System.Collections.Immutable;
using OrgGraph.Analytics.Naming;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>Collects what returned sheets say into one account of all measures.</summary>
public static class CollectProgress
{
    /// <summary>So many days before its day a measure is due.</summary>
    public const int NearDays = 30;

    // Below this likeness a row's text is that of another measure than its code's.
    private const double SameText = 0.5;
    private const int KeyLength = 200;

    /// <summary>
    /// The account on a day. A measure is found by its code; a row that has lost its code by plan and number; one whose text is
    /// another measure's, as when numbers have moved, by its text. A measure's state is what the units that answer for it say;
    /// where these differ it has none, and a person decides. Linear in measures and rows but for rows with changed texts.
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
        var byMeasure =
            Sort(set, returned, findings, cancellationToken).ToLookup(e => e.Measure.Id, e => e.Entry, StringComparer.Ordinal);
        var measures = set.Ledger.Select(m => MeasureOf(m, byMeasure[m.Id], today, findings)).ToImmutableArray();
        var units = set.Sheets.Select(s => UnitOf(s, byMeasure, today))
            .OrderByDescending(u => u.Late).ThenByDescending(u => u.Silent).ThenBy(u => u.Unit.Id, StringComparer.Ordinal);
        return new ProgressReport(
            today, set, measures, [.. units],
            [.. findings.OrderBy(f => f.Problem).ThenBy(f => f.Measure?.Id, StringComparer.Ordinal)], returned);
    }

    // Rows to measures; those that belong to none are findings.
    private static IEnumerable<(FollowedMeasure Measure, SheetEntry Entry)> Sort(
        WorksheetSet set, ReturnedSheets returned, ImmutableArray<SheetFinding>.Builder findings,
        CancellationToken cancellationToken)
    {
        var byCode = set.Ledger.GroupBy(m => Wording.KeyOf(m.Id), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var byNumber = set.Ledger.ToLookup(m => (Wording.KeyOf(m.Plan.Title), m.Number));
        var byText = set.Ledger.SelectMany(m => KeysOf(m).Select(key => (Key: key, Measure: m)))
            .ToLookup(m => m.Key, m => m.Measure, StringComparer.Ordinal);
        foreach (var entry in returned.Entries.Where(e => !e.IsBlank))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = KeyOf(entry.Text);
            var coded = entry.Id.Length > 0
                ? byCode.GetValueOrDefault(entry.Id) : Only(byNumber[(Wording.KeyOf(entry.Plan), entry.Number)]);
            var meant = coded;
            if (text.Length > 0 && (coded is null || !KeysOf(coded).Contains(text)))
            {
                meant =
                    Only(byText[text]) ?? (coded is not null && KeysOf(coded).Max(k => NearestNames.Likeness(k, text)) >= SameText
                    ? coded : null);
            }

            if (meant is null || (coded is not null && coded != meant))
            {
                findings.Add(
                    new SheetFinding(
                        coded is null ? SheetProblem.MeasureGone : SheetProblem.TextChanged, meant ?? coded, [entry]));
            }

            if (meant is null)
            {
                continue;
            }

            if (entry.HasOddState)
            {
                findings.Add(new SheetFinding(SheetProblem.OddState, meant, [entry]));
            }

            yield return (meant, entry);
        }
    }

    private static MeasureProgress MeasureOf(
        FollowedMeasure measure, IEnumerable<SheetEntry> entries, DateOnly today, ImmutableArray<SheetFinding>.Builder findings)
    {
        var order = measure.Accountable.Select((n, i) => (n.Id, Place: i)).DistinctBy(n => n.Id)
            .ToDictionary(n => n.Id ?? "", n => n.Place, StringComparer.Ordinal);
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
        var state = StateOf(states.Where(e => order.ContainsKey(e.Unit))) ?? (states.Any(e => order.ContainsKey(e.Unit))
            ? null : StateOf(states.Where(e => e.Unit.Length == 0)));
        return new MeasureProgress(measure, said, state, IsLate(measure, state, today), IsNear(measure, state, today));
    }

    private static UnitProgress UnitOf(UnitSheet sheet, ILookup<string, SheetEntry> byMeasure, DateOnly today)
    {
        var (done, due, late, silent) = (0, 0, 0, 0);
        foreach (var row in sheet.Rows)
        {
            SheetEntry[] own = [.. byMeasure[row.Measure.Id].Where(e => e.Unit == sheet.Unit.Id)];
            var state = StateOf(own);
            done += state == MeasureState.Done ? 1 : 0;
            due += IsNear(row.Measure, state, today) ? 1 : 0;
            late += IsLate(row.Measure, state, today) ? 1 : 0;
            silent += own.All(e => e.IsSilent) ? 1 : 0;
        }

        return new UnitProgress(sheet.Unit, sheet.Rows.Length, sheet.Count(Role.Lead), done, due, late, silent);
    }

    private static MeasureState? StateOf(IEnumerable<SheetEntry> entries) =>
        entries.Select(e => e.State).Where(s => s is not null).Distinct().ToList() is [var only] ? only : null;

    private static bool IsLate(FollowedMeasure measure, MeasureState? state, DateOnly today) =>
        state == MeasureState.Late || (state != MeasureState.Done && measure.DueOn < today);

    private static bool IsNear(FollowedMeasure measure, MeasureState? state, DateOnly today) =>
        state is not (MeasureState.Done or MeasureState.Late) && measure.DueOn is { } due && due >= today
            && due <= today.AddDays(NearDays);

    // The beginning tells measures apart, and keeps the comparison of long texts short.
    private static string KeyOf(string text) => Wording.KeyOf(text) is var key && key.Length > KeyLength ? key[..KeyLength] : key;

    private static ImmutableArray<string> KeysOf(FollowedMeasure measure) =>
        [KeyOf(measure.Row.Measure.Text), KeyOf(measure.ShownText)];

    private static FollowedMeasure? Only(IEnumerable<FollowedMeasure> measures) =>
        measures.DistinctBy(m => m.Id).Take(2).ToList() is [var only] ? only : null;
}
