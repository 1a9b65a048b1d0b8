using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Analytics.Comparison;

/// <summary>
/// How a city's measures are carried out in one of its districts: by which measures, which no measure of the district picks up,
/// and what the district does on its own.
/// </summary>
public sealed record Cascade
{
    private Cascade()
    {
    }

    /// <summary>The city; empty when its plans do not tell.</summary>
    public string City { get; private init; } = "";

    /// <summary>The district; empty when its plans do not tell.</summary>
    public string District { get; private init; } = "";

    /// <summary>The years of the plans, ascending.</summary>
    public ImmutableArray<int> Years { get; private init; } = [];

    /// <summary>The city's measures, in the graph's order.</summary>
    public ImmutableArray<CascadeRow> Rows { get; private init; } = [];

    /// <summary>
    /// The district's measures without a measure of the city above them, in the graph's order; but for those of
    /// <see cref="UnmatchedPlans"/>.
    /// </summary>
    public ImmutableArray<Measure> WithoutParent { get; private init; } = [];

    /// <summary>The district's plans that have no like among the city's plans given.</summary>
    public ImmutableArray<Plan> UnmatchedPlans { get; private init; } = [];

    /// <summary>The thresholds that were used.</summary>
    public ComparisonOptions Options { get; private init; } = new();

    /// <summary>The city's measures that call on the district, or on some, and that it does not pick up.</summary>
    public IEnumerable<CascadeRow> Gaps => Rows.Where(r => r.IsGap);

    /// <summary>How many of the city's measures fare so; the counts of all states sum to the rows.</summary>
    public int Count(CascadeState state) => Rows.Count(r => r.State == state);

    /// <summary>
    /// Follows the measures of a city into a district. A measure of the district carries out the city's measure that is most
    /// like it, and others that share wording which that one lacks; one of the city may be carried out by many.
    /// </summary>
    /// <param name="city">The city's plans.</param>
    /// <param name="district">The plans of one district.</param>
    /// <param name="options">Thresholds and weights.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold or weight is out of its range.</exception>
    public static Cascade Find(
        ResponsibilityGraph city,
        ResponsibilityGraph district,
        ComparisonOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(district);
        options ??= new ComparisonOptions();
        ComparisonOptions.Check(options);
        var matcher = MeasureMatcher.Of(city, district, options, cancellationToken);
        var links = LinksOf(matcher, options);
        var children = links.ToLookup(p => p.Before);
        var linked = links.Select(p => p.After).ToHashSet();
        var name = JurisdictionOf(district);
        var addresses = new CascadeAddresses(city, name);
        var unmatched = matcher.PlansWithoutLike(district, city, linked);
        return new Cascade
        {
            City = JurisdictionOf(city),
            District = name,
            Years = [.. city.Plans.Concat(district.Plans).Select(p => p.Year).OfType<int>().Distinct().Order()],
            Rows =
            [
                .. matcher.Before.Select((m, i) => new CascadeRow(m.Measure, addresses.Of(m.Units),
                [
                    .. children[i]
                        .OrderByDescending(p => p.Similarity.Score).ThenBy(p => p.After)
                        .Select(p => new CascadeLink(
                            matcher.After[p.After].Measure, p.Similarity, p.Similarity.Score < options.Certain)),
                ])),
            ],
            WithoutParent =
            [
                .. matcher.After
                    .Where((m, i) => !linked.Contains(i) && !unmatched.Any(p => p.Id == m.Plan.Id))
                    .Select(m => m.Measure),
            ],
            UnmatchedPlans = unmatched,
            Options = options,
        };
    }

    /// <summary>
    /// Follows measures within one graph that holds the plans of a city and of its districts: one cascade for each district and
    /// year in which both have plans; by district (ordinal), then by year.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Thresholds and weights.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    public static ImmutableArray<Cascade> Within(
        ResponsibilityGraph graph, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var cascades = ImmutableArray.CreateBuilder<Cascade>();
        var districts = graph.Plans
            .Where(p => p.City is not null && p.City != p.Jurisdiction)
            .GroupBy(p => (p.Jurisdiction, p.Year, City: p.City!))
            .OrderBy(g => g.Key.Jurisdiction, StringComparer.Ordinal).ThenBy(g => g.Key.Year);
        foreach (var district in districts)
        {
            var above = graph.Plans.Where(p => p.Jurisdiction == district.Key.City && p.Year == district.Key.Year).ToList();
            if (above.Count > 0)
            {
                cascades.Add(Find(PlansOf(graph, above), PlansOf(graph, district), options, cancellationToken));
            }
        }

        return cascades.ToImmutable();
    }

    private static ResponsibilityGraph PlansOf(ResponsibilityGraph graph, IEnumerable<Plan> plans) =>
        new GraphSelection { Plans = [.. plans.Select(p => p.Id)] }.Select(graph);

    private static string JurisdictionOf(ResponsibilityGraph graph) =>
        graph.Plans.Select(p => p.Jurisdiction).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "";

    private static List<ScoredPair> LinksOf(MeasureMatcher matcher, ComparisonOptions options)
    {
        var links = new List<ScoredPair>();
        foreach (var parents in matcher.Pairs.Where(p => p.IsMatch(options)).GroupBy(p => p.After))
        {
            var ranked = parents.OrderByDescending(p => p.Similarity.Score).ThenBy(p => p.Before).ToList();
            links.Add(ranked[0]);
            links.AddRange(ranked.Skip(1).Where(p => AddsTo(p, ranked[0], matcher, options)));
        }

        return links;
    }

    // A second parent says something of the measure that the first one does not.
    private static bool AddsTo(ScoredPair second, ScoredPair first, MeasureMatcher matcher, ComparisonOptions options)
    {
        var wording = matcher.Wording;
        return second.Similarity.Score >= options.Certain
            && wording.Added(wording.After(second.After), wording.Before(second.Before), wording.Before(first.Before))
                >= options.PartAdds * wording.AfterTotals[second.After];
    }
}
