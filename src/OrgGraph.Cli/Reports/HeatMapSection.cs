using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Load;
using OrgGraph.Model;

namespace OrgGraph.Cli.Reports;

/// <summary>Units against sections: where each unit's load comes from.</summary>
internal static class HeatMapSection
{
    private const int Shown = 15;
    private const int LongestNumeral = 3;

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "heatmap")))
        {
            html.Write("h2", WorkloadTexts.HeatMap.In(language)).Line();
            html.Write("p", WorkloadTexts.HeatMeans.In(language), ("class", "note")).Line();
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                WriteYear(html, year, language);
            }
        }

        html.Line();
    }

    private static void WriteYear(HtmlWriter html, YearWorkload year, Language language)
    {
        ImmutableArray<UnitWorkload> units = [.. year.Carrying.Take(Shown)];
        var places = PlacesOf(year);
        if (units.IsEmpty || places.IsEmpty)
        {
            return;
        }

        var at = places.Index().ToDictionary(p => p.Item, p => p.Index);
        var values = new double[units.Length, places.Length];
        for (var i = 0; i < units.Length; i++)
        {
            foreach (var section in units[i].BySection)
            {
                values[i, at[(section.PlanId, section.SectionId)]] = section.Points;
            }
        }

        ImmutableArray<MatrixAxis> columns =
        [
            .. places.Select(p => new MatrixAxis(
                NumeralOf(year, p, places, language),
                year.SectionTitle(p.SectionId) ?? year.PlanLabel(p.PlanId, year.Jurisdiction),
                year.PlanLabel(p.PlanId, year.Jurisdiction))),
        ];
        var title = WorkloadTexts.HeatTitle.In(language, OverloadSection.YearOf(year, language), units.Length);
        html.Write("h4", title);
        MatrixChart.Write(
            html, title, MatrixText.Describe(values, [.. units.Select(u => u.Unit.Id)], columns, language),
            [.. units.Select(u => new MatrixAxis(u.Unit.Id, u.Unit.Id))], columns, values, WorkloadSentences.Points);
        WriteNames(html, year, places, language);
        MatrixText.WriteRest(html, year, units.Length, language);
    }

    // Sections in the order of their plans, and a plan itself where measures stand in no section.
    private static ImmutableArray<(string PlanId, string? SectionId)> PlacesOf(YearWorkload year)
    {
        var used = year.Workload.Units.SelectMany(u => u.BySection).Select(s => (s.PlanId, s.SectionId)).ToHashSet();
        return
        [
            .. year.Graph.Plans.SelectMany(p => year.Graph.Sections
                .Where(s => s.PlanId == p.Id)
                .Select(s => (p.Id, (string?)s.Id))
                .Prepend((p.Id, null))
                .Where(used.Contains)),
        ];
    }

    // The numeral that the heading begins with (一、), else its place in the plan.
    private static string NumeralOf(
        YearWorkload year, (string PlanId, string? SectionId) place, ImmutableArray<(string PlanId, string? SectionId)> places, Language language)
    {
        if (year.SectionTitle(place.SectionId) is not { } title)
        {
            return WorkloadTexts.WholePlan.In(language);
        }

        var length = title.AsSpan().IndexOfAny('、', '）', ')');
        return length is > 0 and <= LongestNumeral
            ? title[..length].TrimStart('（', '(')
            : (1 + places.Where(p => p.PlanId == place.PlanId).TakeWhile(p => p != place).Count()).ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteNames(
        HtmlWriter html, YearWorkload year, ImmutableArray<(string PlanId, string? SectionId)> places, Language language)
    {
        using (html.Open("dl", ("class", "sections")))
        {
            foreach (var plan in places.GroupBy(p => p.PlanId, StringComparer.Ordinal))
            {
                html.Line().Write("dt", year.PlanLabel(plan.Key, year.Jurisdiction));
                html.Write("dd", string.Join(
                    ReportTexts.Semicolon.In(language), plan.Select(p => year.SectionTitle(p.SectionId) ?? WorkloadTexts.WholePlan.In(language))));
            }
        }

        html.Line();
    }
}
