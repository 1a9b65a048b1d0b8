using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Model.Ids;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>The columns of a heat map: sections, or plans where there are too many sections to read.</summary>
internal sealed class HeatMapColumns
{
    private const int Most = 32; // as many as are wide enough for a figure
    private const int LongestNumeral = 3;

    private readonly FrozenDictionary<(string PlanId, string? SectionId), int> _places;

    private HeatMapColumns(
        ImmutableArray<MatrixAxis> axes, FrozenDictionary<(string PlanId, string? SectionId), int> places, bool arePlans,
        int leftOut)
    {
        (Axes, ArePlans, LeftOut) = (axes, arePlans, leftOut);
        _places = places;
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<MatrixAxis> Axes { get; }

    /// <summary>True when a column is a plan.</summary>
    public bool ArePlans { get; }

    /// <summary>How many plans have no column.</summary>
    public int LeftOut { get; }

    /// <summary>The columns of a year's plans, in their order.</summary>
    public static HeatMapColumns Of(YearWorkload year, Language language)
    {
        var used = year.Workload.Units.SelectMany(u => u.BySection).Select(s => (s.PlanId, s.SectionId)).ToHashSet();
        var sections = year.Graph.Sections.ToLookup(s => s.PlanId, s => (string?)s.Id, StringComparer.Ordinal);
        ImmutableArray<(string PlanId, string? SectionId)> places =
        [
            .. year.Graph.Plans.SelectMany(p => sections[p.Id].Prepend(null).Select(s => (p.Id, s))).Where(used.Contains),
        ];
        return places.Length <= Most ? OfSections(year, places, language) : OfPlans(year, places);
    }

    /// <summary>The column in which a section's points stand; null when its plan has none.</summary>
    public int? PlaceOf(SectionLoad section) =>
        _places.TryGetValue((section.PlanId, section.SectionId), out var place) ? place : null;

    private static HeatMapColumns OfSections(
        YearWorkload year, ImmutableArray<(string PlanId, string? SectionId)> places, Language language) => new(
        [
            .. places.Select(p => new MatrixAxis(
                NumeralOf(year, p, places, language),
                year.SectionTitle(p.SectionId) ?? WorkloadTexts.WholePlanTitle.In(language),
                year.PlanLabel(p.PlanId, year.Jurisdiction))),
        ],
        places.Index().ToFrozenDictionary(p => p.Item, p => p.Index),
        arePlans: false,
        leftOut: 0);

    private static HeatMapColumns OfPlans(YearWorkload year, ImmutableArray<(string PlanId, string? SectionId)> places)
    {
        var points = year.Workload.Units.SelectMany(u => u.BySection)
            .GroupBy(s => s.PlanId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.Points), StringComparer.Ordinal);
        var heaviest = points.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Take(Most).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var plans = year.Graph.Plans.Where(p => heaviest.Contains(p.Id)).Select(p => p.Id).ToList();
        return new HeatMapColumns(
            [.. plans.Select(
                (id, i) =>
                    new MatrixAxis((i + 1).ToString(CultureInfo.InvariantCulture), year.PlanLabel(id, year.Jurisdiction)))],
            places.Where(p => heaviest.Contains(p.PlanId)).ToFrozenDictionary(p => p, p => plans.IndexOf(p.PlanId)),
            arePlans: true,
            leftOut: points.Count - plans.Count);
    }

    // The numeral that the heading begins with (一、, （一）), else its place in the plan.
    private static string NumeralOf(
        YearWorkload year, (string PlanId, string? SectionId) place, ImmutableArray<(string PlanId, string? SectionId)> places,
        Language language)
    {
        if (year.SectionTitle(place.SectionId) is not { } title)
        {
            return WorkloadTexts.WholePlan.In(language);
        }

        var length = title.AsSpan().IndexOfAny('、', '）', ')');
        return length is > 0 and <= LongestNumeral
            ? title[..length].TrimStart('（', '(')
            : (1 + places.Where(p => p.PlanId == place.PlanId).TakeWhile(p => p != place).Count()).ToString(
                CultureInfo.InvariantCulture);
    }
}
