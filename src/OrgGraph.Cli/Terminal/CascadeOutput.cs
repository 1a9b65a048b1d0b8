using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Model.Ids;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Cli.Terminal;

/// <summary>Cascades as tables for people, CSV or JSON.</summary>
internal static class CascadeOutput
{
    public static void Write(ImmutableArray<Cascade> cascades, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case "json":
                host.Out.Write(ResultJson.TextOf(
                    [.. cascades.Select(CascadeResult.Of)], ResultJsonContext.Readable.ImmutableArrayCascadeResult));
                break;
            case "csv":
                new ResultTable(CascadeRows.ColumnsIn(language), [.. CascadeRows.Of(cascades, language)]).Write(format, host);
                break;
            default:
                foreach (var cascade in cascades)
                {
                    WriteTable(cascade, host, language);
                }

                break;
        }
    }

    private static void WriteTable(Cascade cascade, CommandHost host, Language language)
    {
        var years = string.Join('、', cascade.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)));
        host.Out.Write(Printable.Of(CompareTexts.CascadeHeading.In(language, cascade.City, cascade.District, years)) + "\n");
        host.Out.Write(CascadeSentences.CountsOf(cascade, language) + "\n");
        foreach (var plan in cascade.UnmatchedPlans)
        {
            host.Out.Write(Printable.Of(CompareTexts.UnmatchedPlan.In(language, plan.Title)) + "\n");
        }

        var severalPlans = cascade.Rows.Select(r => PlanOf(r.Measure))
            .Concat(cascade.Rows.SelectMany(r => r.CarriedOutBy).Select(l => PlanOf(l.Measure)))
            .Concat(cascade.WithoutParent.Select(PlanOf))
            .Distinct(StringComparer.Ordinal).Count() > 2;
        var rows = cascade.Rows.Select<CascadeRow, IEnumerable<string>>(row =>
        [
            ChangeTerms.Of(row).In(language),
            ComparisonSentences.Shorten(row.Measure, severalPlans),
            ChangeTerms.Of(row.Address).In(language),
            string.Join('\n', row.CarriedOutBy.Select(l => ComparisonSentences.Shorten(l.Measure, severalPlans))),
            string.Join(
                '\n', row.CarriedOutBy.Select(l => ComparisonSentences.ScoreText(l.Similarity.Score) + (l.ToReview ? "?" : ""))),
        ]);
        var own = cascade.WithoutParent.Select<Measure, IEnumerable<string>>(m =>
            [ChangeTerms.Own.In(language), "", "", ComparisonSentences.Shorten(m, severalPlans), ""]);
        TextTable.Write(
            host,
            [.. CompareTexts.CascadeColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i is 0 or 2 or 4))],
            rows.Concat(own));
        host.Out.Write('\n');
    }

    private static string PlanOf(Measure measure) => MeasureId.Parse(measure.Id).Plan.ToString();
}
