using System.Text;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>
/// Writes report.html: one page that needs nothing but itself, for the screen and for A4 paper. It is complete without
/// its script, which only adds sorting and a search box. No time stamp: the same input gives the same page.
/// </summary>
public static class ReportWriter
{
    /// <summary>Writes the page as UTF-8.</summary>
    public static void Write(ReportData data, Stream output)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(output);
        var bytes = Encoding.UTF8.GetBytes(PageOf(data));
        output.Write(bytes);
    }

    internal static string PageOf(ReportData data)
    {
        var html = new HtmlWriter();
        using (html.Open("html", ("lang", data.Language == Language.Chinese ? "zh-Hans" : "en")))
        {
            html.Line();
            var script = ReportAssets.Load("report.js");
            WriteHead(html, data, script);
            WriteBody(html, data, script);
        }

        return html.Line().ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportData data, string script)
    {
        var style = ReportAssets.Load("report.css") + PlansSection.LabelsIn(data.Language);
        using (html.Open("head"))
        {
            html.Line().Void("meta", ("charset", "utf-8")).Line();
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageAssets.PolicyFor(style, script))).Line();
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
            html.Void("meta", ("name", "generator"), ("content", $"OrgGraph {ToolVersion.Number}")).Line();
            html.Write("title", OverviewSection.TitleOf(data)).Line();
            html.Embed("style", style);
        }

        html.Line();
    }

    private static void WriteBody(HtmlWriter html, ReportData data, string script)
    {
        var language = data.Language;
        using (html.Open(
            "body",
            ("data-filter", ReportTexts.Filter.In(language)),
            ("data-none", ReportTexts.FilterNone.In(language)),
            ("data-sort", ReportTexts.Sort.In(language)),
            ("data-plan", ReportTexts.PlanFilter.In(language)),
            ("data-unit", ReportTexts.UnitFilter.In(language)),
            ("data-role", ReportTexts.RoleFilter.In(language)),
            ("data-due", ReportTexts.Due.In(language)),
            ("data-undated", ReportTexts.Undated.In(language))))
        {
            html.Line();
            OverviewSection.WriteHeader(html, data);
            using (html.Open("main"))
            {
                html.Line();
                OverviewSection.Write(html, data);
                OverloadSection.Write(html, data);
                RankingSection.Write(html, data);
                CalendarSection.Write(html, data);
                HeatMapSection.Write(html, data);
                CollaborationSection.Write(html, data);
                DiagramsSection.Write(html, data);
                PlansSection.Write(html, data);
                FindingsSection.Write(html, data);
                FilesSection.Write(html, data);
                SkippedSection.Write(html, data);
            }

            html.Line();
            using (html.Open("footer"))
            {
                html.Write("p", ReportTexts.Method.In(language));
                html.Write("p", ReportTexts.Generator.In(language, ToolVersion.Number));
            }

            html.Line().Embed("script", script);
        }
    }
}
