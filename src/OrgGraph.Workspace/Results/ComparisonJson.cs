using System.Collections.Immutable;
using System.Text.Json;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Results;

/// <summary>Comparisons for programs: a list, each with its thresholds, measures and units.</summary>
internal static class ComparisonJson
{
    public static void Write(ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> results, TextWriter output) =>
        JsonText.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var (pair, comparison) in results)
            {
                json.WriteStartObject();
                JsonText.WriteList(json, "plansBefore", pair.Before.Plans.Select(p => p.Id));
                JsonText.WriteList(json, "plansAfter", pair.After.Plans.Select(p => p.Id));
                JsonText.WriteList(json, "plansWithoutLikeBefore", comparison.UnmatchedBefore.Select(p => p.Id));
                JsonText.WriteList(json, "plansWithoutLikeAfter", comparison.UnmatchedAfter.Select(p => p.Id));
                WriteThresholds(json, comparison.Options);
                json.WriteStartArray("measures");
                foreach (var change in comparison.Measures)
                {
                    WriteChange(json, change);
                }

                json.WriteEndArray();
                json.WriteStartArray("units");
                foreach (var unit in comparison.Units)
                {
                    json.WriteStartObject();
                    json.WriteString("before", unit.Before?.Unit.Id);
                    json.WriteString("after", unit.After?.Unit.Id);
                    json.WriteNumber("leadsBefore", unit.Before?.Leads ?? 0);
                    json.WriteNumber("leadsAfter", unit.After?.Leads ?? 0);
                    JsonText.WriteRounded(json, "loadBefore", unit.Before?.Load ?? 0);
                    JsonText.WriteRounded(json, "loadAfter", unit.After?.Load ?? 0);
                    json.WriteBoolean("overloadedBefore", unit.WasOverloaded);
                    json.WriteBoolean("overloadedAfter", unit.IsOverloaded);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>The thresholds that results were judged by.</summary>
    public static void WriteThresholds(Utf8JsonWriter json, ComparisonOptions options)
    {
        json.WriteStartObject("thresholds");
        json.WriteNumber("match", options.Match);
        json.WriteNumber("certain", options.Certain);
        json.WriteNumber("carriedOn", options.CarriedOn);
        json.WriteNumber("leastText", options.LeastText);
        json.WriteEndObject();
    }

    /// <summary>The parts of a likeness, and whether a person should look.</summary>
    public static void WriteSimilarity(Utf8JsonWriter json, MeasureSimilarity similarity, bool toReview)
    {
        JsonText.WriteRounded(json, "score", similarity.Score);
        JsonText.WriteRounded(json, "text", similarity.Text);
        JsonText.WriteRounded(json, "task", similarity.Task);
        JsonText.WriteRounded(json, "section", similarity.Section);
        JsonText.WriteRounded(json, "units", similarity.Units);
        json.WriteBoolean("toReview", toReview);
    }

    /// <summary>A measure by id and text.</summary>
    public static void WriteMeasure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("text", measure.Text);
        json.WriteString("source", measure.Source.ToString());
    }

    private static void WriteChange(Utf8JsonWriter json, MeasureChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Enum.GetName(change.Kind));
        WriteMeasures(json, "before", change.Before);
        WriteMeasures(json, "after", change.After);
        json.WriteStartArray("matches");
        foreach (var match in change.Matches)
        {
            json.WriteStartObject();
            json.WriteString("before", match.Before);
            json.WriteString("after", match.After);
            WriteSimilarity(json, match.Similarity, match.ToReview);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonText.WriteList(json, "leadsBefore", change.LeadsBefore);
        JsonText.WriteList(json, "leadsAfter", change.LeadsAfter);
        json.WriteBoolean("leadChanged", change.LeadChanged);
        json.WriteBoolean("deadlineChanged", change.DeadlineChanged);
        JsonText.WriteList(json, "numbersBefore", change.NumbersBefore);
        JsonText.WriteList(json, "numbersAfter", change.NumbersAfter);
        json.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter json, string name, ImmutableArray<Measure> measures)
    {
        json.WriteStartArray(name);
        foreach (var measure in measures)
        {
            json.WriteStartObject();
            WriteMeasure(json, measure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
