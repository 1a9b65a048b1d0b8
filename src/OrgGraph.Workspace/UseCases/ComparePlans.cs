using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>What is to be compared: two graphs, or the years of one.</summary>
/// <param name="NameA">What the user calls the first.</param>
/// <param name="A">The first: the one before, or the city's.</param>
/// <param name="B">The second; null to compare within the first.</param>
/// <param name="YearA">The year of the first; null for the only one.</param>
/// <param name="YearB">The year of the second; null for the only one.</param>
/// <param name="Across">True when plans of two governments shall be compared, or a city's followed into another year.</param>
public sealed record CompareRequest(
    string NameA, ResponsibilityGraph A, ResponsibilityGraph? B, int? YearA, int? YearB, bool Across = false);

/// <summary>Compares plans of two years or places, and a city's with its districts'.</summary>
public static class ComparePlans
{
    /// <summary>What changed, for each pair of years or the two graphs.</summary>
    /// <exception cref="RequestException">There is nothing to compare.</exception>
    public static ImmutableArray<(ComparisonPair Pair, PlanComparison Comparison)> Compare(
        CompareRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pairs = request.B is null
            ? ComparisonPairs.PairsWithin(request.A, request.NameA, request.YearA, request.YearB)
            : [OnePair(request)];
        var results = ImmutableArray.CreateBuilder<(ComparisonPair Pair, PlanComparison Comparison)>();
        foreach (var pair in pairs)
        {
            var comparison = PlanComparison.Compare(pair.Before, pair.After, cancellationToken: cancellationToken);
            if (comparison.Measures.All(m => m.Matches.IsEmpty))
            {
                throw NothingInCommon(pair);
            }

            if (pair.IsAcrossGovernments && !request.Across)
            {
                throw new RequestException(RequestProblem.AcrossGovernments, ComparisonProblems.AcrossGovernments.With(
                    ComparisonPair.LabelOf(pair.Before), ComparisonPair.LabelOf(pair.After)));
            }

            results.Add((pair, comparison));
        }

        return results.ToImmutable();
    }

    /// <summary>How the districts' measures carry out the city's.</summary>
    /// <exception cref="RequestException">
    /// There are no plans of a city and its district, or they have nothing in common.
    /// </exception>
    public static ImmutableArray<Cascade> Cascade(CompareRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.B is null
            ? Within(request.A, request.NameA, request.YearA ?? request.YearB, cancellationToken)
            : Between(OnePair(request), request.Across, cancellationToken);
    }

    private static ComparisonPair OnePair(CompareRequest request) => new(
        ComparisonPairs.OneYear(request.A, isFirst: true, request.YearA),
        ComparisonPairs.OneYear(request.B!, isFirst: false, request.YearB));

    private static ImmutableArray<Cascade> Within(
        ResponsibilityGraph graph, string name, int? year, CancellationToken cancellationToken)
    {
        var cascades = Analytics.Comparison.Cascade.Within(graph, cancellationToken: cancellationToken);
        cascades = year is null ? cascades : [.. cascades.Where(c => c.Years.Contains(year.Value))];
        return cascades.IsEmpty
            ? throw new RequestException(RequestProblem.NoCascade, ComparisonProblems.NoCascade.With(name))
            : cascades;
    }

    private static ImmutableArray<Cascade> Between(ComparisonPair pair, bool across, CancellationToken cancellationToken)
    {
        var (city, districts) = pair;
        if (districts.Plans.All(IsCitys) && !city.Plans.Any(IsCitys))
        {
            throw new RequestException(RequestProblem.DistrictBeforeCity, ComparisonProblems.DistrictFirst.With(
                ComparisonPair.LabelOf(city), ComparisonPair.LabelOf(districts)));
        }

        // where a plan does not tell its city, nobody can say
        if (districts.Plans.FirstOrDefault(
            d => d.City is not null && !city.Plans.Any(c => c.Jurisdiction == d.City && !IsSame(c, d)))
            is { } stray && city.Plans.All(p => p.Jurisdiction.Length > 0))
        {
            throw new RequestException(RequestProblem.NotItsCity, ComparisonProblems.NotItsCity.With(
                ComparisonPair.LabelOf(city), stray.Jurisdiction, stray.City!));
        }

        if (pair.IsAcrossYears && !across)
        {
            throw new RequestException(RequestProblem.AcrossYears, ComparisonProblems.AcrossYears.With(
                ComparisonPair.LabelOf(city), ComparisonPair.LabelOf(districts)));
        }

        ImmutableArray<Cascade> cascades =
        [
            .. districts.Plans.GroupBy(p => p.Jurisdiction).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Analytics.Comparison.Cascade.Find(
                    city, new GraphSelection { Plans = [.. g.Select(p => p.Id)] }.Select(districts),
                    cancellationToken: cancellationToken)),
        ];
        return cascades.All(c => c.Rows.All(r => r.CarriedOutBy.IsEmpty)) ? throw NothingInCommon(pair) : cascades;
    }

    private static RequestException NothingInCommon(ComparisonPair pair) => new(
        RequestProblem.NothingToCompare,
        ComparisonProblems.NothingInCommon.With(ComparisonPair.LabelOf(pair.Before), ComparisonPair.LabelOf(pair.After)));

    private static bool IsSame(Plan first, Plan second) => first.Jurisdiction == second.Jurisdiction;

    private static bool IsCitys(Plan plan) => plan.City is not null && plan.City == plan.Jurisdiction;
}
