using Microsoft.AspNetCore.Http;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>A page that says what went wrong, and what to do.</summary>
internal static class ProblemView
{
    /// <summary>A page with one sentence.</summary>
    public static ContentAnswer Of(PageRequest request, LocalizedText title, LocalizedText text, int status) =>
        PageView.Of(request, request.Say(title), version: null, html =>
        {
            html.Write("p", request.Say(text), ("class", "problem"), ("role", "alert"));
            using (html.Open("p"))
            {
                html.Write("a", request.Say(ShellTexts.Back), ("href", "/"), ("class", "back"));
            }
        }, status);

    /// <summary>A page that is not there.</summary>
    public static ContentAnswer NotFound(PageRequest request) =>
        Of(request, ShellTexts.NotFound, ShellTexts.NotFoundMeans, StatusCodes.Status404NotFound);
}
