using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Texts;
using OrgGraph.Model.Ids;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Terminal;

/// <summary>Comparisons as tables for people, CSV or JSON.</summary>
internal static class ComparisonOutput
{
    private const int UnitsShown = 15;

    public static void Write(
        ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case "json":
                host.Out.Write(ResultJson.TextOf(
                    [.. results.Select(r => ComparisonResult.Of(r.Pair, r.Comparison))],
                    ResultJsonContext.Readable.ImmutableArrayComparisonResult));
                break;
            case "csv":
                new ResultTable(ComparisonRows.ColumnsIn(language), [.. ComparisonRows.Of(results, language)]).Write(format, host);
                break;
            default:
                foreach (var (pair, comparison) in results)
                {
                    WriteTables(pair, comparison, host, language);
                }

                break;
        }
    }

    /// <summary>
    /// A measure for a cell: its number, with the plan's name where several plans are compared, and its text, shortened. Blanks
    /// beside Chinese go: they would end lines early.
    /// </summary>
    public static string Short(Measure measure, bool withPlan, int length = 60)
    {
        var id = MeasureId.Parse(measure.Id);
        var number = withPlan ? $"{id.Plan.Name}#{id.Number}" : id.Number;
        var text = string.Concat(measure.Text.Where((c, i) => c != ' '
            || (i > 0 && i + 1 < measure.Text.Length && char.IsAscii(measure.Text[i - 1]) && char.IsAscii(measure.Text[i + 1]))));
        return text.Length <= length ? $"{number}｜{text}" : $"{number}｜{Wording.Start(text, length)}…";
    }

    /// <summary>A score with two decimals.</summary>
    public static string ScoreText(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string LabelOf(ComparisonPair pair, Language language) => CompareTexts.Heading.In(
        language, ComparisonPair.LabelOf(pair.Before), ComparisonPair.LabelOf(pair.After));

    private static void WriteTables(ComparisonPair pair, PlanComparison comparison, CommandHost host, Language language)
    {
        host.Out.Write($"{Printable.Of(LabelOf(pair, language))}\n");
        host.Out.Write(CompareTexts.Counts.In(
            language,
            comparison.Count(MeasureChangeKind.CarriedOn),
            comparison.Count(MeasureChangeKind.Reworded),
            comparison.Count(MeasureChangeKind.Split),
            comparison.Count(MeasureChangeKind.Merged),
            comparison.Count(MeasureChangeKind.Regrouped),
            comparison.Count(MeasureChangeKind.New),
            comparison.Count(MeasureChangeKind.Dropped),
            comparison.Measures.Count(m => m.LeadChanged),
            comparison.Measures.Count(m => m.ToReview)) + "\n");
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
        string.Join('\n', change.Before.Select(m => Short(m, severalPlans))),
        string.Join('\n', change.After.Select(m => Short(m, severalPlans))),
        string.Join('\n', change.Matches.Select(m => ScoreText(m.Similarity.Score))),
        string.Join('\n', Remarks(change, language)),
    ];

    private static IEnumerable<string> Remarks(MeasureChange change, Language language)
    {
        string List(IReadOnlyCollection<string> names) =>
            names.Count == 0 ? CompareTexts.None.In(language) : string.Join(ReadTexts.Comma.In(language), names);
        if (change.LeadChanged)
        {
            var gained = change.LeadsAfter.Except(change.LeadsBefore, StringComparer.Ordinal).ToList();
            var lost = change.LeadsBefore.Except(change.LeadsAfter, StringComparer.Ordinal).ToList();
            if (gained.Count == change.LeadsAfter.Length)
            {
                yield return CompareTexts.LeadsChanged.In(language, List(change.LeadsBefore), List(change.LeadsAfter));
            }
            else
            {
                foreach (var (text, names) in new[] { (CompareTexts.LeadsAdded, gained), (CompareTexts.LeadsGone, lost) })
                {
                    if (names.Count > 0)
                    {
                        yield return text.In(language, List(names));
                    }
                }
            }
        }

        if (!change.NumbersBefore.IsEmpty || !change.NumbersAfter.IsEmpty)
        {
            yield return CompareTexts.NumbersChanged.In(language, List(change.NumbersBefore), List(change.NumbersAfter));
        }

        if (change.DeadlineChanged)
        {
            yield return CompareTexts.DeadlineChanged.In(language, List(DeadlinesOf(change.Before)), List(DeadlinesOf(change.After)));
        }
    }

    private static List<string> DeadlinesOf(ImmutableArray<Measure> measures) =>
        [.. measures.Select(m => m.Deadline ?? "").Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)];

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
