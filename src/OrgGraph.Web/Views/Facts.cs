using OrgGraph.Reports.Html;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Views;

/// <summary>Names and values, one below the other.</summary>
internal static class Facts
{
    /// <summary>Writes a name and its value; nothing where there is no value.</summary>
    public static void Write(HtmlWriter html, PageRequest request, LocalizedText name, string value)
    {
        if (value.Length > 0)
        {
            html.Write("dt", request.Say(name.Capitalized)).Write("dd", value).Line();
        }
    }

    /// <summary>Writes a name and units that lead to their pages; nothing where there is none.</summary>
    public static void Write(HtmlWriter html, PageRequest request, LocalizedText name, IReadOnlyList<string> ids, PlanLinks links)
    {
        if (ids.Count == 0)
        {
            return;
        }

        html.Write("dt", request.Say(name.Capitalized));
        using (html.Open("dd"))
        {
            foreach (var (i, id) in ids.Index())
            {
                html.Text(i > 0 ? ReportTexts.NameSeparator : "");
                links.Write(html, id);
            }
        }

        html.Line();
    }
}
