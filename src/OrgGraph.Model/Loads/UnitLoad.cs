using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Model.Loads;

/// <summary>Weight of one responsibility of each role, in load points; not negative.</summary>
/// <param name="Lead">Points for a lead.</param>
/// <param name="Responsible">Points for a responsibility.</param>
/// <param name="Assist">Points for an assist.</param>
public sealed record LoadWeights(double Lead = 1.0, double Responsible = 0.7, double Assist = 0.3)
{
    /// <summary>The points of a role; 0 for <see cref="Role.Oversees"/>, which is a person's.</summary>
    public double Of(Role role) => role switch
    {
        Role.Lead => Lead,
        Role.Responsible => Responsible,
        Role.Assist => Assist,
        _ => 0,
    };
}

/// <summary>What one unit carries.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Leads">Measures it leads.</param>
/// <param name="Responsible">Measures it is responsible for.</param>
/// <param name="Assists">Measures it assists in.</param>
/// <param name="FromGroups">Points that it bears as a member of groups, an equal share of each.</param>
/// <param name="Load">All points: its own and those from groups. A group whose members are known keeps none.</param>
public sealed record UnitLoad(Unit Unit, int Leads, int Responsible, int Assists, double FromGroups, double Load)
{
    /// <summary>Computes every unit's load; busiest first, then by id. Linear in edges and memberships.</summary>
    public static ImmutableArray<UnitLoad> Compute(ResponsibilityGraph graph, LoadWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        weights ??= new LoadWeights();
        var counts = new Dictionary<string, (int Leads, int Responsible, int Assists)>(StringComparer.Ordinal);
        foreach (var edge in graph.Responsibilities)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, edge.UnitId, out _);
            count = edge.Role switch
            {
                Role.Lead => count with { Leads = count.Leads + 1 },
                Role.Responsible => count with { Responsible = count.Responsible + 1 },
                _ => count with { Assists = count.Assists + 1 },
            };
        }

        double Points(string id) => counts.TryGetValue(id, out var c)
            ? (c.Leads * weights.Lead) + (c.Responsible * weights.Responsible) + (c.Assists * weights.Assist)
            : 0;

        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        var holders = LoadHolders.Find(graph.Units);
        foreach (var group in graph.Units.Where(u => u.HandsLoadOn))
        {
            var members = holders[group.Id];
            foreach (var member in members)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shares, member, out _) += Points(group.Id) / members.Length;
            }
        }

        return
        [
            .. graph.Units
                .Select(unit =>
                {
                    var c = counts.GetValueOrDefault(unit.Id);
                    var shared = shares.GetValueOrDefault(unit.Id);
                    var own = unit.HandsLoadOn ? 0 : Points(unit.Id);
                    return new UnitLoad(unit, c.Leads, c.Responsible, c.Assists, shared, own + shared);
                })
                .OrderByDescending(l => l.Load)
                .ThenByDescending(l => l.Leads)
                .ThenBy(l => l.Unit.Id, StringComparer.Ordinal),
        ];
    }
}
