using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Reports.Html;

/// <summary>The head of the report: whose plans, how much, and the main finding.</summary>
internal static class OverviewSection
{
    private const int JurisdictionsInTitle = 3;
    private const int Busiest = 5;

    /// <summary>The page's title: jurisdictions and years where they are few.</summary>
    public static string TitleOf(ReportData data)
    {
        var language = data.Language;
        var places = data.PlansInOrder.Select(p => p.Jurisdiction).Where(j => j.Length > 0).Distinct().ToList();
        var years = data.PlansInOrder.Where(p => p.Year is not null).Select(p => p.Year!.Value).Distinct().Order().ToList();
        var place = places.Count switch
        {
            0 => "",
            <= JurisdictionsInTitle => string.Join(ReportTexts.Comma.In(language), places),
            _ => ReportTexts.AndOthers.In(language, places[0], places.Count),
        };
        var year = years switch
        {
            [] => "",
            [var only] => ReportTexts.Year.In(language, only),
            [var first, .., var last] => ReportTexts.Years.In(language, first, last),
        };
        return ReportTexts.Title.In(language, place, year).Trim();
    }

    public static void WriteHeader(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("header"))
        {
            html.Write("h1", TitleOf(data)).Line();
            using (html.Open("nav", ("aria-label", ReportTexts.Contents.In(language))))
            {
                foreach (var (id, heading) in ReportTexts.Sections)
                {
                    if (id switch { "skipped" => data.Skipped.Length > 0, "plans" => !data.IsShort, OutputFolder.Diagrams =>
                        ReportDiagrams.Any(data.Graph), _ => true })
                    {
                        html.Write("a", heading.In(language), ("href", "#" + id));
                    }
                }
            }
        }

        html.Line();
    }

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "overview")))
        {
            html.Write("h2", ReportTexts.Overview.In(language)).Line();
            WriteBusiest(html, data);
            WriteOverloaded(html, data);
            WriteClosest(html, data);
            WritePicture(html, data);
            WriteFigures(html, data);
        }

        html.Line();
    }

    /// <summary>How much was read, in figures.</summary>
    public static void WriteFigures(HtmlWriter html, ReportData data)
    {
        var involved = data.Graph.Responsibilities.Select(r => r.UnitId).Distinct(StringComparer.Ordinal).Count();
        using (html.Open("dl", ("class", "figures")))
        {
            Figure(html, data, ReportTexts.Files, data.Files.Length);
            Figure(html, data, ReportTexts.Plans, data.Graph.Plans.Length);
            Figure(html, data, ReportTexts.Measures, data.Graph.Measures.Length);
            Figure(html, data, ReportTexts.Units, involved);
            Figure(html, data, ReportTexts.Edges, data.Graph.Responsibilities.Length);
            Figure(
                html, data, ReportTexts.Guessed,
                data.Graph.Responsibilities.Count(e => Guesses.IsGuess(e.Uncertainty)));
            Figure(html, data, ReportTexts.ToReview, data.ToReview);
        }

        html.Line();
    }

    private static void Figure(HtmlWriter html, ReportData data, LocalizedText name, int value)
    {
        using (html.Open("div"))
        {
            html.Write("dt", name.In(data.Language));
            html.Write("dd", value.ToString(CultureInfo.InvariantCulture));
        }
    }

    // The sentences that a meeting starts with, one a government.
    private static void WriteBusiest(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        foreach (var year in data.Years)
        {
            var single = year.Carrying.ToList();
            if (single.Count == 0)
            {
                continue;
            }

            using (html.Open("p", ("class", "lead")))
            {
                html.Text(WorkloadSentences.OfBusiest(year, single[0], language).TrimEnd());
                if (single.Count > Busiest)
                {
                    var share = single.Take(Busiest).Sum(l => l.Total) / year.Workload.Units.Sum(u => u.Total);
                    html.Text(ReportTexts.TopShare.In(
                        language, Busiest, share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "")));
                }
            }

            html.Line();
        }

        if (ScopeSentences.OfLeftOut(data.Scope.LeftOut) is { } leftOut)
        {
            html.Write("p", leftOut.In(language), ("class", "note")).Line();
        }
    }

    // The second sentence: who is overloaded, each with a link to its measures.
    private static void WriteOverloaded(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        foreach (var year in data.Years.Where(y => y.Workload.Overloaded.Any()))
        {
            using (html.Open("p", ("class", "lead")))
            {
                html.Text(ReportTexts.OverloadedIn.In(language, year.Name));
                foreach (var (i, unit) in year.Workload.Overloaded.Index())
                {
                    html.Text(i > 0 ? ReportTexts.NameSeparator : "");
                    TableParts.UnitLink(html, unit.Unit.Id, isOverloaded: true);
                    html.Text(unit.IsDoubtful ? WorkloadTexts.DoubtMark.In(language) : "");
                }

                html.Text(ReportTexts.Stop.In(language));
            }

            html.Line();
        }
    }

    // The third: which two work together most.
    private static void WriteClosest(HtmlWriter html, ReportData data)
    {
        foreach (var year in data.Years)
        {
            var groups = year.Graph.Units.Where(UnitGroups.IsGroup).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
            if (year.Pairs
                .FirstOrDefault(c => !groups.Contains(c.First) && !groups.Contains(c.Second)) is { } pair)
            {
                using (html.Open("p", ("class", "lead")))
                {
                    html.Text(ReportTexts.ClosestIn.In(data.Language, year.Name));
                    TableParts.UnitLink(html, pair.First, isOverloaded: false);
                    html.Text(ReportTexts.And.In(data.Language));
                    TableParts.UnitLink(html, pair.Second, isOverloaded: false);
                    html.Text(ReportTexts.ClosestShare.In(data.Language, pair.Measures));
                }

                html.Line();
            }
        }
    }

    private static void WritePicture(HtmlWriter html, ReportData data)
    {
        if (ReportDiagrams.Of(data.Graph).FirstOrDefault(d => d.Kind == DiagramKinds.Overview) is { } overview
            && !data.Undrawn.ContainsKey(overview.Name))
        {
            using (html.Open("p"))
            {
                html.Write("a", ReportTexts.OnePage.In(data.Language), ("href", $"{OutputFolder.Diagrams}/{overview.Name}.html"));
            }

            html.Line();
        }
    }
}
