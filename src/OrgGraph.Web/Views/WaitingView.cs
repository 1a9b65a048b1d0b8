using Microsoft.AspNetCore.Http;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>
/// What is shown while a page is being computed that takes long: the browser asks again by itself, and finds the work further on.
/// </summary>
internal static class WaitingView
{
    private const string SecondsToNext = "1";

    /// <summary>The page.</summary>
    public static ContentAnswer Of(PageRequest request)
    {
        request.Context.Response.Headers["Refresh"] = SecondsToNext;
        return PageView.Of(
            request, request.Say(ShellTexts.Working), version: null,
            html => html.Write("p", request.Say(ShellTexts.WorkingMeans), ("class", "note"), ("role", "status")).Line(),
            StatusCodes.Status202Accepted);
    }
}
