using System.Collections.Immutable;
using OrgGraph.Analytics.Naming;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>Finds the measure and the unit of each returned row.</summary>
internal static class ReturnedRows
{
    // Below this likeness a row's text is that of another measure than its code's.
    private const double SameText = 0.5;
    private const int KeyLength = 200;

    /// <summary>
    /// The rows that something was written in, with their measures and under their units' ids. Rows of measures that are in the
    /// plans, but not among those followed, are passed over; what belongs to no measure or no unit is a finding.
    /// </summary>
    public static ImmutableArray<(FollowedMeasure Measure, SheetEntry Entry)> Sort(
        WorksheetSet set, ReturnedSheets returned, ImmutableArray<SheetFinding>.Builder findings,
        CancellationToken cancellationToken)
    {
        var followed = set.Ledger.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var rows = PlanRow.Of(set.Graph);
        var others = new Measures(set.Graph.Plans.SelectMany(p => rows[p.Id].Select(r => new FollowedMeasure(p, r)))
            .Where(m => !followed.Contains(m.Id)));
        var own = new Measures(set.Ledger);
        var sorted = ImmutableArray.CreateBuilder<(FollowedMeasure, SheetEntry)>();
        foreach (var entry in WithUnits(set, returned, findings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = KeyOf(entry.Text);
            var coded = own.Find(entry) ?? others.Find(entry);
            var meant = coded;
            if (text.Length > 0 && (coded is null || !KeysOf(coded).Contains(text)))
            {
                meant = own.FindText(text) ?? others.FindText(text)
                    ?? (coded is not null && KeysOf(coded).Max(k => NearestNames.Likeness(k, text)) >= SameText ? coded : null);
            }

            if ((coded ?? meant) is not null && !IsFollowed(coded) && !IsFollowed(meant))
            {
                continue;
            }

            if (meant is null || (coded is not null && coded != meant))
            {
                findings.Add(
                    new SheetFinding(
                        coded is null ? SheetProblem.MeasureGone : SheetProblem.TextChanged, meant ?? coded, [entry]));
            }

            if (meant is null || !IsFollowed(meant))
            {
                continue;
            }

            if (entry.HasOddState)
            {
                findings.Add(new SheetFinding(SheetProblem.OddState, meant, [entry]));
            }

            sorted.Add((meant, entry));
        }

        return sorted.ToImmutable();

        bool IsFollowed(FollowedMeasure? measure) => measure is not null && followed.Contains(measure.Id);
    }

    // The unit as the plans call it: by its id, by its other names, by a part of one that no other has.
    private static List<SheetEntry> WithUnits(
        WorksheetSet set, ReturnedSheets returned, ImmutableArray<SheetFinding>.Builder findings)
    {
        Named[] all = [.. Named.Of(set.Graph.Units)];
        var named = new List<SheetEntry>();
        foreach (var sheet in returned.Entries.Where(e => !e.IsBlank).GroupBy(e => e.Unit, StringComparer.Ordinal))
        {
            var id = sheet.Key.Length == 0 ? "" : IdOf(sheet.Key, all);
            if (id is null)
            {
                findings.Add(new SheetFinding(SheetProblem.UnitUnknown, Measure: null, [.. sheet]));
            }

            named.AddRange(id is null ? sheet : sheet.Select(e => e with { Unit = id }));
        }

        return named;
    }

    private static string? IdOf(string text, Named[] units)
    {
        var key = Wording.KeyOf(text);
        return units.FirstOrDefault(u => Wording.KeyOf(u.Id) == key)?.Id
            ?? (MeantNames.FindUnits(text, units) is [var one] ? one.Id : null);
    }

    // The beginning tells measures apart, and keeps the comparison of long texts short.
    private static string KeyOf(string text) => Wording.KeyOf(text) is var key && key.Length > KeyLength ? key[..KeyLength] : key;

    private static ImmutableArray<string> KeysOf(FollowedMeasure measure) =>
        [KeyOf(measure.Row.Measure.Text), KeyOf(measure.ShownText)];

    // Measures by what a row may still bear of them.
    private sealed class Measures
    {
        private readonly Dictionary<string, FollowedMeasure> _byCode;
        private readonly ILookup<(string Plan, string Number), FollowedMeasure> _byNumber;
        private readonly ILookup<string, FollowedMeasure> _byText;

        public Measures(IEnumerable<FollowedMeasure> measures)
        {
            var all = measures.ToList();
            _byCode = all.GroupBy(m => Wording.KeyOf(m.Id), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            _byNumber = all.ToLookup(m => (Wording.KeyOf(m.Plan.Title), m.Number));
            _byText = all.SelectMany(m => KeysOf(m).Select(key => (Key: key, Measure: m)))
                .ToLookup(m => m.Key, m => m.Measure, StringComparer.Ordinal);
        }

        public FollowedMeasure? Find(SheetEntry entry) => entry.Id.Length > 0
            ? _byCode.GetValueOrDefault(entry.Id) : Only(_byNumber[(Wording.KeyOf(entry.Plan), entry.Number)]);

        public FollowedMeasure? FindText(string key) => Only(_byText[key]);

        private static FollowedMeasure? Only(IEnumerable<FollowedMeasure> measures) =>
            measures.DistinctBy(m => m.Id).Take(2).ToList() is [var only] ? only : null;
    }
}
