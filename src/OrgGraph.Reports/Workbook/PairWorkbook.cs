using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Workbook;

/// <summary>Comparisons and cascades as workbooks. The same input gives the same bytes.</summary>
public static class PairWorkbook
{
    private static readonly LocalizedText s_summary = new("概况", "Summary");
    private static readonly LocalizedText s_whatChanged = new("总的有何变化？", "What changed in all?");
    private static readonly LocalizedText s_measures = new("措施", "Measures");
    private static readonly LocalizedText s_whichMeasures = new("每条措施有何变化？", "What became of each measure?");
    private static readonly LocalizedText s_units = new("单位", "Units");
    private static readonly LocalizedText s_whichUnits = new("各单位的牵头和负荷有何变化？", "How did leads and load of units change?");
    private static readonly LocalizedText s_cascade = new("承接", "Cascade");
    private static readonly LocalizedText s_howCarriedOut = new("市级措施在区里如何承接？", "How are the city's measures picked up?");
    private static readonly LocalizedText s_pair = new("比较", "comparison");
    private static readonly LocalizedText s_counts = new("数量", "counts");

    private static readonly ImmutableArray<SheetColumn> s_unitColumns =
    [
        new(s_pair), new(new("原单位", "unit before")), new(new("现单位", "unit after")),
        new(new("原牵头", "leads before"), ColumnFormat.Count), new(new("现牵头", "leads after"), ColumnFormat.Count),
        new(new("原负荷", "load before"), ColumnFormat.Points), new(new("现负荷", "load after"), ColumnFormat.Points),
        new(new("增减", "gained"), ColumnFormat.Points), new(new("原过重", "overloaded before")),
        new(new("现过重", "overloaded after")), new(new("原推断职责", "guessed before"), ColumnFormat.Count),
        new(new("现推断职责", "guessed after"), ColumnFormat.Count),
    ];

    /// <summary>Writes what changed: in all, by measure, by unit.</summary>
    public static void Write(
        ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, Language language, Stream output) =>
        WorkbookWriter.Write(
            [
                new TableSheet(s_summary, s_whatChanged, [new(s_pair), new(s_counts)],
                [
                    .. results.Select(r => ImmutableArray.Create<object?>(
                        ComparisonTables.LabelOf(r.Pair, language), ComparisonSentences.CountsOf(r.Comparison, language))),
                ]),
                TableOf(s_measures, s_whichMeasures, ComparisonTables.Of(results, language), language),
                new TableSheet(s_units, s_whichUnits, s_unitColumns,
                    [.. results.SelectMany(
                        r => r.Comparison.Units.Select(u => UnitRow(ComparisonTables.LabelOf(r.Pair, language), u, language)))]),
            ],
            language,
            output);

    /// <summary>Writes how districts carry out their city's measures.</summary>
    public static void Write(ImmutableArray<Cascade> cascades, Language language, Stream output) => WorkbookWriter.Write(
        [
            new TableSheet(s_summary, s_howCarriedOut, [new(s_pair), new(s_counts)],
            [
                .. cascades.Select(c => ImmutableArray.Create<object?>(
                    CascadeTables.HeadingOf(c, language), CascadeSentences.CountsOf(c, language))),
            ]),
            TableOf(s_cascade, s_howCarriedOut, CascadeTables.Of(cascades, language), language),
        ],
        language,
        output);

    private static TableSheet TableOf(LocalizedText name, LocalizedText question, ResultTable table, Language language) => new(
        name,
        question,
        [.. table.Columns.Select(c => new SheetColumn(LocalizedText.Same(c)))],
        [
            .. table.Rows.Select(row => row.Select(value => value switch
            {
                bool yes => TableWords.YesNo(yes, language),
                double score => ComparisonSentences.ScoreText(score),
                _ => value,
            }).ToImmutableArray()),
        ]);

    private static ImmutableArray<object?> UnitRow(string label, UnitChange change, Language language) =>
    [
        label, change.Before?.Unit.Id, change.After?.Unit.Id, change.Before?.Leads ?? 0, change.After?.Leads ?? 0,
        change.Before?.Load ?? 0, change.After?.Load ?? 0, change.LoadGained, TableWords.Verdict(change.WorkBefore, language),
        TableWords.Verdict(change.WorkAfter, language), change.GuessedBefore, change.GuessedAfter,
    ];
}
