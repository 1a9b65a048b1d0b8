using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Cli.Terminal;

/// <summary>Comparisons as tables for people, CSV or JSON.</summary>
internal static class ComparisonOutput
{
    private const int UnitsShown = 15;

    public static void Write(
        ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, string format, CommandHost host,
        Language language)
    {
        switch (format)
        {
            case "json":
                host.Out.Write(ResultJson.TextOf(
                    [.. results.Select(r => ComparisonResult.Of(r.Pair, r.Comparison))],
                    ResultJsonContext.Readable.ImmutableArrayComparisonResult));
                break;
            case "csv":
                new ResultTable(ComparisonRows.ColumnsIn(language), [.. ComparisonRows.Of(results, language)]).Write(
                    format, host);
                break;
            default:
                foreach (var (pair, comparison) in results)
                {
                    WriteTables(pair, comparison, host, language);
                }

                break;
        }
    }

    private static string LabelOf(ComparisonPair pair, Language language) => CompareTexts.Heading.In(
        language, ComparisonPair.LabelOf(pair.Before), ComparisonPair.LabelOf(pair.After));

    private static void WriteTables(ComparisonPair pair, PlanComparison comparison, CommandHost host, Language language)
    {
        host.Out.Write($"{Printable.Of(LabelOf(pair, language))}\n");
        host.Out.Write(ComparisonSentences.CountsOf(comparison, language) + "\n");
        foreach (var text in comparison.UnmatchedBefore.Select(p => CompareTexts.UnmatchedBefore.In(language, p.Title))
            .Concat(comparison.UnmatchedAfter.Select(p => CompareTexts.UnmatchedAfter.In(language, p.Title))))
        {
            host.Out.Write(Printable.Of(text) + "\n");
        }

        var severalPlans = pair.Before.Plans.Length > 1 || pair.After.Plans.Length > 1;
        TextTable.Write(
            host,
            [.. CompareTexts.MeasureColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i is 0 or 3))],
            comparison.Measures.Select(m => Row(m, severalPlans, language)));

        var units = comparison.Units.Where(u => Math.Abs(u.LoadGained) > 1e-9 || u.LeadsGained != 0).ToList();
        host.Out.Write($"\n{CompareTexts.UnitsTitle.In(language)}\n");
        new ResultTable(
            [.. CompareTexts.UnitColumns.Select(c => c.In(language))],
            [.. units.Take(UnitsShown).Select(u => UnitRow(u, language))]).Write("table", host);
        if (units.Count > UnitsShown)
        {
            host.Out.Write(CompareTexts.MoreUnits.In(language, units.Count - UnitsShown) + "\n");
        }

        host.Out.Write('\n');
    }

    private static IEnumerable<string> Row(MeasureChange change, bool severalPlans, Language language) =>
    [
        ChangeTerms.Of(change.Kind).In(language) + (change.ToReview ? language == Language.Chinese ? "？" : "?" : ""),
        string.Join('\n', change.Before.Select(m => ComparisonSentences.Shorten(m, severalPlans))),
        string.Join('\n', change.After.Select(m => ComparisonSentences.Shorten(m, severalPlans))),
        string.Join('\n', change.Matches.Select(m => ComparisonSentences.ScoreText(m.Similarity.Score))),
        string.Join('\n', ComparisonSentences.RemarksOn(change, language)),
    ];

    private static IReadOnlyList<object?> UnitRow(UnitChange change, Language language) =>
    [
        change.Before is { } before && change.After is { } after && before.Unit.Id != after.Unit.Id
            ? $"{before.Unit.Id} → {after.Unit.Id}" : change.Unit.Id,
        (long)(change.Before?.Leads ?? 0),
        (long)(change.After?.Leads ?? 0),
        Math.Round(change.Before?.Load ?? 0, 2),
        Math.Round(change.After?.Load ?? 0, 2),
        Math.Round(change.LoadGained, 2) + 0.0,
        OverloadText(change, language),
    ];

    private static string OverloadText(UnitChange change, Language language)
    {
        string YesNo(bool value) => (value ? WhatIfTexts.Yes : WhatIfTexts.No).In(language);
        return change.WasOverloaded == change.IsOverloaded
            ? YesNo(change.IsOverloaded)
            : $"{YesNo(change.WasOverloaded)} → {YesNo(change.IsOverloaded)}";
    }
}
