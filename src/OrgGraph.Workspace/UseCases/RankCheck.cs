using OrgGraph.Analytics.Ranking;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Workspace.UseCases;

/// <summary>A ranking with values that another program has computed.</summary>
public static class RankCheck
{
    /// <summary>The same ranking with QuikGraph's PageRank, and the largest difference of a row's two values.</summary>
    public static (Ranking Ranking, double Difference) ByQuikGraph(Ranking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var found = ranking.Parts.Select(p => (Part: p, Check: ByQuikGraph(p.Shown))).ToList();
        return (
            ranking with { Parts = [.. found.Select(f => f.Part with { Shown = f.Check.Table })] },
            found.Max(f => f.Check.Difference));
    }

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
