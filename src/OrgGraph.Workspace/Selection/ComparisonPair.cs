using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Naming;
using OrgGraph.Model.Ids;

namespace OrgGraph.Workspace.Selection;

/// <summary>Two graphs to compare.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
public sealed record ComparisonPair(ResponsibilityGraph Before, ResponsibilityGraph After)
{
    /// <summary>True when the plans are known to be of other governments: what differs is no change from year to year.</summary>
    public bool IsAcrossGovernments =>
        PlacesOf(Before) is { Count: > 0 } first && PlacesOf(After) is { Count: > 0 } second && !first.Overlaps(second);

    /// <summary>True when the plans are known to be for other years.</summary>
    public bool IsAcrossYears =>
        YearsOf(Before) is { Count: > 0 } first && YearsOf(After) is { Count: > 0 } second && !first.Overlaps(second);

    /// <summary>Whose plans a graph holds, and for which years: 北京市 2024.</summary>
    public static string LabelOf(ResponsibilityGraph graph)
    {
        var places =
            graph.Plans.Select(p => p.Jurisdiction).Where(j => j.Length > 0).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
        var years =
            graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order()
                .Select(y => y.ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', new[] { string.Join('、', places), string.Join('、', years) }.Where(t => t.Length > 0));
    }

    private static HashSet<string> PlacesOf(ResponsibilityGraph graph) =>
        graph.Plans.Select(p => p.Jurisdiction).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static HashSet<int> YearsOf(ResponsibilityGraph graph) => graph.Plans.Select(p => p.Year).OfType<int>().ToHashSet();
}

/// <summary>Finds in graphs what is to be compared.</summary>
public static class ComparisonPairs
{
    /// <summary>The pairs of one graph: consecutive years of each place, or the two years that were asked for.</summary>
    /// <exception cref="RequestException">No place has plans with measures for two years, or for those.</exception>
    public static ImmutableArray<ComparisonPair> PairsWithin(ResponsibilityGraph graph, string name, int? yearA, int? yearB)
    {
        if (yearA is { } a)
        {
            CheckYear(graph, a);
        }

        if (yearB is { } b)
        {
            CheckYear(graph, b);
        }

        var pairs = ImmutableArray.CreateBuilder<ComparisonPair>();
        var full = PlansWithMeasures(graph);
        foreach (var place in graph.Plans.Where(p => full.Contains(p.Id)).GroupBy(p => p.Jurisdiction)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var years = place.Select(p => p.Year).OfType<int>().Distinct().Order().ToList();
            var wanted = yearA is null && yearB is null
                ? years.Zip(years.Skip(1))
                : years.Where(y => y == yearA || (yearA is null && y < yearB))
                    .TakeLast(1)
                    .SelectMany(
                        first => years.Where(y => y == yearB || (yearB is null && y > first)).Take(1),
                        (first, second) => (first, second));
            foreach (var (first, second) in wanted)
            {
                pairs.Add(new ComparisonPair(Select(graph, place, first), Select(graph, place, second)));
            }
        }

        return pairs.Count > 0
            ? pairs.ToImmutable()
            : throw new RequestException(
                RequestProblem.NoTwoYears, ComparisonProblems.OneYearOnly.With(name, string.Join('、', YearsOf(graph))));
    }

    /// <summary>One of two graphs, reduced to one year.</summary>
    /// <exception cref="RequestException">The graph has no plan for the year, or several years and none was chosen.</exception>
    public static ResponsibilityGraph OneYear(ResponsibilityGraph graph, bool isFirst, int? year)
    {
        if (year is { } wanted)
        {
            CheckYear(graph, wanted);
            return Select(graph, graph.Plans, wanted);
        }

        var years = YearsOf(graph);
        return years.Count <= 1
            ? graph
            : throw new RequestException(
                isFirst ? RequestProblem.SeveralYearsBefore : RequestProblem.SeveralYearsAfter,
                ComparisonProblems.SeveralYears.With(isFirst ? "A" : "B", string.Join('、', years)));
    }

    /// <summary>The graph reduced to plans by name.</summary>
    /// <exception cref="RequestException">No plan is called so.</exception>
    public static ResponsibilityGraph WithPlans(ResponsibilityGraph graph, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return graph;
        }

        var plans = graph.Plans.Where(p => names.Any(n => IsCalled(p, n))).Select(p => p.Id).ToImmutableArray();
        foreach (var name in names)
        {
            if (!graph.Plans.Any(p => IsCalled(p, name)))
            {
                throw NameProblems.Unknown(
                    NameProblems.NoSuchPlan,
                    name,
                    NearestNames.Find(name, graph.Plans.Select(p => new Named(p.Id, [p.Id, PlanId.Parse(p.Id).Name, p.Title]))));
            }
        }

        return new GraphSelection { Plans = plans }.Select(graph);
    }

    private static bool IsCalled(Plan plan, string name)
    {
        var key = Wording.KeyOf(name);
        return Wording.KeyOf(plan.Id).Contains(key, StringComparison.Ordinal)
            || Wording.KeyOf(plan.Title).Contains(key, StringComparison.Ordinal);
    }

    // Headings alone leave nothing to compare.
    private static HashSet<string> PlansWithMeasures(ResponsibilityGraph graph)
    {
        var tasks = graph.Measures.Select(m => m.TaskId).ToHashSet(StringComparer.Ordinal);
        return graph.Tasks.Where(t => tasks.Contains(t.Id)).Select(t => t.PlanId).ToHashSet(StringComparer.Ordinal);
    }

    private static void CheckYear(ResponsibilityGraph graph, int year)
    {
        if (!graph.Plans.Any(p => p.Year == year))
        {
            throw NameProblems.Unknown(
                NameProblems.NoSuchYear, year.ToString(CultureInfo.InvariantCulture), YearsOf(graph));
        }

        var full = PlansWithMeasures(graph);
        if (!graph.Plans.Any(p => p.Year == year && full.Contains(p.Id)))
        {
            throw new RequestException(RequestProblem.NothingToCompare, ComparisonProblems.YearWithoutMeasures.With(year));
        }
    }

    private static List<string> YearsOf(ResponsibilityGraph graph) =>
        [.. graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order()
            .Select(y => y.ToString(CultureInfo.InvariantCulture))];

    private static ResponsibilityGraph Select(ResponsibilityGraph graph, IEnumerable<Plan> plans, int year) =>
        new GraphSelection { Plans = [.. plans.Where(p => p.Year == year).Select(p => p.Id)] }.Select(graph);
}
