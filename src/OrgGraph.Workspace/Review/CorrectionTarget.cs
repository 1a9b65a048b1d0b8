using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Model.Ids;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Review;

/// <summary>Decisions of a phrase, and what they are about.</summary>
/// <param name="Document">The document, by the name that stands in source spans.</param>
/// <param name="Said">What is corrected: a measure's id, a plan's title, all plans.</param>
/// <param name="Place">The plan's place; empty where it is not known.</param>
/// <param name="Corrections">The decisions.</param>
/// <param name="Plans">The plans that they were made on.</param>
internal sealed record CorrectionTarget(
    string Document, LocalizedText Said, string Place, ImmutableArray<Correction> Corrections, ImmutableArray<PlanSnapshot> Plans)
{
    private const int MostNamed = 5;

    private static readonly LocalizedText s_allPlans = new("所有计划", "all plans");

    private sealed record Candidate(DocumentReading Document, int Plan)
    {
        public ResolvedPlan Read => Document.Plans[Plan];

        public PlanSnapshot Snapshot => Document.Text!.Plans[Plan];
    }

    /// <summary>Finds what a phrase is said of, and reads it.</summary>
    /// <exception cref="RequestException">It will not do, or what it is said of is not there or not the only one.</exception>
    public static CorrectionTarget Find(InputReading reading, string phrase, string? planName, string? measureName)
    {
        if (CorrectionPhrase.Split(phrase.Trim()) is not var (word, value))
        {
            throw new RequestException(RequestProblem.MalformedCorrection, ReviewTexts.NoSuchPhrase.With(phrase, Words()));
        }

        var all = (from d in reading.Readings where d.Text is not null from i in Enumerable.Range(0, d.Plans.Length)
            select new Candidate(d, i)).ToList();
        var plans = planName is null ? all
            : all.Where(c => c.Read.Content.Plan.Title.Contains(planName.Trim(), StringComparison.Ordinal)).ToList();
        if (plans.Count == 0)
        {
            throw NameProblems.Unknown(
                NameProblems.NoSuchPlan, planName ?? "", [.. all.Select(c => c.Read.Content.Plan.Title).Take(MostNamed)]);
        }

        var (plan, measure) = measureName is null ? (null, null) : MeasureOf(measureName, plans);
        plan ??= word.Scope == PhraseScope.Units || plans.Count == 1 ? plans[0]
            : throw new RequestException(
                RequestProblem.SeveralOfName, ReviewTexts.WhichPlan.With(Few(plans.Select(c => c.Read.Content.Plan.Title))));
        var text = plan.Document.Text!;
        var place = new PhrasePlace(
            plan.Snapshot, measure is null ? null : text.RowAt(measure.Source), text.HeadingsOf(plan.Plan),
            title => all.Where(c => c != plan && c.Read.Content.Plan.Title.Contains(title, StringComparison.Ordinal))
                .ToList() is [var only] ? only.Snapshot : null,
            name => UnitIdOf(name, reading));
        if (CorrectionPhrase.Read(word, value, place, out var problem) is not var (corrections, other))
        {
            throw new RequestException(RequestProblem.MalformedCorrection, problem);
        }

        var content = plan.Read.Content.Plan;
        return new CorrectionTarget(
            plan.Document.Source,
            word.Scope switch
            {
                PhraseScope.Measure => new(measure!.Id, measure.Id),
                PhraseScope.Plan => new(content.Title, content.Title),
                _ => s_allPlans,
            },
            content.Jurisdiction, corrections, other is null ? [plan.Snapshot] : [plan.Snapshot, other]);
    }

    // by id, by number, by a part of the text that one measure alone has
    private static (Candidate, Measure) MeasureOf(string name, List<Candidate> plans)
    {
        var key = name.Trim();
        List<(Candidate Plan, Measure Measure)> all =
            [.. from c in plans from m in c.Read.Content.Measures select (c, m)];
        var found = all.FindAll(m => m.Measure.Id == key);
        found = found.Count > 0 ? found : all.FindAll(m => MeasureId.Parse(m.Measure.Id).Number == key);
        found = found.Count > 0 ? found : all.FindAll(m => m.Measure.Text.Contains(key, StringComparison.Ordinal));
        return found switch
        {
            [var one] => one,
            [] => throw NameProblems.Unknown(NameProblems.NoSuchMeasure, name, []),
            _ => throw new RequestException(
                RequestProblem.SeveralOfName, ReviewTexts.WhichMeasure.With(name, Few(found.Select(m => m.Measure.Id)))),
        };
    }

    // as units.json: the id of a unit; a name that one unit alone has stands for its id
    private static string UnitIdOf(string name, InputReading reading)
    {
        var units = reading.Readings.SelectMany(r => r.Plans).SelectMany(p => p.Units)
            .Where(u => u.Value.Unit.Id == name || u.Key == name).Select(u => u.Value.Unit.Id)
            .Distinct(StringComparer.Ordinal).ToList();
        return units is [var only] ? only : name;
    }

    private static LocalizedText Words() => new(
        string.Join("；", PhraseWords.All.Select(w => PhraseWords.UsageOf(w).Chinese)),
        string.Join("; ", PhraseWords.All.Select(w => PhraseWords.UsageOf(w).English)));

    private static string Few(IEnumerable<string> names)
    {
        var list = names.Distinct(StringComparer.Ordinal).ToList();
        return string.Join('、', list.Take(MostNamed)) + (list.Count > MostNamed ? " …" : "");
    }
}
