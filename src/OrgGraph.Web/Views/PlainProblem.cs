using OrgGraph.Reports.Html;
using OrgGraph.Web.Assets;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>Pages for those who are not let in: they tell nothing of the workspace.</summary>
internal static class PlainProblem
{
    /// <summary>A page with one sentence.</summary>
    public static ContentAnswer Of(PageRequest request, LocalizedText text, int status) => Page(
        request, request.Say(ShellTexts.Refused), status,
        html => html.Write("p", request.Say(text), ("class", "problem"), ("role", "alert")));

    /// <summary>A page without the pages' names.</summary>
    public static ContentAnswer Page(PageRequest request, string title, int status, Action<HtmlWriter> write)
    {
        var html = new HtmlWriter();
        using (html.Open("html", ("lang", request.Language == Language.Chinese ? "zh-Hans" : "en")))
        {
            using (html.Open("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                html.Write("title", request.Say(ShellTexts.Title, title));
                html.Void("link", ("rel", "stylesheet"), ("href", AssetFiles.AddressOf("report.css")));
                html.Void("link", ("rel", "stylesheet"), ("href", AssetFiles.AddressOf("dashboard.css")));
            }

            using (html.Open("body"))
            using (html.Open("main"))
            {
                html.Write("h1", title).Line();
                write(html);
            }
        }

        return ContentAnswer.Page(html.Line().ToString(), status);
    }
}
