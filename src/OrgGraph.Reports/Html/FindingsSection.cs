using System.Globalization;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>What a person should look at, file by file, with its line; what was merely noted is folded away.</summary>
internal static class FindingsSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "findings")))
        {
            html.Write("h2", ReportTexts.Findings.In(language)).Line();
            html.Write(
                "p",
                data.ToReview == 0 ? ReportTexts.NoFindings.In(language) : ReportTexts.FindingsMean.In(language, data.ToReview),
                ("class", "note")).Line();
            foreach (var file in data.Files.Where(f => f.Findings.Length > 0))
            {
                WriteFile(html, file, language);
            }
        }

        html.Line();
    }

    private static void WriteFile(HtmlWriter html, ReportFile file, Language language)
    {
        var review = file.Findings.Where(f => f.Severity != Severity.Note).ToList();
        var notes = file.Findings.Where(f => f.Severity == Severity.Note).ToList();
        using (html.Open("article"))
        {
            html.Write("h3", file.Source, ("class", "file")).Line();
            if (review.Count > 0)
            {
                using (html.Open("div", ("class", "scroll")))
                {
                    WriteTable(html, review, language, withSeverity: true);
                }
            }

            if (notes.Count > 0)
            {
                using (html.Open("details"))
                {
                    html.Write("summary", ReportTexts.Notes.In(language, notes.Count));
                    WriteTable(html, notes, language, withSeverity: false);
                }
            }
        }

        html.Line();
    }

    private static void WriteTable(HtmlWriter html, List<Finding> findings, Language language, bool withSeverity)
    {
        using (html.Open("table", ("class", "findings")))
        {
            TableParts.Head(
                html, language, ReportTexts.FindingColumns.Where(c => withSeverity || c != ReportTexts.SeverityColumn));
            using (html.Open("tbody"))
            {
                foreach (var finding in findings)
                {
                    html.Line();
                    using (html.Open("tr", ("title", finding.Source.ToString())))
                    {
                        html.Write("td", LineOrPlace(finding.Source, language), ("class", "num"));
                        if (withSeverity)
                        {
                            using (html.Open("td"))
                            {
                                html.Write(
                                    "span",
                                    Terms.Of(finding.Severity).In(language),
                                    ("class", finding.Severity == Severity.Warning ? "tag warning" : "tag"));
                            }
                        }

                        html.Write("td", finding.Message(language));
                    }
                }
            }
        }
    }

    // the heading says line; pages, sheets and tables say what they count
    private static string LineOrPlace(SourceSpan source, Language language) =>
        source.Part is null ? source.Line.ToString(CultureInfo.InvariantCulture) : source.PlaceIn(language);
}
