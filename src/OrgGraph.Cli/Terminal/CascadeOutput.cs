using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Texts;
using OrgGraph.Model.Ids;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Cli.Terminal;

/// <summary>Cascades as tables for people, CSV or JSON.</summary>
internal static class CascadeOutput
{
    public static void Write(ImmutableArray<Cascade> cascades, string format, CommandHost host, Language language)
    {
        switch (format)
        {
            case "json":
                WriteJson(cascades, host.Out);
                break;
            case "csv":
                new ResultTable(
                    [.. CompareTexts.CascadeCsvColumns.Select(c => c.In(language))],
                    [.. cascades.SelectMany(c => CsvRows(c, language))]).Write(format, host);
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
        host.Out.Write(CompareTexts.CascadeCounts.In(
            language,
            cascade.Rows.Length,
            cascade.Rows.Count(r => r.CarriedOutBy.Any(l => !l.ToReview)),
            cascade.Rows.Count(r => !r.CarriedOutBy.IsEmpty && r.CarriedOutBy.All(l => l.ToReview)),
            cascade.Gaps.Count(),
            cascade.Rows.Count(r => r.CarriedOutBy.IsEmpty && !r.IsGap),
            cascade.WithoutParent.Length) + "\n");
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
            StateOf(row).In(language),
            ComparisonOutput.Short(row.Measure, severalPlans),
            CompareTexts.Of(row.Address).In(language),
            string.Join('\n', row.CarriedOutBy.Select(l => ComparisonOutput.Short(l.Measure, severalPlans))),
            string.Join('\n', row.CarriedOutBy.Select(l => ComparisonOutput.ScoreText(l.Similarity.Score) + (l.ToReview ? "?" : ""))),
        ]);
        var own = cascade.WithoutParent.Select<Measure, IEnumerable<string>>(m =>
            [CompareTexts.Own.In(language), "", "", ComparisonOutput.Short(m, severalPlans), ""]);
        TextTable.Write(
            host,
            [.. CompareTexts.CascadeColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i is 0 or 2 or 4))],
            rows.Concat(own));
        host.Out.Write('\n');
    }

    private static string PlanOf(Measure measure) => MeasureId.Parse(measure.Id).Plan.ToString();

    private static LocalizedText StateOf(CascadeRow row) => row.IsGap ? CompareTexts.Gap
        : row.CarriedOutBy.IsEmpty ? CompareTexts.NotExpected
        : row.CarriedOutBy.All(l => l.ToReview) ? CompareTexts.Doubtful
        : CompareTexts.CarriedOut;

    private static IEnumerable<IReadOnlyList<object?>> CsvRows(Cascade cascade, Language language)
    {
        foreach (var row in cascade.Rows)
        {
            var address = CompareTexts.Of(row.Address).In(language);
            if (row.CarriedOutBy.IsEmpty)
            {
                yield return [cascade.District, StateOf(row).In(language), address, null, row.Measure.Id, row.Measure.Text, null, null];
            }

            foreach (var link in row.CarriedOutBy)
            {
                yield return
                [
                    cascade.District, (link.ToReview ? CompareTexts.Doubtful : CompareTexts.CarriedOut).In(language), address,
                    Math.Round(link.Similarity.Score, 4), row.Measure.Id, row.Measure.Text, link.Measure.Id, link.Measure.Text,
                ];
            }
        }

        foreach (var measure in cascade.WithoutParent)
        {
            yield return [cascade.District, CompareTexts.Own.In(language), null, null, null, null, measure.Id, measure.Text];
        }
    }

    private static void WriteJson(ImmutableArray<Cascade> cascades, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var cascade in cascades)
        {
            json.WriteStartObject();
            json.WriteString("city", cascade.City);
            json.WriteString("district", cascade.District);
            ComparisonJson.WriteThresholds(json, cascade.Options);
            JsonText.WriteList(json, "plansWithoutLike", cascade.UnmatchedPlans.Select(p => p.Id));
            json.WriteStartArray("measures");
            foreach (var row in cascade.Rows)
            {
                WriteRow(json, row);
            }

            json.WriteEndArray();
            json.WriteStartArray("withoutParent");
            foreach (var measure in cascade.WithoutParent)
            {
                json.WriteStartObject();
                ComparisonJson.WriteMeasure(json, measure);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteRow(Utf8JsonWriter json, CascadeRow row)
    {
        json.WriteStartObject();
        ComparisonJson.WriteMeasure(json, row.Measure);
        json.WriteString("address", Enum.GetName(row.Address));
        json.WriteBoolean("isGap", row.IsGap);
        json.WriteStartArray("carriedOutBy");
        foreach (var link in row.CarriedOutBy)
        {
            json.WriteStartObject();
            ComparisonJson.WriteMeasure(json, link.Measure);
            ComparisonJson.WriteSimilarity(json, link.Similarity, link.ToReview);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
