using System.Text.Json;
using OrgGraph.Model.Targets;

namespace OrgGraph.Model.Json;

/// <summary>Targets and duties as texts of one line, for stores that hold texts and no records.</summary>
public static class FactJson
{
    /// <summary>A target as a JSON object.</summary>
    public static string Of(Target target) => JsonSerializer.Serialize(target, GraphJsonContext.Readable.Target);

    /// <summary>A duty as a JSON object.</summary>
    public static string Of(Duty duty) => JsonSerializer.Serialize(duty, GraphJsonContext.Readable.Duty);

    /// <summary>Reads what <see cref="Of(Target)"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Target TargetOf(string json) => Read(json, GraphJsonContext.Readable.Target);

    /// <summary>Reads what <see cref="Of(Duty)"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Duty DutyOf(string json) => Read(json, GraphJsonContext.Readable.Duty);

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new FormatException($"'{json}' is no {typeof(T).Name}");
        }
        catch (JsonException e)
        {
            throw new FormatException($"'{json}' is no {typeof(T).Name}", e);
        }
    }
}
