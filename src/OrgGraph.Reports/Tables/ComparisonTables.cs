using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>What changed between plans, as tables for people and rows for a spreadsheet.</summary>
public static class ComparisonTables
{
    private static readonly LocalizedText s_label = new("{0} → {1}", "{0} → {1}");

    private static readonly LocalizedText s_unmatchedBefore = new(
        "注意：B 里没有与“{0}”对应的计划，它的措施记为不再列出", "note: B has no plan like '{0}'; its measures count as no longer listed");

    private static readonly LocalizedText s_severalUnmatchedBefore = new(
        "注意：B 里没有与以下 {0} 份计划对应的计划，它们的措施记为不再列出：{1}",
        "note: B has no plans like these {0}; their measures count as no longer listed: {1}");

    private static readonly LocalizedText s_acrossGovernments = new(
        "注意：两边不是同一个政府，以下差异不是年度变化", "note: these are two governments; what differs is no change from year to year");

    private static readonly LocalizedText s_guessed = new("存疑：{0} 项职责为推断", "doubtful: {0} duties guessed");

    private static readonly LocalizedText s_unmatchedAfter = new(
        "注意：A 里没有与“{0}”对应的计划，它的措施记为新增", "note: A has no plan like '{0}'; its measures count as new");

    private static readonly LocalizedText s_severalUnmatchedAfter = new(
        "注意：A 里没有与以下 {0} 份计划对应的计划，它们的措施记为新增：{1}",
        "note: A has no plans like these {0}; their measures count as new: {1}");

    private static readonly ImmutableArray<LocalizedText> s_measureColumns =
        [new("变化", "change"), new("原措施", "before"), new("现措施", "after"), TableWords.Score, new("说明", "what changed")];

    private static readonly ImmutableArray<LocalizedText> s_unitColumns =
    [
        TableWords.Unit, TableWords.Before(TableWords.Leads), TableWords.After(TableWords.Leads),
        TableWords.Before(TableWords.Load), TableWords.After(TableWords.Load), new("增减", "gained"), TableWords.Overloaded,
        new("说明", "remark"),
    ];

    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        new("比较", "comparison"), new("变化", "change"), new("待复核", "to review"), TableWords.Score,
        new("文字相近程度", "likeness of text"),
        new("原措施编号", "measure before"), new("原措施", "text before"), new("现措施编号", "measure after"), new("现措施", "text after"),
        new("原牵头", "leads before"), new("现牵头", "leads after"), new("牵头有变", "lead changed"), new("推断的单位", "guessed units"),
        new("原数字", "numbers before"), new("现数字", "numbers after"), new("原时限", "deadline before"), new("现时限", "deadline after"),
    ];

    /// <summary>Rows for a spreadsheet: one a match, or one a measure that has none.</summary>
    public static ResultTable Of(ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, Language language) =>
        new(
        [.. s_columns.Select(c => c.In(language))],
        [.. results.SelectMany(r => r.Comparison.Measures.SelectMany(m => RowsOf(LabelOf(r.Pair, language), m, language)))]);

    /// <summary>What is compared with what.</summary>
    public static string LabelOf(ComparisonPair pair, Language language)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return s_label.In(language, ComparisonPair.LabelOf(pair.Before), ComparisonPair.LabelOf(pair.After));
    }

    /// <summary>What is to be kept in mind: other governments, plans without a like.</summary>
    public static IEnumerable<string> NotesOn(ComparisonPair pair, PlanComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(comparison);
        string[] across = pair.IsAcrossGovernments ? [s_acrossGovernments.In(language)] : [];
        return across
            .Concat(PlanNotes.Of(comparison.UnmatchedBefore, s_unmatchedBefore, s_severalUnmatchedBefore, language))
            .Concat(PlanNotes.Of(comparison.UnmatchedAfter, s_unmatchedAfter, s_severalUnmatchedAfter, language));
    }

    /// <summary>What became of the measures.</summary>
    public static TextTable MeasuresOf(ComparisonPair pair, PlanComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(comparison);
        var severalPlans = pair.Before.Plans.Length > 1 || pair.After.Plans.Length > 1;
        string List(ImmutableArray<Measure> measures) =>
            string.Join('\n', measures.Select(m => ComparisonSentences.Shorten(m, severalPlans)));
        return new TextTable(
            [.. s_measureColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i is 0 or 3))],
            [
                .. comparison.Measures.Select(change => (string[])
                [
                    ChangeTerms.Of(change.Kind).In(language) + (change.ToReview ? language == Language.Chinese ? "？" : "?" : ""),
                    List(change.Before),
                    List(change.After),
                    string.Join('\n', change.Matches.Select(m => ComparisonSentences.ScoreText(m.Similarity.Score))),
                    string.Join('\n', ComparisonSentences.RemarksOn(change, language)),
                ]),
            ])
        {
            Measures =
            [
                .. comparison.Measures.Select((change, row) => (row, 1, change.Before)),
                .. comparison.Measures.Select((change, row) => (row, 2, change.After)),
            ],
        };
    }

    /// <summary>The units whose load or leads changed, the largest change of load first.</summary>
    public static ResultTable UnitsOf(PlanComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new ResultTable(
            [.. s_unitColumns.Select(c => c.In(language))],
            [
                .. comparison.Units.Where(u => Math.Abs(u.LoadGained) > 1e-9 || u.LeadsGained != 0)
                    .Select(u => UnitRow(u, language)),
            ]);
    }

    private static IReadOnlyList<object?> UnitRow(UnitChange change, Language language) =>
    [
        TableWords.Change(change.Before?.Unit.Id ?? change.Unit.Id, change.After?.Unit.Id ?? change.Unit.Id),
        (long)(change.Before?.Leads ?? 0),
        (long)(change.After?.Leads ?? 0),
        TableWords.Fixed(change.Before?.Load ?? 0, 1),
        TableWords.Fixed(change.After?.Load ?? 0, 1),
        TableWords.Fixed(change.LoadGained, 1),
        VerdictOf(change, language),
        change.IsDoubtful ? s_guessed.In(language, change.GuessedBefore + change.GuessedAfter) : "",
    ];

    // what it is alone where it was not there before, or is gone
    private static string VerdictOf(UnitChange change, Language language) =>
        change.WorkBefore is null ? TableWords.Verdict(change.WorkAfter, language)
        : change.WorkAfter is null ? TableWords.Verdict(change.WorkBefore, language)
        : TableWords.Change(
            TableWords.Verdict(change.WorkBefore, language), TableWords.Verdict(change.WorkAfter, language));

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(string label, MeasureChange change, Language language)
    {
        var before = change.Before.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var after = change.After.ToDictionary(m => m.Id, StringComparer.Ordinal);
        IReadOnlyList<object?> RowOf(MeasureMatch? match, Measure? first, Measure? second) =>
        [
            label,
            ChangeTerms.Of(change.Kind).In(language),
            match?.ToReview,
            match is null ? null : Math.Round(match.Similarity.Score, 4),
            match is null ? null : Math.Round(match.Similarity.Text, 4),
            first?.Id,
            first?.Text,
            second?.Id,
            second?.Text,
            string.Join('、', change.LeadsBefore),
            string.Join('、', change.LeadsAfter),
            match is null ? null : change.LeadChanged,
            string.Join('、', change.GuessedLeads),
            string.Join('、', change.NumbersBefore),
            string.Join('、', change.NumbersAfter),
            first?.Deadline,
            second?.Deadline,
        ];
        return change.Matches.IsEmpty
            ? [RowOf(match: null, change.Before.FirstOrDefault(), change.After.FirstOrDefault())]
            : change.Matches.Select(m => RowOf(m, before[m.Before], after[m.After]));
    }
}
