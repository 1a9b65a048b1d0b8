using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>What the builder and the merger have in common: equal edges count once, which is said.</summary>
/// <param name="findings">Receives what there is to say.</param>
internal sealed class GraphAssembly(ICollection<Finding> findings)
{
    private readonly HashSet<(string Unit, string Measure, Role Role)> _seen = [];
    private readonly ImmutableArray<Responsibility>.Builder _edges = ImmutableArray.CreateBuilder<Responsibility>();

    /// <summary>The edges added, without those that were there.</summary>
    public ImmutableArray<Responsibility> Edges => _edges.ToImmutable();

    /// <summary>Adds an edge, unless the unit has that role in the measure already.</summary>
    public void Add(Responsibility edge)
    {
        if (_seen.Add((edge.UnitId, edge.MeasureId, edge.Role)))
        {
            _edges.Add(edge);
        }
        else
        {
            findings.Add(new Finding(FindingKind.UnitRepeated, edge.Source, [edge.Mention]));
        }
    }
}
