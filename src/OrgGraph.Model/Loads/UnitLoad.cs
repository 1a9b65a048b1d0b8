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
/// <param name="Leads">Measures it leads, in its own name.</param>
/// <param name="Responsible">Measures it is responsible for, in its own name.</param>
/// <param name="Assists">Measures it assists in, in its own name.</param>
/// <param name="FromGroups">
/// Points of duties that it has as a member of groups only (<see cref="LoadBearers"/>): each duty whole, once a role.
/// </param>
/// <param name="Load">All role points: its own and those from groups. A group whose members are known keeps none.</param>
public sealed record UnitLoad(Unit Unit, int Leads, int Responsible, int Assists, double FromGroups, double Load)
{
    /// <summary>Computes every unit's role points; most first, then by id. Linear in edges and memberships.</summary>
    public static ImmutableArray<UnitLoad> Compute(ResponsibilityGraph graph, LoadWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        weights ??= new LoadWeights();
        var counts = new Dictionary<string, (int Leads, int Responsible, int Assists)>(StringComparer.Ordinal);
        var bearers = LoadBearers.Find(graph.Units);
        var held = new HashSet<(string Unit, string Measure, Role Role)>();
        foreach (var edge in graph.Responsibilities)
        {
            if (held.Add((edge.UnitId, edge.MeasureId, DutyOf(edge.Role))))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, edge.UnitId, out _);
                count = Plus(count, edge.Role);
            }
        }

        double PointsOf((int Leads, int Responsible, int Assists) c) =>
            (c.Leads * weights.Lead) + (c.Responsible * weights.Responsible) + (c.Assists * weights.Assist);

        var byGroups = new Dictionary<string, (int Leads, int Responsible, int Assists)>(StringComparer.Ordinal);
        foreach (var edge in graph.Responsibilities)
        {
            foreach (var bearer in bearers[edge.UnitId].Surely)
            {
                if (bearer != edge.UnitId && held.Add((bearer, edge.MeasureId, DutyOf(edge.Role))))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(byGroups, bearer, out _);
                    count = Plus(count, edge.Role);
                }
            }
        }

        return
        [
            .. graph.Units
                .Select(unit =>
                {
                    var c = counts.GetValueOrDefault(unit.Id);
                    var groups = PointsOf(byGroups.GetValueOrDefault(unit.Id));
                    var own = bearers[unit.Id].Surely.Contains(unit.Id) ? PointsOf(c) : 0;
                    return new UnitLoad(unit, c.Leads, c.Responsible, c.Assists, groups, own + groups);
                })
                .OrderByDescending(l => l.Load)
                .ThenByDescending(l => l.Leads)
                .ThenBy(l => l.Unit.Id, StringComparer.Ordinal),
        ];
    }

    // What is neither lead nor responsible counts as an assist.
    private static Role DutyOf(Role role) => role is Role.Lead or Role.Responsible ? role : Role.Assist;

    private static (int Leads, int Responsible, int Assists) Plus((int Leads, int Responsible, int Assists) count, Role role) =>
        role switch
        {
            Role.Lead => count with { Leads = count.Leads + 1 },
            Role.Responsible => count with { Responsible = count.Responsible + 1 },
            _ => count with { Assists = count.Assists + 1 },
        };
}
