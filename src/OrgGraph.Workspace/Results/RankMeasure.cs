using System.Collections.Immutable;
using OrgGraph.Analytics.Ranking;

namespace OrgGraph.Workspace.Results;

/// <summary>One thing that units are ranked by.</summary>
/// <param name="Name">Its name, as users give it.</param>
/// <param name="Heading">Its column.</param>
/// <param name="Of">Its value: a whole number, a real one, or null where it is not defined.</param>
/// <param name="Means">What it says of a unit, in a sentence for those who plan.</param>
/// <param name="Digits">Digits behind the point for people; data have all.</param>
public sealed record RankMeasure(
    string Name, LocalizedText Heading, Func<UnitMetricsRow, object?> Of, LocalizedText Means, int Digits = 0)
{
    /// <summary>All measures, in the order of columns; the first is what units are ranked by when nothing is said.</summary>
    public static ImmutableArray<RankMeasure> All { get; } =
    [
        new("load", Terms.Load, r => r.Load, new(
            "任务分加协调分：就这些计划看，担子有多重。", "role points and coordination: how much these plans put on the unit."), 1),
        new("points", Terms.RolePoints, r => r.Work?.Base ?? 0, new(
            "每条措施牵头计 1、主责计 0.7、协办计 0.3（可用 --weights 改）。",
            "each measure led counts 1, each responsibility 0.7, each assist 0.3 (unless weights are given)."), 1),
        new("leads", Terms.DoneBy(Role.Lead), r => (long)r.Leads, new("以自己名义牵头的措施数。", "measures that it leads in its own name.")),
        new("degree", new("协作单位", "degree"), r => (long)r.Degree, new(
            "与多少个单位同在一条措施里：要打交道的单位数。", "units that share a measure with it: whom it has to deal with.")),
        new("strength", new("协作次数", "strength"), r => r.Strength, new(
            "与各协作单位共同措施数的合计。", "measures shared, summed over its partners."), 1),
        new("betweenness", new("介数", "betweenness"), r => r.Betweenness, new(
            "别的单位之间要联系，有多少最短的路要经过它：数大的是传话的枢纽，它一慢大家都慢。",
            "how many shortest ways between other units lead through it: a hub, whose delay is everybody's."), 1),
        new("closeness", new("接近度", "closeness"), r => r.Closeness, new(
            "到其他单位平均要转几道手（0 到 1，越大越近）。", "how few steps it is from the others (0 to 1, the larger the nearer)."), 3),
        new("harmonic", new("调和中心性", "harmonic"), r => r.Harmonic, new(
            "同接近度，但连不到的单位按 0 计。", "like closeness, with those out of reach counted as 0."), 1),
        new("eigenvector", new("特征向量", "eigenvector"), r => r.Eigenvector, new(
            "是否与本身协作就多的单位协作（0 到 1）。", "whether its partners are themselves well connected (0 to 1)."), 3),
        new("pagerank", new("PageRank", "pagerank"), r => r.PageRank, new(
            "顺着协作关系随意走，停在它那里的机会：整体上的分量，全部单位合计为 1。",
            "the chance that a walk along ties ends there: its weight in the whole; all units make 1."), 4),
        new("kcore", new("核数", "kcore"), r => (long)r.Core, new(
            "处在多紧密的圈子里：圈内每个单位至少与这么多个圈内单位协作。",
            "how dense a circle it belongs to: all in it work with at least so many others of it.")),
        new("constraint", new("约束", "constraint"), r => r.Constraint, new(
            "协作是否都绑在同一圈单位上：越小，越是连接不同圈子的桥。",
            "whether its partners are all one circle: the smaller, the more it bridges circles."), 3),
        new("clustering", new("聚集系数", "clustering"), r => r.Clustering, new(
            "它的协作单位彼此之间也协作的比例（0 到 1）。", "how far its partners work with each other too (0 to 1)."), 3),
    ];

    /// <summary>The measure of a name; the first for null and for a name that is none's.</summary>
    public static RankMeasure Find(string? name) => All.FirstOrDefault(m => m.Name == name) ?? All[0];

    /// <summary>The value to sort by; below all others where the measure is not defined.</summary>
    public double SortKey(UnitMetricsRow row) => Of(row) switch
    {
        long whole => whole,
        double real => real,
        _ => double.NegativeInfinity,
    };
}
