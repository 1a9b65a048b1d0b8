namespace OrgGraph.Analytics.Communities;

/// <summary>
/// A graph's nodes parted into communities: node i is in community <c>Of[i]</c>. Communities are numbered from 0, largest first,
/// those of equal size by their smallest node. A node without ties is a community of its own.
/// </summary>
/// <param name="Of">The community of each node.</param>
/// <param name="Count">Number of communities.</param>
/// <param name="Modularity">How good the partition is; see <see cref="Communities.Modularity"/>.</param>
public sealed record Partition(int[] Of, int Count, double Modularity)
{
    /// <summary>
    /// Below this modularity a partition says little: networks with communities mostly have 0.3 to 0.7 (M. E. J. Newman and
    /// M. Girvan, Physical Review E 69, 026113, 2004).
    /// </summary>
    public const double WeakBelow = 0.3;

    /// <summary>True when the communities are hardly told apart: too weak to be shown as groups that belong together.</summary>
    public bool IsWeak => Modularity < WeakBelow;

    /// <summary>The partition that labels describe: nodes with the same label are together. O(n log n).</summary>
    internal static Partition FromLabels(int[] labels, double modularity)
    {
        var groups = Enumerable.Range(0, labels.Length)
            .GroupBy(node => labels[node])
            .Select(g => g.ToArray())
            .OrderByDescending(g => g.Length)
            .ThenBy(g => g[0])
            .ToList();
        var of = new int[labels.Length];
        for (var number = 0; number < groups.Count; number++)
        {
            foreach (var node in groups[number])
            {
                of[node] = number;
            }
        }

        return new Partition(of, groups.Count, modularity);
    }
}
