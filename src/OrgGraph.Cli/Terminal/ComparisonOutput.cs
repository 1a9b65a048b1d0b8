using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Terminal;

/// <summary>Comparisons as tables for people, CSV or JSON.</summary>
internal static class ComparisonOutput
{
    private const int UnitsShown = 15;

    public static void Write(
        ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, string format, CommandHost host) =>
        host.WriteAs(
            format,
            () => ResultJson.TextOf(
                [.. results.Select(r => ComparisonResult.Of(r.Pair, r.Comparison))],
                ResultJsonContext.Readable.ImmutableArrayComparisonResult),
            () => ComparisonTables.Of(results, host.Language),
            () =>
            {
                foreach (var (pair, comparison) in results)
                {
                    WriteTables(pair, comparison, host);
                }
            });

    private static void WriteTables(ComparisonPair pair, PlanComparison comparison, CommandHost host)
    {
        var language = host.Language;
        host.WriteLine(ComparisonTables.LabelOf(pair, language));
        host.WriteLine(ComparisonSentences.CountsOf(comparison, language));
        host.WriteLines(ComparisonTables.NotesOn(pair, comparison, language));
        ComparisonTables.MeasuresOf(pair, comparison, language).Write(host);
        host.WriteLine("");
        host.Show(new("各单位的变化（负荷变化最大的在前）", "changes of units (largest change of load first)"));
        var units = ComparisonTables.UnitsOf(comparison, language);
        (units with { Rows = [.. units.Rows.Take(UnitsShown)] }).Write(TableOutput.Table, host);
        if (units.Rows.Count > UnitsShown)
        {
            host.Show(new("另有 {0} 个单位，见 --format json", "{0} more units; see --format json"), units.Rows.Count - UnitsShown);
        }

        host.WriteLine("");
    }
}
