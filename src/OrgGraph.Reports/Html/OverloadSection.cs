using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>Who is overloaded, and who could take more: sentences to read out, then the bars and the Lorenz curve.</summary>
internal static class OverloadSection
{
    private const int NamesShown = 8;
    private const int ReliefsShown = 8;

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "overload")))
        {
            html.Write("h2", WorkloadTexts.Overload.In(language)).Line();
            foreach (var year in data.Years)
            {
                WriteYearHeading(html, data, year);
                WriteOverloaded(html, year, language);
                SharedLeadsPart.Write(html, year, language);
                WriteReliefs(html, year, language);
                LoadChart.Write(html, year, language);
                LorenzChart.Write(html, year, language);
            }

            html.Write("p", WorkloadSentences.Rule(new WorkloadOptions(), language), ("class", "note"));
        }

        html.Line();
    }

    /// <summary>Writes what a part of a section covers, where there are several.</summary>
    public static void WriteYearHeading(HtmlWriter html, ReportData data, YearWorkload year)
    {
        if (data.Years.Length > 1)
        {
            html.Write("h3", ScopeSentences.TitleOf(year.Part).In(data.Language)).Line();
        }
    }

    /// <summary>Who is overloaded, in sentences; what is doubtful, and who was not judged.</summary>
    public static void WriteOverloaded(HtmlWriter html, YearWorkload year, Language language)
    {
        var overloaded = year.Workload.Overloaded.ToList();
        if (overloaded.Count > 0)
        {
            using (html.Open("ol", ("class", "sentences")))
            {
                foreach (var load in overloaded)
                {
                    html.Line();
                    using (html.Open("li"))
                    {
                        html.Text(WorkloadSentences.OfOverload(year, load, language));
                    }
                }
            }

            html.Line();
        }
        else
        {
            html.Write("p", NobodyOver(year, language)).Line();
        }

        WriteDoubts(html, year, language);
        ImmutableArray<string> unjudged = [.. year.Unjudged.Select(u => u.Unit.Id)];
        if (unjudged.Length > 0)
        {
            var names = string.Join('、', unjudged.Take(NamesShown));
            html.Write(
                "p",
                WorkloadTexts.Unjudged.In(
                    language,
                    unjudged.Length,
                    year.Workload.Options.MinimumPeers,
                    unjudged.Length > NamesShown ? WorkloadTexts.AndOthers.In(language, names) : names),
                ("class", "note")).Line();
        }
    }

    private static string NobodyOver(YearWorkload year, Language language)
    {
        var scope = ScopeSentences.OnlyIn(year.Part);
        return year.Carrying.Where(u => u.PeerGroup is not null).MaxBy(u => u.Total / u.Fence) is not { } nearest
            ? WorkloadTexts.NobodyJudged.In(language, scope)
            : WorkloadTexts.NoOverload.In(language, scope) + WorkloadTexts.Nearest.In(
                language, nearest.Unit.Id, WorkloadSentences.Points(nearest.Total), WorkloadSentences.Points(nearest.Fence),
                WorkloadSentences.Points(nearest.Fence - nearest.Total));
    }

    private static void WriteDoubts(HtmlWriter html, YearWorkload year, Language language)
    {
        if (WorkloadSentences.OfPerhapsOverloaded(year, language) is { } perhaps)
        {
            html.Write("p", perhaps).Line();
        }

        if (year.Workload.Guessed > 0)
        {
            html.Write(
                "p", WorkloadTexts.Guesses.In(language, year.Workload.Duties, year.Workload.Guessed), ("class", "note")).Line();
        }
    }

    private static void WriteReliefs(HtmlWriter html, YearWorkload year, Language language)
    {
        var reliefs =
            year.Workload.Units.Where(u => u.CouldTakeMore).OrderByDescending(u => u.CouldRelieve.Sum(r => r.Measures)).ToList();
        if (reliefs.Count == 0)
        {
            return;
        }

        html.Write("h4", WorkloadTexts.CouldTakeMore.In(language, reliefs.Count));
        html.Write("p", WorkloadTexts.CouldTakeMoreMeans.In(language), ("class", "note"));
        using (html.Open("ul", ("class", "sentences")))
        {
            foreach (var load in reliefs.Take(ReliefsShown))
            {
                html.Line();
                using (html.Open("li"))
                {
                    html.Write("strong", load.Unit.Id).Text(" ").Text(WorkloadSentences.OfRelief(load, language));
                }
            }
        }

        if (reliefs.Count > ReliefsShown)
        {
            html.Write("p", WorkloadTexts.MoreReliefs.In(language, reliefs.Count - ReliefsShown), ("class", "note"));
        }

        html.Line();
    }
}
