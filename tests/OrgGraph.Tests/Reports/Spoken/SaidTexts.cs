using System.Net;
using System.Text.RegularExpressions;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Model;
using OrgGraph.Model.Localization;
using OrgGraph.Reports.Html;
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
internal sealed record Said(string Where, string Scope, string Text);

/// <summary>Everything that report, rank, what-if, comparison and overview say of plans in words or figures.</summary>
internal static partial class SaidTexts
{
    public static IEnumerable<Said> Of(ReportData data) =>
        OfPage(ReportWriter.PageOf(data), data.Years.Length == 1 ? data.Years[0].Name.In(Language.Chinese) : "")
            .Concat(OfRanking(data.Graph)).Concat(data.Years.SelectMany(OfYear)).Concat(OfPairs(data.Graph));

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

    private static IEnumerable<Said> OfYear(YearWorkload year)
    {
        var scope = year.Name.In(Language.Chinese);
        var balance = AskWhatIf.Answer(year.Graph, new WhatIfRequest { Balance = true }, default).Balance!;
        var drawing = OverviewDiagram.Draw(year.Graph, DrawnKinds.Page());
        return BalanceSentences.Of(balance, Language.Chinese).Select(t => new Said("whatif", scope, t.Trim()))
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
        from text in ComparisonTables.NotesOn(pair.Pair, pair.Comparison, Language.Chinese)
            .Prepend(ComparisonSentences.CountsOf(pair.Comparison, Language.Chinese))
        select new Said("compare", "", text);

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
