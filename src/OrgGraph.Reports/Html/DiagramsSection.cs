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
            using (html.Open("ul"))
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
                        {
                            html.Write("a", title, ("href", $"{OutputFolder.Diagrams}/{diagram.Name}.html"));
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
}
