using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>What was handed out, kept beside the graph: nobody is silent on what he was never handed.</summary>
/// <param name="Sheets">The sheets.</param>
/// <param name="Measures">
/// The ids of the ledger's measures; none where the plans have changed since, and any may be meant.
/// </param>
public sealed record HandedOut(ImmutableArray<HandedSheet> Sheets, ImmutableArray<string> Measures)
{
    /// <summary>What a set hands out.</summary>
    public static HandedOut Of(WorksheetSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new HandedOut(
            [.. set.Sheets.Select(s => new HandedSheet(s.Unit.Id, [.. s.Rows.Select(r => r.Measure.Id)]))],
            [.. set.Ledger.Select(m => m.Id)]);
    }

    /// <summary>What was handed out in several turns; null for none.</summary>
    public static HandedOut? Join(IReadOnlyCollection<HandedOut> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.Count == 0 ? null : new HandedOut(
            [
                .. all.SelectMany(h => h.Sheets).GroupBy(s => s.Unit, StringComparer.Ordinal).Select(g => new HandedSheet(
                    g.Key, [.. g.SelectMany(s => s.Measures).Distinct(StringComparer.Ordinal)])),
            ],
            [.. all.SelectMany(h => h.Measures).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Reads what <see cref="Write"/> has written; null where it is none.</summary>
    public static HandedOut? Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, HandedOutJson.Readable.HandedOut)
                is { Sheets.IsDefault: false, Measures.IsDefault: false } read
                && read.Sheets.All(s => s is { Unit: not null, Measures.IsDefault: false } && s.Measures.All(m => m is not null))
                && read.Measures.All(m => m is not null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it as JSON.</summary>
    public void Write(Stream output) => JsonSerializer.Serialize(output, this, HandedOutJson.Readable.HandedOut);

    /// <summary>The same units, whatever their measures are called now.</summary>
    public HandedOut UnitsOnly() => new([.. Sheets.Select(s => s with { Measures = [] })], []);

    /// <summary>The part of a set that was handed out.</summary>
    internal WorksheetSet Narrow(WorksheetSet set)
    {
        var units = Sheets.ToDictionary(s => s.Unit, s => s.Measures.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var sheets = set.Sheets.Where(s => units.ContainsKey(s.Unit.Id));
        if (Measures.IsEmpty)
        {
            return set with { Sheets = [.. sheets] };
        }

        var followed = Measures.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<FollowedMeasure> ledger = [.. set.Ledger.Where(m => followed.Contains(m.Id))];
        var plans = ledger.Select(m => m.Plan.Id).ToHashSet(StringComparer.Ordinal);
        return set with
        {
            Scope = set.Scope with { Parts = [.. set.Scope.Parts.Where(p => p.Graph.Plans.Any(q => plans.Contains(q.Id)))] },
            Ledger = ledger,
            Sheets =
            [
                .. sheets.Select(s => s with { Rows = [.. s.Rows.Where(r => units[s.Unit.Id].Contains(r.Measure.Id))] })
                    .Where(s => !s.Rows.IsEmpty),
            ],
        };
    }
}

/// <summary>A sheet that was handed out.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Measures">The ids of the measures on it.</param>
public sealed record HandedSheet(string Unit, ImmutableArray<string> Measures);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(HandedOut))]
internal sealed partial class HandedOutJson : JsonSerializerContext
{
    private static readonly Lazy<HandedOutJson> s_readable = new(() => new HandedOutJson(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>With Chinese left readable.</summary>
    public static HandedOutJson Readable => s_readable.Value;
}
