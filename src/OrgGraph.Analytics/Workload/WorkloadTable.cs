using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OrgGraph.Analytics.Workload;

/// <summary>The load of every unit of a graph. Immutable.</summary>
public sealed record WorkloadTable
{
    private readonly FrozenDictionary<string, UnitWorkload> _byId = FrozenDictionary<string, UnitWorkload>.Empty;
    private readonly ImmutableArray<UnitWorkload> _units = [];

    /// <summary>The options it was computed with.</summary>
    public required WorkloadOptions Options { get; init; }

    /// <summary>All units, most points first, then by id.</summary>
    public required ImmutableArray<UnitWorkload> Units
    {
        get => _units;
        init
        {
            _units = value;
            _byId = value.ToFrozenDictionary(u => u.Unit.Id, StringComparer.Ordinal);
        }
    }

    /// <summary>Curves of levels with two or more single units that carry points, in the order of levels.</summary>
    public required ImmutableArray<Lorenz> Lorenz { get; init; }

    /// <summary>All measures of the graph.</summary>
    public required int Measures { get; init; }

    /// <summary>All responsibilities of the graph.</summary>
    public required int Duties { get; init; }

    /// <summary>How many of them are guesses.</summary>
    public required int Guessed { get; init; }

    /// <summary>The role in which units answer for measures: lead, or in plans where nobody leads, responsible.</summary>
    public required Role Accountable { get; init; }

    /// <summary>The overloaded units, most points first.</summary>
    public IEnumerable<UnitWorkload> Overloaded => Units.Where(u => u.IsOverloaded);

    /// <summary>The unit's load; null for an id that the graph does not have. O(1).</summary>
    public UnitWorkload? Find(string unitId) => _byId.GetValueOrDefault(unitId);
}
