using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>
/// Measures that several units answer for, the first thing that a coordination meeting settles, and those in which one is alone.
/// </summary>
internal static class SharedLeadsPart
{
    private const int Shown = 10;

    private static readonly ImmutableArray<Column> s_columns =
    [
        new(new("计划", "Plan")), new(new("工作措施", "Measure"), "measure"), new(new("单位", "Units")),
        new(new("个数", "How many"), "num"),
    ];

    public static void Write(HtmlWriter html, YearWorkload year, Language language)
    {
        var role = year.Workload.Accountable == Role.Lead ? WorkloadTexts.SharedRole : WorkloadTexts.SharedResponsible;
        if (Sentence(year, language) is { } sentence)
        {
            html.Write("p", sentence).Line();
            WriteTable(html, year, role, language);
        }

        html.Write(
            "p", year.Lone.IsEmpty ? WorkloadTexts.LoneNone.In(language) : WorkloadTexts.LoneIs.In(language, year.Lone.Length))
            .Line();
    }

    /// <summary>How many measures several units answer for; null where none is.</summary>
    public static string? Sentence(YearWorkload year, Language language) =>
        year.Shared.IsEmpty ? null : WorkloadTexts.SharedIs.In(
        language, ScopeSentences.OnlyIn(year.Part), year.Workload.Measures, year.Shared.Length,
        year.Workload.Accountable == Role.Lead ? WorkloadTexts.SharedRole : WorkloadTexts.SharedResponsible,
        year.Shared[0].Edges.Length)
        + (year.Shared.Count(m => m.Edges.Any(e => Guesses.IsGuess(e.Uncertainty))) is > 0 and var count
            ? WorkloadTexts.SharedGuessed.In(language, count) : "");

    private static void WriteTable(HtmlWriter html, YearWorkload year, LocalizedText role, Language language)
    {
        var index = new GraphIndex(year.Graph);
        var shown = year.Shared.Take(Shown).ToList();
        var heading = shown.Count < year.Shared.Length ? WorkloadTexts.SharedHeading : WorkloadTexts.SharedHeadingAll;
        html.Write("h4", heading.In(language, role, shown.Count));
        using (html.Open("div", ("class", "scroll")))
        using (html.Open("table"))
        {
            TableParts.Head(html, language, s_columns);
            using (html.Open("tbody"))
            {
                foreach (var (measure, edges) in shown)
                {
                    html.Line();
                    using (html.Open("tr"))
                    {
                        html.Write("td", year.PlanLabel(index.PlanOf(measure).Id, year.Jurisdiction));
                        html.Write("td", measure.Text);
                        using (html.Open("td"))
                        {
                            using (html.Open("strong"))
                            {
                                WriteName(html, edges[0], year, language);
                            }

                            html.Text(WorkloadTexts.FirstNamed.In(language));
                            foreach (var edge in edges.Skip(1))
                            {
                                html.Text("、");
                                WriteName(html, edge, year, language);
                            }
                        }

                        html.Write("td", edges.Length.ToString(CultureInfo.InvariantCulture), ("class", "num"));
                    }
                }
            }
        }

        html.Line();
        if (year.Shared.Length > shown.Count)
        {
            html.Write("p", WorkloadTexts.SharedRest.In(language, year.Shared.Length), ("class", "note")).Line();
        }
    }

    private static void WriteName(HtmlWriter html, Responsibility edge, YearWorkload year, Language language) =>
        TableParts.UnitName(
            html, edge.UnitId + (Guesses.IsGuess(edge.Uncertainty) ? ReportTexts.GuessMark.In(language) : ""),
            year.OverloadedIds.Contains(edge.UnitId));
}
