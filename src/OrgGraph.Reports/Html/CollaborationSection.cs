using System.Globalization;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>Who works with whom most.</summary>
internal static class CollaborationSection
{
    private const int Shown = 30;

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "collaboration")))
        {
            html.Write("h2", ReportTexts.Collaboration.In(language)).Line();
            if (data.Collaborations.Length == 0)
            {
                html.Write("p", ReportTexts.NoCollaboration.In(language), ("class", "note"));
            }
            else
            {
                WriteTable(html, data);
            }
        }

        html.Line();
    }

    private static void WriteTable(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        var groups = data.Graph.Units.Where(UnitGroups.IsGroup).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var most = data.Collaborations.Max(c => c.Measures);
        var shown = Math.Min(Shown, data.Collaborations.Length);
        using (html.Open("div", ("class", "scroll")))
        using (html.Open("table", ("class", "pairs")))
        {
            html.Write("caption", ReportTexts.TopPairs.In(language, shown, data.Collaborations.Length));
            TableParts.Head(html, language, ReportTexts.PairColumns);
            using (html.Open("tbody"))
            {
                for (var i = 0; i < shown; i++)
                {
                    var pair = data.Collaborations[i];
                    html.Line();
                    using (html.Open("tr"))
                    {
                        html.Write("td", (i + 1).ToString(CultureInfo.InvariantCulture), ("class", "num rank"));
                        WriteUnit(html, pair.First, groups, language);
                        WriteUnit(html, pair.Second, groups, language);
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

    private static void WriteUnit(HtmlWriter html, string id, HashSet<string> groups, Language language)
    {
        using (html.Open("td"))
        {
            html.Text(id);
            if (groups.Contains(id))
            {
                html.Write("span", ReportTexts.GroupTag.In(language), ("class", "tag"));
            }
        }
    }
}
