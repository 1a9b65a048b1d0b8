using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>What each file held, and how it was read; at the end, where nobody meets it first.</summary>
internal static class FilesSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        using (html.Open("section", ("id", "files")))
        {
            html.Write("h2", ReportTexts.FilesRead.In(data.Language)).Line();
            WriteFiles(html, data);
        }

        html.Line();
    }

    private static void WriteFiles(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("div", ("class", "scroll")))
        using (html.Open("table", ("class", "files")))
        {
            html.Write("caption", ReportTexts.WhatWasRead.In(language));
            TableParts.Head(html, language, ReportTexts.FileColumns);
            using (html.Open("tbody"))
            {
                foreach (var file in data.Files)
                {
                    foreach (var plan in file.Plans)
                    {
                        WritePlanRow(html, data, file, plan);
                    }

                    if (file.ReadBefore > 0)
                    {
                        using (html.Open("tr"))
                        {
                            html.Write("td", file.Source, ("class", "file"));
                            html.Write(
                                "td",
                                ReportTexts.ReadBefore.In(language, file.ReadBefore),
                                ("colspan", ReportTexts.FileColumns.Length - 1));
                        }
                    }
                }
            }
        }

        html.Line();
    }

    private static void WritePlanRow(HtmlWriter html, ReportData data, ReportFile file, Plan plan)
    {
        var language = data.Language;
        var rows = data.Rows[plan.Id];
        var counts = RoleCounts.Of(rows);
        html.Line();
        using (html.Open("tr"))
        {
            using (html.Open("td", ("class", "file")))
            {
                html.Text(file.Source);
                if (plan == file.Plans[0])
                {
                    var how =
                        string.Join(
                            ReportTexts.Comma.In(language),
                            file.Layouts.Select(l => LayoutTerms.Of(l).In(language)).Prepend(file.Encoding));
                    html.Write("small", how, ("class", "under"));
                }
            }

            using (html.Open("td"))
            {
                if (data.IsShort)
                {
                    html.Text(TableParts.NameOf(plan));
                }
                else
                {
                    html.Write("a", TableParts.NameOf(plan), ("href", "#" + PlansSection.AnchorOf(data, plan)));
                }
            }

            using (html.Open("td"))
            {
                html.Text(plan.Jurisdiction.Length == 0 ? ReportTexts.NotTold.In(language) : plan.Jurisdiction);
                html.Write(
                    "small",
                    ReportTexts.ToldBy.In(language, Terms.Of(plan.JurisdictionBasis).In(language)),
                    ("class", "under"));
            }

            TableParts.Number(html, rows.Length);
            TableParts.Number(html, counts.Leads);
            TableParts.Number(html, counts.Responsible);
            TableParts.Number(html, counts.Assists);
            TableParts.Number(html, counts.Leaders);
        }
    }
}
