using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Model;
using OrgGraph.Model.Localization;
using OrgGraph.Reports.Tables;
using OrgGraph.Tests.Diagrams.Kinds;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>Something that the program says.</summary>
/// <param name="Where">The part of its output.</param>
/// <param name="Scope">The government and year that it stands under, 大兴区 2024 年; empty for what is of all.</param>
/// <param name="Text">The words; the cells of a row are parted by |.</param>
internal sealed record Said(string Where, string Scope, string Text)
{
    /// <summary>The two graphs that it is about, of two years or of a city and a district.</summary>
    public (PlainPair Plain, ResponsibilityGraph Before, string After)? Pair { get; init; }
}

/// <summary>Everything that report, rank, what-if, comparison and overview say of plans in words or figures.</summary>
internal static partial class SaidTexts
{
    public static IEnumerable<Said> Of(SpokenInput input) =>
        OfPage(input.Page, input.Data.Years.Length == 1 ? input.Data.Years[0].Name.In(Language.Chinese) : "")
            .Concat(OfRanking(input.Data.Graph))
            .Concat(input.Data.Years.SelectMany(y => OfYear(y, input.Answers[y.Name.In(Language.Chinese)])))
            .Concat(OfPairs(input.Data.Graph)).Concat(OfCascades(input.Data.Graph));

    // the plans' tables and the findings are the documents' words, and the drawings' figures are those of the tables
    private static IEnumerable<Said> OfPage(string html, string only)
    {
        foreach (Match section in Sections().Matches(html))
        {
            var scope = only;
            foreach (Match part in Parts().Matches(Code().Replace(section.Groups["body"].Value, "")))
            {
                var inner = part.Groups["inner"].Value;
                inner = part.Groups["tag"].Value == "tr" ? Cells().Replace(Small().Replace(inner, "‹"), "|") : inner;
                var text = WebUtility.HtmlDecode(Tags().Replace(inner, "")).Replace('\n', ' ').Trim();
                scope = part.Groups["tag"].Value == "h3" && Heading().Match(text) is { Success: true } heading
                    ? heading.Groups[1].Value : scope;
                if (text.Length > 0 && !(part.Groups["tag"].Value == "title" && !text.Contains('：')))
                {
                    yield return new($"report {section.Groups["id"].Value} {part.Groups["tag"].Value}", scope, text);
                }
            }
        }
    }

    private static IEnumerable<Said> OfRanking(ResponsibilityGraph graph) =>
        from part in RankUnits.Rank(graph, new RankRequest(), null, default).Parts
        from text in Enumerable.Concat(
            [RankTables.SummaryOf(part, Language.Chinese)],
            RankTables.BriefOf(part, null, null, Language.Chinese).Rows
                .Select(r => string.Join('|', r.Take(5).Append(r.Last(v => v is string)).Select(ValueText.TextOf))))
        select new Said("rank", ScopeSentences.NameOf(part.Part).In(Language.Chinese), text);

    private static IEnumerable<Said> OfYear(YearWorkload year, WhatIfAnswer answer)
    {
        var scope = year.Name.In(Language.Chinese);
        var drawing = OverviewDiagram.Draw(year.Graph, DrawnKinds.Page());
        return BalanceSentences.Of(answer.Balance!, answer.Analysis, Language.Chinese)
            .Select(t => new Said("whatif", scope, t.Trim()))
            .Concat(MeetingBridges.Find(year.Graph).Select(b => MeetingSentences.Of(year.Part, b, Language.Chinese))
                .Concat(CallCircles.Find(year.Graph).Select(c => MeetingSentences.Of(year.Part, c, Language.Chinese)))
                .Select(t => new Said("rank", scope, t)))
            .Append(new("overview", scope, drawing.Title))
            .Concat(DrawnWords.Of(drawing).Where(w => w.EndsWith('。'))
                .Select(w => new Said("overview", scope, Regex.Replace(w, "^[0-9]+　", ""))));
    }

    private static IEnumerable<Said> OfPairs(ResponsibilityGraph graph) =>
        graph.Plans.GroupBy(p => p.Jurisdiction).All(g => g.Select(p => p.Year).Distinct().Count() < 2) ? [] :
        from pair in ComparePlans.Compare(new CompareRequest("", graph, null, null, null), default)
        let plain = new PlainPair(pair.Pair.Before, pair.Pair.After)
        from text in ComparisonTables.NotesOn(pair.Pair, pair.Comparison, Language.Chinese)
            .Prepend(ComparisonSentences.CountsOf(pair.Comparison, Language.Chinese))
            .Concat(pair.Comparison.Measures.SelectMany(m => m.Matches).Select(m => Like(m.Before, m.After, m.Similarity)))
        select new Said("compare", "", text) { Pair = (plain, pair.Pair.Before, "") };

    private static IEnumerable<Said> OfCascades(ResponsibilityGraph graph) =>
        from cascade in Cascade.Within(graph)
        let city = PlansOf(graph, cascade.City, cascade.Years)
        let plain = new PlainPair(city, PlansOf(graph, cascade.District, cascade.Years))
        from text in cascade.Rows.SelectMany(r => r.CarriedOutBy.Select(l => Like(r.Measure.Id, l.Measure.Id, l.Similarity)))
            .Prepend(CascadeSentences.CountsOf(cascade, Language.Chinese))
        select new Said("cascade", "", text) { Pair = (plain, city, cascade.District) };

    private static string Like(string before, string after, MeasureSimilarity similarity) =>
        $"{before}|{after}|{ComparisonSentences.ScoreText(similarity.Score)}";

    private static ResponsibilityGraph PlansOf(ResponsibilityGraph graph, string place, ImmutableArray<int> years) =>
        new GraphSelection
        {
            Plans = [.. graph.Plans.Where(p => p.Jurisdiction == place && years.Contains(p.Year ?? 0)).Select(p => p.Id)],
        }.Select(graph);

    [GeneratedRegex("<section id=\"(?<id>overview|overload|ranking|calendar|heatmap|collaboration)\">(?<body>.*?)</section>",
        RegexOptions.Singleline)]
    private static partial Regex Sections();

    [GeneratedRegex("<(?<tag>p|li|h3|h4|caption|div|desc|title|tr)\\b[^>]*>"
        + "(?<inner>(?:(?!<(?:p|li|table|section|svg|div|tr)\\b).)*?)"
        + "</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("<(?<tag>script|style).*?</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("</t[dh]>")]
    private static partial Regex Cells();

    [GeneratedRegex("<small\\b.*?</small>", RegexOptions.Singleline)]
    private static partial Regex Small();

    [GeneratedRegex("^(.+ 年)（[0-9]+ 份计划）$")]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
