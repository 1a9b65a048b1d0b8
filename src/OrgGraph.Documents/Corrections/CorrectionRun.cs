using System.Collections.Immutable;
using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>The corrections of one run: first it is found where each belongs, then all are made.</summary>
internal sealed class CorrectionRun
{
    private readonly IReadOnlyList<DraftedDocument> _documents;
    private readonly List<(int Document, PlanDraft AsRead, PlanEdit Edit)> _plans = [];
    private readonly List<KnownPlan> _known = [];
    private readonly List<Placed> _placed = [];
    private readonly List<(int Document, Finding Finding)> _findings = [];
    private readonly HashSet<(int Document, string Id)> _applied = [];
    private readonly HashSet<(int Document, string Id)> _confirmed = [];
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    public CorrectionRun(IReadOnlyList<DraftedDocument> documents)
    {
        _documents = documents;
        for (var d = 0; d < documents.Count; d++)
        {
            foreach (var plan in documents[d].Plans.Select(p => p.AsRead ?? p))
            {
                _plans.Add((d, plan, new PlanEdit(plan)));
                _known.Add(KnownPlan.Of(PlanEdit.SnapshotOf(plan, documents[d])));
            }
        }
    }

    // A correction, and the row and name of a plan that it belongs to.
    private sealed record Placed(Correction Correction, string Id, int Plan, int Row, int Name);

    /// <summary>Finds where corrections belong; what has no place is told.</summary>
    public void Place(CorrectionSource source)
    {
        var plans = source.Set.Plans.ToDictionary(p => p.Key, p => PlanFinder.Find(p.Value, _known), StringComparer.Ordinal);
        var home = HomeOf(source);
        var rows = new Dictionary<(string, int), int[]>();
        foreach (var number in source.Unknown)
        {
            var at = home ?? 0;
            _findings.Add((at, new Finding(
                FindingKind.CorrectionUnknown, _plans[FirstPlanOf(at)].AsRead.Title.Source, [source.File ?? "—", $"{number}"])));
        }

        foreach (var correction in source.Set.Corrections)
        {
            var id = source.Set.IdOf(correction);
            if (correction.Plan is not { } key)
            {
                Accept(home ?? 0, id, correction);
                continue;
            }

            if (plans[key].IsEmpty)
            {
                if (home is { } at)
                {
                    TellUnfit(at, _plans[FirstPlanOf(at)].AsRead.Title.Source, correction);
                }

                continue;
            }

            foreach (var plan in plans[key])
            {
                PlaceIn(source.Set.Plans[key], plan, correction, id, plans, rows);
            }
        }
    }

    /// <summary>Makes what has a place.</summary>
    public CorrectedRun Make(CancellationToken cancellationToken)
    {
        // of two decisions on one place the later is made last
        var ordered = _placed.OrderBy(p => RowChanges.RankOf(p.Correction))
            .ThenBy(p => p.Correction.At ?? DateTimeOffset.MinValue).ThenBy(p => p.Id, StringComparer.Ordinal)
            .ThenBy(p => CorrectionJson.TextOf(p.Correction), StringComparer.Ordinal);
        foreach (var placed in ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Make(placed);
        }

        foreach (var first in _placed.Where(p => p.Correction is FirstLeadsCorrection).DistinctBy(p => p.Plan))
        {
            foreach (var row in _plans[first.Plan].Edit.Rows)
            {
                RowChanges.LetFirstLead(row);
            }
        }

        var touched = _placed.Select(p => _plans[p.Plan].AsRead).ToHashSet();
        var corrected = _plans.ToLookup(p => p.Document, p => touched.Contains(p.AsRead) ? p.Edit.ToDraft() : p.AsRead);
        return new CorrectedRun(
            [.. _documents.Select((d, i) => d with { Plans = [.. corrected[i]] })],
            _findings.ToLookup(f => f.Document, f => f.Finding),
            _applied.ToLookup(a => a.Document, a => a.Id),
            _confirmed.ToLookup(a => a.Document, a => a.Id),
            _answered);
    }

    private void PlaceIn(
        PlanSnapshot was, int plan, Correction correction, string id, Dictionary<string, ImmutableArray<int>> plans,
        Dictionary<(string, int), int[]> rows)
    {
        var (row, name) = (-1, -1);
        if (correction is RowCorrection { Row: var anchor })
        {
            var now = _known[plan].Now;
            var found = rows.TryGetValue((was.Key, plan), out var known)
                ? known : rows[(was.Key, plan)] = RowFinder.Find(was, now);
            var wasAt = was.IndexOf(anchor);
            row = found[wasAt];
            if (row >= 0 && correction is EdgeCorrection edge)
            {
                name =
                    NameFinder.Find(was.Rows[wasAt].Names, PlanSnapshot.IndexOf(was.Rows[wasAt], edge.Name), now.Rows[row].Names);
            }

            if (row < 0 || (name < 0 && correction is EdgeCorrection))
            {
                TellUnfit(
                    _plans[plan].Document,
                    row < 0 ? _plans[plan].AsRead.Title.Source : _plans[plan].AsRead.Measures[row].Source, correction);
                return;
            }
        }
        else if (correction is ColumnCorrection column && !_plans[plan].AsRead.Columns.Has(column.Heading))
        {
            TellUnfit(_plans[plan].Document, _plans[plan].AsRead.Title.Source, correction);
            return;
        }
        else if (correction is PlanRelationCorrection relation)
        {
            PlaceRelation(
                relation, id, plan, AsTheyWere(was.Key, plans[was.Key]), AsTheyWere(relation.Other, plans[relation.Other]));
            return;
        }

        _placed.Add(new Placed(correction, id, plan, row, name));
    }

    // Plans that are read as they were when it was decided are meant before others that are much alike.
    private ImmutableArray<int> AsTheyWere(string key, ImmutableArray<int> found) =>
        found.RemoveAll(i => _known[i].Now.Key != key) is { IsEmpty: false } same ? same : found;

    private void PlaceRelation(
        PlanRelationCorrection relation, string id, int plan, ImmutableArray<int> mine, ImmutableArray<int> others)
    {
        if (!mine.Contains(plan))
        {
            return;
        }

        if (mine.Intersect(others).Any())
        {
            TellUnfit(_plans[plan].Document, _plans[plan].AsRead.Title.Source, relation); // which is which cannot be told
            return;
        }

        foreach (var other in others.Where(o => o != plan))
        {
            _plans[plan].Edit.Ties.Add(new PlanTie(_plans[other].AsRead.Title.Source, relation.Is));
            _placed.Add(new Placed(relation, id, plan, -1, -1));
        }
    }

    private void Make(Placed placed)
    {
        var (document, asRead, edit) = _plans[placed.Plan];
        var source = asRead.Title.Source;
        (string Subject, string Is)? said;
        switch (placed.Correction)
        {
            case RowCorrection row:
                source = asRead.Measures[placed.Row].Source;
                said = RowChanges.Make(row, edit.Rows[placed.Row], placed.Name);
                break;
            case TitleCorrection title:
                edit.Title = title.Is;
                said = (asRead.Title.Text, title.Is);
                break;
            case YearCorrection year:
                edit.Year = year.Is;
                said = (asRead.Title.Text, $"{year.Is}");
                break;
            case PlaceCorrection place:
                edit.Place = place.Is;
                said = (asRead.Title.Text, place.Is);
                break;
            case ColumnCorrection column:
                said = (column.Heading, $"{column.Is}");
                break;
            default:
                Accept(document, placed.Id, placed.Correction);
                return;
        }

        if (said is not var (subject, now))
        {
            TellUnfit(document, source, placed.Correction);
            return;
        }

        Accept(document, placed.Id, placed.Correction);
        _findings.Add((document, new Finding(FindingKind.CorrectionMade, source, [Short(subject), Short(now)])));
    }

    private void Accept(int document, string id, Correction correction)
    {
        (correction is Confirmation ? _confirmed : _applied).Add((document, id));
        _answered.UnionWith(correction.Answers);
    }

    private void TellUnfit(int document, SourceSpan source, Correction correction)
    {
        _findings.Add((document, Unfit(source, correction)));
    }

    /// <summary>Tells of a correction that cannot be made.</summary>
    public static Finding Unfit(SourceSpan source, Correction correction)
    {
        var subject = correction is EdgeCorrection edge ? $"{edge.Name.Text}：{edge.Row.Text}"
            : correction is RowCorrection row ? row.Row.Text : string.Join(' ', correction.Subject);
        return new Finding(
            FindingKind.CorrectionUnfit, source,
            [CorrectionWords.KindOf(correction), Short(subject.Length == 0 ? "—" : subject)]);
    }

    private int? HomeOf(CorrectionSource source)
    {
        for (var i = 0; i < _documents.Count && source.Document is not null; i++)
        {
            if (_documents[i].Text.File == source.Document)
            {
                return i;
            }
        }

        return null;
    }

    private int FirstPlanOf(int document) => _plans.FindIndex(p => p.Document == document);

    private static string Short(string text) => text.Length <= LongestShown ? text : Wording.Start(text, LongestShown - 1) + "…";

    private const int LongestShown = 40;
}
