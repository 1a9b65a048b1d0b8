using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>
/// Units against sections: where each unit's load comes from. Where sections are many, plans stand in for them.
/// </summary>
internal static class HeatMapSection
{
    private const int Shown = 15;

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "heatmap")))
        {
            html.Write("h2", WorkloadTexts.HeatMap.In(language)).Line();
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
        var columns = HeatMapColumns.Of(year, language);
        if (units.IsEmpty || columns.Axes.IsEmpty)
        {
            return;
        }

        var values = new double[units.Length, columns.Axes.Length];
        for (var i = 0; i < units.Length; i++)
        {
            foreach (var section in units[i].BySection)
            {
                if (columns.PlaceOf(section) is { } column)
                {
                    values[i, column] += section.Points;
                }
            }
        }

        var form = units.Length < year.Carrying.Count() ? WorkloadTexts.HeatTitle : WorkloadTexts.HeatTitleAll;
        var title = form.In(language, ScopeSentences.TitleOf(year.Part), units.Length);
        html.Write("h4", title);
        html.Write(
            "p", (columns.ArePlans ? WorkloadTexts.HeatMeansPlans : WorkloadTexts.HeatMeans).In(language), ("class", "note"))
            .Line();
        MatrixChart.Write(
            html, title, MatrixText.Describe(values, [.. units.Select(u => u.Unit.Id)], columns.Axes, language),
            [.. units.Select(MatrixAxis.Of)], columns.Axes, values, WorkloadSentences.Points,
            WorkloadTexts.TotalColumn.In(language));
        WriteNames(html, columns, language);
        MatrixText.WriteRest(html, year, units.Length, language);
    }

    private static void WriteNames(HtmlWriter html, HeatMapColumns columns, Language language)
    {
        using (html.Open("dl", ("class", "sections")))
        {
            foreach (var group in columns.Axes.GroupBy(a => a.Group ?? a.Label, StringComparer.Ordinal))
            {
                html.Line().Write("dt", group.Key);
                html.Write("dd", string.Join(ReportTexts.Semicolon.In(language), group.Select(a => a.Title)));
            }
        }

        html.Line();
        if (columns.LeftOut > 0)
        {
            html.Write("p", WorkloadTexts.PlansLeftOut.In(language, columns.LeftOut), ("class", "note")).Line();
        }
    }
}
