using System.Globalization;
using System.Text.Json;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Results;

/// <summary>
/// Readings as JSON, as <c>orggraph read --format json</c> prints them:
/// <c>{"source","plans":[{"attachment","title","year","jurisdiction","rows":[…]}]}</c>.
/// </summary>
internal static class ReadingJson
{
    /// <summary>One document for one file; an array when several files were asked for.</summary>
    public static string Write(IReadOnlyList<DocumentReading> readings, bool several) => JsonText.Of(json =>
    {
        if (several)
        {
            json.WriteStartArray();
        }

        foreach (var reading in readings)
        {
            Write(json, reading);
        }

        if (several)
        {
            json.WriteEndArray();
        }
    });

    private static void Write(Utf8JsonWriter json, DocumentReading reading)
    {
        json.WriteStartObject();
        json.WriteString("source", reading.Source);
        json.WriteStartArray("plans");
        foreach (var plan in reading.Plans)
        {
            Write(json, plan.Content);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanContent content)
    {
        var plan = content.Plan;
        json.WriteStartObject();
        json.WriteString("attachment", plan.Attachment);
        json.WriteString("title", plan.Title);
        if (plan.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("jurisdiction", plan.Jurisdiction.Length == 0 ? null : plan.Jurisdiction);
        json.WriteStartArray("rows");
        foreach (var row in PlanRow.Of(content))
        {
            Write(json, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("n", row.Number);
        json.WriteString("section", row.Section?.Title);
        json.WriteString("subsection", row.Subsection?.Title);
        WriteNumberOrText(json, "seq", row.Task.Number);
        json.WriteString("task", row.Task.Title);
        json.WriteString("measure", row.Measure.Text);
        json.WriteString("deadline", row.Measure.Deadline);
        WriteNames(json, "lead", row.Of(Role.Lead));
        WriteNames(json, "responsible", row.Of(Role.Responsible));
        WriteNames(json, "assist", row.Of(Role.Assist));
        WriteNames(json, "leaders", row.Of(Role.Oversees));
        WriteNames(json, "uncertain", row.Names.Where(n => n.Uncertainty != Uncertainty.None).DistinctBy(n => n.Text));
        json.WriteEndObject();
    }

    private static void WriteNumberOrText(Utf8JsonWriter json, string name, string? value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<RowName> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
        {
            json.WriteStringValue(name.Text);
        }

        json.WriteEndArray();
    }
}
