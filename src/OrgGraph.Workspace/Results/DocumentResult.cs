using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Results;

/// <summary>What was read from a document.</summary>
/// <param name="Source">The document's name.</param>
/// <param name="Plans">Its plans.</param>
public sealed record DocumentResult(string Source, ImmutableArray<PlanResult> Plans)
{
    /// <summary>A reading as a result.</summary>
    public static DocumentResult Of(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(reading.Source, [.. reading.Plans.Select(p => PlanResult.Of(p.Content))]);
    }
}

/// <summary>A plan as it was read.</summary>
/// <param name="Attachment">Its label (附件1); null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year; null where it tells none.</param>
/// <param name="Jurisdiction">Whose plan it is; null where that is not known.</param>
/// <param name="Rows">Its measures.</param>
public sealed record PlanResult(string? Attachment, string Title, int? Year, string? Jurisdiction, ImmutableArray<RowResult> Rows)
{
    internal static PlanResult Of(PlanContent content) => new(
        content.Plan.Attachment,
        content.Plan.Title,
        content.Plan.Year,
        content.Plan.Jurisdiction.Length == 0 ? null : content.Plan.Jurisdiction,
        [.. PlanRow.Of(content).Select(RowResult.Of)]);
}

/// <summary>A measure with all that stands around it; names are as written.</summary>
/// <param name="N">Its number in the plan, from 1.</param>
/// <param name="Section">The heading that it stands under; null where there is none.</param>
/// <param name="Subsection">The inner heading; null where there is none.</param>
/// <param name="Seq">The number of its task, as written: a number in JSON where it is one.</param>
/// <param name="Task">Its task; null where it has none.</param>
/// <param name="Measure">Its text.</param>
/// <param name="Deadline">Its deadline, as written; null where there is none.</param>
/// <param name="Lead">Who leads.</param>
/// <param name="Responsible">Who is responsible.</param>
/// <param name="Assist">Who assists.</param>
/// <param name="Leaders">The persons who oversee it.</param>
/// <param name="Uncertain">The names among these that are guesses, or whose roles are.</param>
public sealed record RowResult(
    int N,
    string? Section,
    string? Subsection,
    [property: JsonConverter(typeof(NumberOrTextConverter))] string? Seq,
    string? Task,
    string Measure,
    string? Deadline,
    ImmutableArray<string> Lead,
    ImmutableArray<string> Responsible,
    ImmutableArray<string> Assist,
    ImmutableArray<string> Leaders,
    ImmutableArray<string> Uncertain)
{
    internal static RowResult Of(PlanRow row)
    {
        ImmutableArray<string> Names(Role role) => [.. row.Of(role).Select(n => n.Text)];
        return new(
            row.Number,
            row.Section?.Title,
            row.Subsection?.Title,
            row.Task.Number,
            row.Task.Title,
            row.Measure.Text,
            row.Measure.Deadline,
            Names(Role.Lead),
            Names(Role.Responsible),
            Names(Role.Assist),
            Names(Role.Oversees),
            [.. row.Names.Where(n => n.Uncertainty != Uncertainty.None).Select(n => n.Text).Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>A text that is a number in JSON where it is written as a whole number without a sign.</summary>
internal sealed class NumberOrTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64().ToString(CultureInfo.InvariantCulture)
            : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
