using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

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
            case TableOutput.Json:
                host.Out.Write(ResultJson.TextOf(
                    [.. results.Select(r => ComparisonResult.Of(r.Pair, r.Comparison))],
                    ResultJsonContext.Readable.ImmutableArrayComparisonResult));
                break;
            case TableOutput.Csv:
                ComparisonTables.Of(results, language).Write(format, host);
                break;
            default:
                foreach (var (pair, comparison) in results)
                {
                    WriteTables(pair, comparison, host, language);
                }

                break;
        }
    }

    private static void WriteTables(ComparisonPair pair, PlanComparison comparison, CommandHost host, Language language)
    {
        host.WriteLine(ComparisonTables.LabelOf(pair, language));
        host.WriteLine(ComparisonSentences.CountsOf(comparison, language));
        host.WriteLines(ComparisonTables.NotesOn(pair, comparison, language));
        ComparisonTables.MeasuresOf(pair, comparison, language).Write(host);
        host.WriteLine("");
        host.WriteLine(CompareTexts.UnitsTitle.In(language));
        var units = ComparisonTables.UnitsOf(comparison, language);
        (units with { Rows = [.. units.Rows.Take(UnitsShown)] }).Write(TableOutput.Table, host);
        if (units.Rows.Count > UnitsShown)
        {
            host.WriteLine(CompareTexts.MoreUnits.In(language, units.Rows.Count - UnitsShown));
        }

        host.WriteLine("");
    }
}
