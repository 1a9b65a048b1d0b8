using System.Collections.Immutable;
using System.Globalization;

namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// The plans of one government for one year, as a graph of their own: what a unit did in another year is not on its table now,
/// and a city and a district share out their work apart, so load is judged in each by itself.
/// </summary>
/// <param name="Year">The year; null for plans that do not tell theirs.</param>
/// <param name="Jurisdiction">The government; empty when unknown.</param>
/// <param name="Graph">
/// The plans' part of the graph, as <see cref="GraphSelection"/> makes it; the whole graph when it is all.
/// </param>
public sealed record GovernmentYear(int? Year, string Jurisdiction, ResponsibilityGraph Graph)
{
    /// <summary>Government and year as data names them: 大兴区/2024; empty where neither is known.</summary>
    public string Name =>
        (Jurisdiction, Year) switch
        {
            ("", null) => "",
            ("", { } year) => year.ToString(CultureInfo.InvariantCulture),
            (var place, null) => place,
            var (place, year) => string.Create(CultureInfo.InvariantCulture, $"{place}/{year}"),
        };

    /// <summary>
    /// The parts of a graph, the latest year first, plans without a year last; of a year the one with most measures first. Plans
    /// without a government are one part only where one file holds them. Linear in the graph, and in the units that each part
    /// names.
    /// </summary>
    public static ImmutableArray<GovernmentYear> Split(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parts = Subgraph.ByPlans(
            graph, p => (p.Year, p.Jurisdiction, File: p.Jurisdiction.Length == 0 ? p.Source.File : ""));
        if (parts is [var only])
        {
            return [new GovernmentYear(only.Key.Year, only.Key.Jurisdiction, graph)];
        }

        return
        [
            .. parts
                .Select(p => new GovernmentYear(p.Key.Year, p.Key.Jurisdiction, p.Graph))
                .OrderByDescending(y => y.Year ?? int.MinValue)
                .ThenByDescending(y => y.Graph.Measures.Length)
                .ThenBy(y => y.Jurisdiction, StringComparer.Ordinal),
        ];
    }
}
