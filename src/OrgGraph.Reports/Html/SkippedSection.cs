using OrgGraph.Workspace.Results;
namespace OrgGraph.Reports.Html;

/// <summary>The files that gave no plan, and why.</summary>
internal static class SkippedSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        if (data.Skipped.Length == 0)
        {
            return;
        }

        var language = data.Language;
        using (html.Open("section", ("id", "skipped")))
        {
            html.Write("h2", ReportTexts.SkippedFiles.In(language)).Line();
            using (html.Open("div", ("class", "scroll")))
            using (html.Open("table", ("class", "skipped")))
            {
                TableParts.Head(html, language, ReportTexts.SkippedColumns);
                using (html.Open("tbody"))
                {
                    foreach (var skipped in data.Skipped)
                    {
                        html.Line();
                        using (html.Open("tr"))
                        {
                            html.Write("td", skipped.Source, ("class", "file"));
                            using (html.Open("td"))
                            {
                                if (skipped.Failed)
                                {
                                    html.Write("span", ReportTexts.FailedTag.In(language), ("class", "tag warning"));
                                }

                                html.Text(skipped.Reason.In(language));
                            }
                        }
                    }
                }
            }
        }

        html.Line();
    }
}
