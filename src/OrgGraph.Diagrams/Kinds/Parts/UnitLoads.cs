using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>
/// The load of each unit against its own peers' fence, as everywhere in the product: years and governments apart, the latest year
/// of a unit first.
/// </summary>
internal sealed class UnitLoads
{
    private readonly Dictionary<string, UnitWorkload> _loads;

    private UnitLoads(Dictionary<string, UnitWorkload> loads)
    {
        _loads = loads;
        Overloaded = [.. loads.Values.Where(l => l.IsOverloaded).OrderByDescending(l => l.Total)
            .ThenBy(l => l.Unit.Id, StringComparer.Ordinal)];
    }

    /// <summary>The overloaded units, most points first.</summary>
    public ImmutableArray<UnitWorkload> Overloaded { get; }

    /// <summary>Computes the loads of a graph. Linear, and n log n in units.</summary>
    public static UnitLoads Compute(ResponsibilityGraph graph, CancellationToken cancellationToken = default)
    {
        var loads = new Dictionary<string, UnitWorkload>(StringComparer.Ordinal);
        foreach (var year in GovernmentYear.Split(graph).GroupBy(part => part.Year))
        {
            var tables = year.SelectMany(
                part => WorkloadAnalysis.Compute(part.Graph, cancellationToken: cancellationToken).Units);
            foreach (var load in tables.Where(l => l.Total > 0).OrderByDescending(l => l.Total))
            {
                loads.TryAdd(load.Unit.Id, load);
            }
        }

        return new UnitLoads(loads);
    }

    /// <summary>Points as people read them: one decimal, as in the report.</summary>
    public static string Points(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A unit's load; null for one that carries nothing of its own.</summary>
    public UnitWorkload? Find(string unitId) => _loads.GetValueOrDefault(unitId);

    /// <summary>True for a unit that carries more than its peers' fence.</summary>
    public bool IsOverloaded(string unitId) => Find(unitId) is { IsOverloaded: true };

    /// <summary>A unit's points, with the fence where it is overloaded: 142.2 / 58.0; empty for none.</summary>
    public string FigureOf(string unitId) => Find(unitId) switch
    {
        null => "",
        { IsOverloaded: true } load => $"{Points(load.Total)} / {Points(load.Fence)}",
        var load => Points(load.Total),
    };

    /// <summary>The accent for an overloaded unit; another colour for all others.</summary>
    public Colour ColourOf(string unitId, Colour usual) => IsOverloaded(unitId) ? Palette.Alarm : usual;
}
