using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>Who works with whom most.</summary>
internal static class CollaborationSection
{
    private const int Shown = 30;
    private const int ShownSentences = 10;
    private const int MostBridges = 100;

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "collaboration")))
        {
            html.Write("h2", ReportTexts.Collaboration.In(language)).Line();
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                var pairs = year.Pairs;
                if (pairs.Length == 0)
                {
                    html.Write("p", ReportTexts.NoCollaboration.In(language), ("class", "note"));
                }
                else
                {
                    WriteTable(html, year, pairs, language);
                    WriteList(
                        html, ReportTexts.Bridges.In(language),
                        MeetingBridges.Find(year.Graph, MostBridges)
                            .Select(b => MeetingSentences.Of(year.Part, b, language)), language);
                    WriteList(
                        html, ReportTexts.Circles.In(language),
                        CallCircles.Find(year.Graph).Select(c => MeetingSentences.Of(year.Part, c, language)), language);
                }
            }
        }

        html.Line();
    }

    // Nothing where there is none; of many, the first and their number.
    private static void WriteList(HtmlWriter html, string heading, IEnumerable<string> sentences, Language language)
    {
        var all = sentences.ToList();
        if (all.Count == 0)
        {
            return;
        }

        html.Write("h3", heading).Line();
        using (html.Open("ul"))
        {
            foreach (var sentence in all.Take(ShownSentences))
            {
                html.Write("li", sentence).Line();
            }

            if (all.Count > ShownSentences)
            {
                html.Write("li", ReportTexts.MoreSentences.In(language, all.Count - ShownSentences)).Line();
            }
        }

        html.Line();
    }

    private static void WriteTable(HtmlWriter html, YearWorkload year, ImmutableArray<Collaboration> pairs, Language language)
    {
        var groups = year.Graph.Units.Where(UnitGroups.IsGroup).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var most = pairs.Max(c => c.Measures);
        var shown = Math.Min(Shown, pairs.Length);
        using (html.Open("div", ("class", "scroll")))
        using (html.Open("table", ("class", "pairs")))
        {
            html.Write("caption", (shown < pairs.Length ? ReportTexts.TopPairs : ReportTexts.AllPairs).In(
                language, shown, pairs.Length, ScopeSentences.TitleOf(year.Part)));
            TableParts.Head(html, language, ReportTexts.PairColumns);
            using (html.Open("tbody"))
            {
                for (var i = 0; i < shown; i++)
                {
                    var pair = pairs[i];
                    html.Line();
                    using (html.Open("tr"))
                    {
                        html.Write("td", (i + 1).ToString(CultureInfo.InvariantCulture), ("class", "num rank"));
                        WriteUnit(html, pair.First, groups, year, language);
                        WriteUnit(html, pair.Second, groups, year, language);
                        using (html.Open("td", ("class", "bars")))
                        {
                            LoadBar.Write(
                                html, [("responsible", pair.Measures)], most,
                                ReportTexts.SharedInWords.In(language, pair.Measures));
                        }

                        TableParts.Number(html, pair.Measures);
                        html.Write("td", pair.Weight.ToString("0.00", CultureInfo.InvariantCulture), ("class", "num"));
                    }
                }
            }
        }

        html.Line();
    }

    private static void WriteUnit(HtmlWriter html, string id, HashSet<string> groups, YearWorkload year, Language language)
    {
        using (html.Open("td"))
        {
            TableParts.UnitName(html, id, year.OverloadedIds.Contains(id));
            if (groups.Contains(id))
            {
                html.Write("span", ReportTexts.GroupTag.In(language), ("class", "tag"));
            }
        }
    }
}
