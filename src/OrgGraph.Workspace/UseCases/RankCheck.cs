using OrgGraph.Analytics.Ranking;
using OrgGraph.Analytics.TypedGraphs;

namespace OrgGraph.Workspace.UseCases;

/// <summary>A ranking with values that another program has computed.</summary>
public static class RankCheck
{
    /// <summary>The same table with QuikGraph's PageRank, and the largest difference of a row's two values.</summary>
    public static (UnitMetricsTable Table, double Difference) ByQuikGraph(UnitMetricsTable table)
    {
        var shares = PageRankCheck.ComputeShares(table.Ties);
        var shareOf =
            table.Taking.Select((unit, node) => (unit.Id, node))
                .ToDictionary(p => p.Id, p => shares[p.node], StringComparer.Ordinal);
        var rows = table.Rows.Select(r => r with { PageRank = shareOf.GetValueOrDefault(r.Unit.Id, r.PageRank) }).ToList();
        return (table with { Rows = [.. rows] },
            rows.Zip(table.Rows, (a, b) => Math.Abs(a.PageRank - b.PageRank)).DefaultIfEmpty().Max());
    }
}
