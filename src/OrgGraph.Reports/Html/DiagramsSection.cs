using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>Links to the diagrams, and why one is not there.</summary>
internal static class DiagramsSection
{
    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        var diagrams = ReportDiagrams.Of(data.Graph);
        if (diagrams.IsEmpty)
        {
            return;
        }

        using (html.Open("section", ("id", OutputFolder.Diagrams)))
        {
            html.Write("h2", ReportTexts.Diagrams.In(language)).Line();
            using (html.Open("ul", ("class", "thumbs")))
            {
                foreach (var diagram in diagrams)
                {
                    var title = ReportDiagrams.TitleOf(diagram, language);
                    if (data.Undrawn.TryGetValue(diagram.Name, out var problem))
                    {
                        html.Write("li", ReportTexts.NotDrawn.In(language, title, problem));
                    }
                    else
                    {
                        using (html.Open("li"))
                        using (html.Open("a", ("href", $"{OutputFolder.Diagrams}/{diagram.Name}.html")))
                        {
                            if (data.Thumbnails.TryGetValue(diagram.Name, out var picture))
                            {
                                Write(html, picture);
                            }

                            html.Write("span", title);
                        }
                    }

                    html.Line();
                }

                if (ReportDiagrams.PlansLeftOut(data.Graph) is > 0 and var plans)
                {
                    html.Write("li", ReportTexts.PlansNotDrawn.In(language, plans, ReportDiagrams.MaxPlans)).Line();
                }
            }
        }

        html.Line();
    }

    // Decoration: the link's words say what it is.
    private static void Write(HtmlWriter html, Thumbnail picture)
    {
        using (html.Open(
            "svg", ("class", "thumb"), ("viewBox", $"0 0 {SvgParts.Number(picture.Width)} {SvgParts.Number(picture.Height)}"),
            ("aria-hidden", "true")))
        {
            foreach (var part in picture.Parts)
            {
                using (html.Open(
                    "path", ("d", part.Path), ("fill", part.Fill ?? "none"), ("stroke", part.Stroke),
                    ("stroke-width", part.Stroke is null ? null : "0.5"), ("opacity", part.IsText ? "0.5" : null)))
                {
                }
            }
        }
    }
}
