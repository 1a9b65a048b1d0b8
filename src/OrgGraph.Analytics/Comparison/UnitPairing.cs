using OrgGraph.Model.Ids;

namespace OrgGraph.Analytics.Comparison;

/// <summary>
/// Which unit of one graph is which of another: the same id; else a name that the other bears as its second one; else, where the
/// graphs are of different places, its counterpart one level up or down (大兴区水务局, 北京市水务局), the branch beside its department
/// (北京市规划自然资源委大兴分局, 北京市规划自然资源委), or the same office of another place (通州区水务局). A unit that two
/// others claim by one rule stays alone.
/// </summary>
internal sealed class UnitPairing
{
    private readonly Dictionary<string, string> _after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);

    private UnitPairing()
    {
    }

    /// <summary>Pairs the units of two graphs. Linear in units and their names.</summary>
    public static UnitPairing Of(ResponsibilityGraph before, ResponsibilityGraph after)
    {
        var pairing = new UnitPairing();
        var left = TakingPart(before);
        var right = TakingPart(after);
        pairing.Pair(left, right, static u => [u.Id]);
        pairing.Pair(left, right, static u => u.Aliases.Add(u.Id));
        if (!JurisdictionsOf(before).SetEquals(JurisdictionsOf(after)))
        {
            pairing.Pair(left, right, static u => [u.CounterpartId ?? u.Id]);
            pairing.Pair(left, right, static u => [u.Kind == UnitKind.Branch ? u.ParentId ?? u.Id : u.Id]);
            pairing.Pair(left, right, static u => [OfficeOf(u)]);
        }

        return pairing;
    }

    /// <summary>The unit of the second graph that a unit of the first is; null when there is none.</summary>
    public string? After(string before) => _after.GetValueOrDefault(before);

    /// <summary>The unit of the first graph that a unit of the second is; null when there is none.</summary>
    public string? Before(string after) => _before.GetValueOrDefault(after);

    // A department that only stands above its branch is not the one that acts; members act through their group, at any depth.
    private static List<Unit> TakingPart(ResponsibilityGraph graph)
    {
        var named = graph.Responsibilities.Select(e => e.UnitId).ToHashSet(StringComparer.Ordinal);
        var bearers = LoadBearers.Find(graph.Units);
        named.UnionWith(
            graph.Units.Where(u => named.Contains(u.Id))
                .SelectMany(u => u.MemberIds.Concat(bearers[u.Id].Surely).Concat(bearers[u.Id].Perhaps)).ToList());
        return [.. graph.Units.Where(u => named.Contains(u.Id))];
    }

    private static HashSet<string> JurisdictionsOf(ResponsibilityGraph graph) =>
        graph.Plans.Select(p => p.Jurisdiction).ToHashSet(StringComparer.Ordinal);

    // The name without the place that it belongs to.
    private static string OfficeOf(Unit unit) => UnitId.Parse(unit.Id, unit.Jurisdiction).Office;

    private void Pair(List<Unit> before, List<Unit> after, Func<Unit, IEnumerable<string>> keys)
    {
        var left = Single(before.Where(u => !_after.ContainsKey(u.Id)), keys);
        var right = Single(after.Where(u => !_before.ContainsKey(u.Id)), keys);
        foreach (var pair in left.Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (right.TryGetValue(pair.Key, out var other) && other is not null
                && !_after.ContainsKey(pair.Value!) && !_before.ContainsKey(other))
            {
                _after[pair.Value!] = other;
                _before[other] = pair.Value!;
            }
        }
    }

    // A key that two units claim leads to none.
    private static Dictionary<string, string?> Single(IEnumerable<Unit> units, Func<Unit, IEnumerable<string>> keys)
    {
        var bearers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var key in keys(unit).Distinct(StringComparer.Ordinal))
            {
                bearers[key] = bearers.ContainsKey(key) ? null : unit.Id;
            }
        }

        return bearers;
    }
}
