using System.Text.Json;
using OrgGraph.Model;
using OrgGraph.Model.Json;

namespace OrgGraph.Tests.Reports;

/// <summary>
/// Loads, medians and fences of the plans of one government and year, worked out from graph.json by plain arithmetic that shares
/// nothing with the program's.
/// </summary>
internal sealed class PlainCount
{
    private readonly Dictionary<string, UnitRow> _units;
    private readonly string _place;
    private readonly Dictionary<string, HashSet<string>> _bearers;
    private readonly Dictionary<string, HashSet<string>> _holders;
    private readonly Dictionary<string, double> _fences = [];
    private readonly Dictionary<string, int> _peers = [];

    private PlainCount(
        string scope, string place, int plans, HashSet<string> measures, List<EdgeRow> edges, Dictionary<string, UnitRow> units,
        PlainCount? like = null)
    {
        (_bearers, _holders) = like is null ? ([], []) : (like._bearers, like._holders); // of names, whatever their roles
        (Scope, _place, Plans, Measures, Edges, _units) = (scope, place, plans, measures, edges, units);
        Accountable = edges.Exists(e => e.Role == "Lead") ? "Lead" : "Responsible";
        Loads = units.Keys.ToDictionary(u => u, _ => 0.0);
        FromGroups = units.Keys.ToDictionary(u => u, _ => 0.0);
        Coordination = units.Keys.ToDictionary(u => u, _ => 0.0);
        Points = [];
        foreach (var measure in edges.GroupBy(e => e.Measure))
        {
            var own = measure.Select(e => (e.Unit, e.Role)).ToHashSet();
            foreach (var (unit, role) in measure.SelectMany(e => Bearers(e.Unit).Select(b => (b, e.Role))).Distinct())
            {
                var points = role switch { "Lead" => 1.0, "Responsible" => 0.7, _ => 0.3 };
                Loads[unit] += points;
                FromGroups[unit] += own.Contains((unit, role)) ? 0 : points;
                Points[(unit, measure.Key)] = Points.GetValueOrDefault((unit, measure.Key)) + points;
            }

            var answering = measure.Any(e => e.Role == "Lead") ? "Lead" : "Responsible";
            var leads = measure.Where(e => e.Role == answering).SelectMany(e => Holders(e.Unit)).Distinct().ToList();
            var partners = measure.SelectMany(e => Holders(e.Unit)).Distinct().Count() - 1;
            foreach (var unit in leads)
            {
                var points = 0.2 * Math.Log(1 + partners) / leads.Count;
                Loads[unit] += points;
                Coordination[unit] += points;
                Points[(unit, measure.Key)] = Points.GetValueOrDefault((unit, measure.Key)) + points;
            }
        }

        Singles =
            [.. units.Where(u => Loads[u.Key] > 0 && u.Value is { Level: not "Group", Kind: not "Group", Members: [] })
                .Select(u => u.Key)];
    }

    public string Scope { get; }

    public int Plans { get; }

    public HashSet<string> Measures { get; }

    public List<EdgeRow> Edges { get; }

    public string Accountable { get; }

    public Dictionary<string, double> Loads { get; }

    public List<string> Singles { get; }

    public Dictionary<string, double> FromGroups { get; }

    public Dictionary<string, double> Coordination { get; }

    public Dictionary<(string Unit, string Measure), double> Points { get; }

    public IReadOnlyDictionary<string, UnitRow> Units => _units;

    /// <summary>The same with other roles.</summary>
    public PlainCount With(Func<EdgeRow, string> role) => With([.. Edges.Select(e => e with { Role = role(e) })]);

    /// <summary>The same with other edges.</summary>
    public PlainCount With(List<EdgeRow> edges) => new(Scope, _place, Plans, Measures, edges, _units, this);

    /// <summary>True for a unit that bears what this name is given, itself or as a member.</summary>
    public bool Bears(string unit, string name) => unit == name || Bearers(name).Contains(unit) || Holders(name).Contains(unit);

    /// <summary>What a unit has of one measure with these edges.</summary>
    public double PointsOf(string unit, List<EdgeRow> edges)
    {
        var roles = edges.Where(e => Bearers(e.Unit).Contains(unit)).Select(e => e.Role).Distinct();
        var answering = edges.Exists(e => e.Role == "Lead") ? "Lead" : "Responsible";
        var leads = edges.Where(e => e.Role == answering).SelectMany(e => Holders(e.Unit)).ToHashSet();
        var partners = edges.SelectMany(e => Holders(e.Unit)).Distinct().Count() - 1;
        return roles.Sum(r => r switch { "Lead" => 1.0, "Responsible" => 0.7, _ => 0.3 })
            + (leads.Contains(unit) ? 0.2 * Math.Log(1 + partners) / leads.Count : 0);
    }

    public bool IsGroup(string unit) => _units[unit] is { Level: "Group" } or { Kind: "Group" } or { Members.Length: > 0 };

    public int PeerCountOf(string unit) =>
        _peers.TryGetValue(unit, out var known) ? known : _peers[unit] = NamesOfPeers(unit).Count;

    public double MedianOf(string unit) => Quantile(PeersOf(unit), 0.5);

    public double FenceOf(string unit) => _fences.TryGetValue(unit, out var known) ? known : _fences[unit] = Fence(PeersOf(unit));

    private static double Fence(List<double> peers)
    {
        return peers.Count == 0 ? double.PositiveInfinity : Math.Max(
            3 * Quantile(peers, 0.5), Quantile(peers, 0.75) + (1.5 * (Quantile(peers, 0.75) - Quantile(peers, 0.25))));
    }

    private bool IsWhole(string unit) => _units[unit] is { IsKnown: true, Members.Length: > 0 } && !IsSome(unit);

    private static bool IsSome(string unit) => unit.Contains("相关") || unit.Contains("有关");

    private HashSet<string> Holders(string unit) => _holders.TryGetValue(unit, out var known) ? known
        : _holders[unit] = IsWhole(unit) ? [.. _units[unit].Members.SelectMany(Holders)] : [unit];

    private HashSet<string> Bearers(string unit) => _bearers.TryGetValue(unit, out var known) ? known
        : _bearers[unit] = IsSome(unit) || _units[unit].Members.Length == 0 ? [unit]
            : [.. _units[unit].Members.SelectMany(Bearers), .. IsWhole(unit) ? Array.Empty<string>() : [unit]];

    // A branch works among the units of the government whose plan names it.
    public (string Place, string Level) PlaceOf(string unit) =>
        _units[unit] is { Kind: "Branch" } u && u.Place != _place && _place.Length > 0
            ? (_place, u.Level switch { "National" => "Provincial", "Provincial" => "Municipal", "Municipal" =>
                "District", var l => l })
            : (_units[unit].Place, _units[unit].Level);

    public List<string> NamesOfPeers(string unit)
    {
        var (place, level) = PlaceOf(unit);
        var kind = _units[unit].Kind;
        Func<string, bool>[] keys =
        [
            u => PlaceOf(u) == (place, level) && _units[u].Kind == kind,
            u => PlaceOf(u) == (place, level),
            u => PlaceOf(u).Level == level && _units[u].Kind == kind,
            u => PlaceOf(u).Level == level,
        ];
        return keys.Select(k => Singles.Where(k).ToList()).FirstOrDefault(p => p.Count >= 8) ?? [];
    }

    private List<double> PeersOf(string unit) => [.. NamesOfPeers(unit).Select(u => Loads[u]).Order()];

    internal static double Quantile(List<double> sorted, double p)
    {
        var place = p * (sorted.Count - 1);
        var low = sorted[(int)Math.Floor(place)];
        return low + ((place - Math.Floor(place)) * (sorted[(int)Math.Ceiling(place)] - low));
    }

    /// <summary>The newest year of each government, by how sentences call it; graph.json is read as any program would.</summary>
    public static Dictionary<string, PlainCount> Of(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        string? Text(JsonElement e, string name) =>
            e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
        var plans = root.GetProperty("plans").EnumerateArray().Select(p => (
            Id: Text(p, "id")!, Place: Text(p, "jurisdiction")!,
            Year: p.TryGetProperty("year", out var y) && y.ValueKind == JsonValueKind.Number ? (int?)y.GetInt32() : null))
            .ToList();
        var newest = plans.Where(p => p.Year is not null).GroupBy(p => p.Place).ToDictionary(g => g.Key, g => g.Max(p => p.Year));
        var planOf = root.GetProperty("tasks").EnumerateArray().ToDictionary(t => Text(t, "id")!, t => Text(t, "planId")!);
        var measures = root.GetProperty("measures").EnumerateArray()
            .Select(m => (Id: Text(m, "id")!, Plan: planOf[Text(m, "taskId")!])).ToList();
        var units = root.GetProperty("units").EnumerateArray().ToDictionary(u => Text(u, "id")!, u => new UnitRow(
            Text(u, "jurisdiction") ?? "", Text(u, "level") ?? "Unknown", Text(u, "kind") ?? "Unknown",
            u.TryGetProperty("memberIds", out var m) ? [.. m.EnumerateArray().Select(i => i.GetString()!)] : [],
            u.TryGetProperty("membersKnown", out var k) && k.GetBoolean()));
        var edges = root.GetProperty("responsibilities").EnumerateArray().Select(e => new EdgeRow(
            Text(e, "unitId")!, Text(e, "measureId")!, Text(e, "role")!, (Text(e, "uncertainty") ?? "None") != "None",
            Text(e, "uncertainty") is not (null or "None" or "RoleNotDecided" or "RowIncomplete"))).ToList();
        return plans.Where(p => p.Year is null || p.Year == newest[p.Place]).GroupBy(p => (p.Place, p.Year)).ToDictionary(
            g => g.Key.Year is { } year ? $"{g.Key.Place} {year} 年" : $"{g.Key.Place} 未写明年份",
            g =>
            {
                var own = measures.Where(m => g.Any(p => p.Id == m.Plan)).Select(m => m.Id).ToHashSet();
                return new PlainCount(
                    g.Key.Year is { } year ? $"{g.Key.Place}/{year}" : g.Key.Place, g.Key.Place, g.Count(), own,
                    [.. edges.Where(e => own.Contains(e.Measure))], units);
            });
    }

    internal sealed record UnitRow(string Place, string Level, string Kind, string[] Members, bool IsKnown);

    /// <param name="Unit">The unit.</param>
    /// <param name="Measure">The measure.</param>
    /// <param name="Role">Lead, Responsible or Assist.</param>
    /// <param name="IsGuess">True when a person should check it.</param>
    /// <param name="MayBeNobodys">True when more than its role is in doubt.</param>
    internal sealed record EdgeRow(string Unit, string Measure, string Role, bool IsGuess, bool MayBeNobodys = false);
}
