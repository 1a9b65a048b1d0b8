using Microsoft.AspNetCore.Http;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;

namespace OrgGraph.Web.Pages;

/// <summary>Where a browser tells the token, once.</summary>
/// <param name="guard">Who knows the token.</param>
internal sealed class EntryPage(AccessGuard guard)
{
    /// <summary>Its address.</summary>
    public const string Path = "/enter";

    /// <summary>The form.</summary>
    public static Answer Get(PageRequest request) => Page(request, problem: null, StatusCodes.Status200OK);

    /// <summary>Lets the browser in, or says that it is not the token.</summary>
    public Task<Answer> PostAsync(PageRequest request, IFormCollection form)
    {
        return Task.FromResult<Answer>(guard.LetIn(request.Context, form["token"].ToString()) switch
        {
            true => new RedirectAnswer("/"),
            false => Page(request, ShellTexts.TokenWrong, StatusCodes.Status403Forbidden),
            null => Page(request, ShellTexts.TooManyTries, StatusCodes.Status429TooManyRequests),
        });
    }

    private static ContentAnswer Page(PageRequest request, LocalizedText? problem, int status) => PlainProblem.Page(
        request, request.Say(ShellTexts.Enter), status, html =>
        {
            html.Write("p", request.Say(ShellTexts.EnterMeans)).Line();
            if (problem is { } text)
            {
                html.Write("p", request.Say(text), ("class", "problem"), ("role", "alert"));
            }

            using (html.Open("form", ("method", "post"), ("action", Path), ("class", "filters")))
            {
                Forms.WriteText(
                    html, "token", request.Say(ShellTexts.Token.Capitalized), value: null, "password", isRequired: true);
                Forms.WriteButton(html, request.Say(ShellTexts.Enter));
            }
        });
}
