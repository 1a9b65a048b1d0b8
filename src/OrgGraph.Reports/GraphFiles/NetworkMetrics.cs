using System.Collections.Immutable;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>What <c>rank</c> measures of units, as attributes of a network's nodes.</summary>
internal static class NetworkMetrics
{
    /// <summary>
    /// The network with the measures: those of the two-mode network for units and measures, else those of the collaboration
    /// network. Measures that the network has already are not said again, least of all loads and verdicts, which are those of the
    /// unit's own government and year; measures of plans have none.
    /// </summary>
    public static NetworkFile Add(
        NetworkFile network, ResponsibilityGraph graph, RankedGraph ranked, CancellationToken cancellationToken)
    {
        var table = UnitMetricsTable.Compute(
            graph, new UnitMetricsOptions { Graph = ranked }, cancellationToken: cancellationToken);
        var rows = table.Rows.ToDictionary(r => r.Unit.Id, StringComparer.Ordinal);
        var known = network.NodeAttributes.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        RankMeasure[] measures = [.. RankMeasure.All.Where(m => !known.Contains(m.Name))];
        return network with
        {
            NodeAttributes =
            [
                .. network.NodeAttributes,
                .. measures.Select(m => new NetworkField(m.Name, AttributeType.Real)),
                new("community", AttributeType.Whole), new("articulation", AttributeType.Flag),
            ],
            Nodes = [.. network.Nodes.Select(node => node with { Values = [.. node.Values, .. ValuesOf(node)] })],
        };

        ImmutableArray<object?> ValuesOf(NetworkNode node) => rows.TryGetValue(node.Id, out var row)
            ? [.. measures.Select(m => (object?)ValueOf(m.Of(row))), (long?)row.Community, row.IsArticulationPoint]
            : [.. Enumerable.Repeat((object?)null, measures.Length + 2)];
    }

    // Numbers that are none (a measure that a unit alone does not have) are left out.
    private static double? ValueOf(object? value) =>
        value is null ? null
        : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is var number && double.IsFinite(number)
            ? number
            : null;
}
