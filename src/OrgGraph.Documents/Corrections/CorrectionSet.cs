using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OrgGraph.Documents.Corrections;

/// <summary>Corrections and the plans that they were made on. Equal whatever the order in which they were given.</summary>
public sealed record CorrectionSet
{
    /// <summary>No corrections.</summary>
    public static CorrectionSet None { get; } = new();

    /// <summary>The corrections by their ids, in the order in which they are written: by plan, kind, row and name.</summary>
    public ImmutableArray<Correction> Corrections { get; private init; } = [];

    /// <summary>What columns hold, the latest decision last: every table asks for these.</summary>
    internal ImmutableArray<ColumnCorrection> Columns => field.IsDefault
        ? field = [.. Corrections.OfType<ColumnCorrection>().OrderBy(c => c.At ?? DateTimeOffset.MinValue)] : field;

    /// <summary>The plans as they were, by their keys: those that a correction names.</summary>
    public FrozenDictionary<string, PlanSnapshot> Plans { get; private init; } = FrozenDictionary<string, PlanSnapshot>.Empty;

    /// <summary>True when there is nothing to correct.</summary>
    public bool IsEmpty => Corrections.IsEmpty;

    /// <summary>Puts corrections together; of two with one id the later counts, and at one time the last by content.</summary>
    /// <param name="corrections">The corrections.</param>
    /// <param name="plans">The plans that they were made on, and perhaps others.</param>
    public static CorrectionSet Of(IEnumerable<Correction> corrections, IEnumerable<PlanSnapshot> plans)
    {
        var byKey = plans.DistinctBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var latest = new Dictionary<string, Correction>(StringComparer.Ordinal);
        foreach (var correction in corrections)
        {
            var id = IdOf(correction, byKey);
            if (!latest.TryGetValue(id, out var other) || IsLater(correction, other))
            {
                latest[id] = correction;
            }
        }

        var used = latest.Values.SelectMany(PlansOf).ToHashSet(StringComparer.Ordinal);
        return new CorrectionSet
        {
            Corrections =
            [
                .. latest.Select(c => (c.Key, Correction: c.Value, Sort: SortOf(c.Value, byKey)))
                    .OrderBy(c => c.Sort.Plan, StringComparer.Ordinal).ThenBy(c => c.Sort.Row)
                    .ThenBy(c => c.Correction.GetType().Name, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => c.Correction),
            ],
            Plans = byKey.Where(p => used.Contains(p.Key)).ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Both together.</summary>
    public CorrectionSet With(CorrectionSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsEmpty ? this : IsEmpty ? other
            : Of(Corrections.Concat(other.Corrections), Plans.Values.Concat(other.Plans.Values));
    }

    /// <summary>The set with these instead of those of the same ids.</summary>
    public CorrectionSet Put(IEnumerable<Correction> corrections, IEnumerable<PlanSnapshot> plans)
    {
        ImmutableArray<PlanSnapshot> all = [.. Plans.Values, .. plans];
        List<Correction> given = [.. corrections];
        var byKey = all.DistinctBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var ids = given.Select(c => IdOf(c, byKey)).ToHashSet(StringComparer.Ordinal);
        return Of(Corrections.Where(c => !ids.Contains(IdOf(c, byKey))).Concat(given), all);
    }

    /// <summary>The set without the corrections of these ids.</summary>
    public CorrectionSet Without(IReadOnlySet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Of(Corrections.Where(c => !ids.Contains(IdOf(c))), Plans.Values);
    }

    /// <summary>The id of a correction of this set: sixteen hexadecimal digits.</summary>
    public string IdOf(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return IdOf(correction, Plans);
    }

    private static IEnumerable<string> PlansOf(Correction correction) =>
        ((string?[])[correction.Plan, (correction as PlanRelationCorrection)?.Other]).OfType<string>();

    private static string IdOf(Correction correction, IReadOnlyDictionary<string, PlanSnapshot> plans)
    {
        string NameOf(string? key) => key is null ? "" : plans.TryGetValue(key, out var plan) ? plan.Name : key;
        return correction is PlanRelationCorrection { Other: var other }
            // the same question, whichever plan is named first
            ? correction.IdIn(
                string.Join('\0', ((string[])[NameOf(correction.Plan), NameOf(other)]).Order(StringComparer.Ordinal)))
            : correction.IdIn(NameOf(correction.Plan));
    }

    private static bool IsLater(Correction correction, Correction other) =>
        (correction.At ?? DateTimeOffset.MinValue).CompareTo(other.At ?? DateTimeOffset.MinValue) is var order && order != 0
            ? order > 0
            : string.CompareOrdinal(CorrectionJson.TextOf(correction), CorrectionJson.TextOf(other)) > 0;

    private static (string Plan, int Row) SortOf(Correction correction, Dictionary<string, PlanSnapshot> plans) => (
        correction.Plan is null ? "" : plans.TryGetValue(correction.Plan, out var plan) ? plan.Name : correction.Plan,
        correction is RowCorrection { Row: { } row } ? plans.GetValueOrDefault(correction.Plan ?? "")?.IndexOf(row) ?? 0 : -1);
}
