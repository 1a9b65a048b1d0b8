using Microsoft.AspNetCore.Http;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;

namespace OrgGraph.Web.Pages;

/// <summary>Where a browser tells the token, once. Wrong ones are counted: after some, everybody waits.</summary>
/// <param name="guard">Who knows the token.</param>
internal sealed class EntryPage(AccessGuard guard)
{
    /// <summary>Its address.</summary>
    public const string Path = "/enter";

    private const int MostTries = 10;
    private static readonly TimeSpan s_time = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTime> _wrong = new();

    /// <summary>The form.</summary>
    public static Answer Get(PageRequest request) => Page(request, problem: null, StatusCodes.Status200OK);

    /// <summary>Lets the browser in, or says that it is not the token.</summary>
    public Task<Answer> PostAsync(PageRequest request, IFormCollection form)
    {
        if (IsTried())
        {
            return Task.FromResult<Answer>(Page(request, ShellTexts.TooManyTries, StatusCodes.Status429TooManyRequests));
        }

        if (guard.LetIn(request.Context, form["token"].ToString()))
        {
            return Task.FromResult<Answer>(new RedirectAnswer("/"));
        }

        lock (_wrong)
        {
            _wrong.Enqueue(DateTime.UtcNow);
        }

        return Task.FromResult<Answer>(Page(request, ShellTexts.TokenWrong, StatusCodes.Status403Forbidden));
    }

    private bool IsTried()
    {
        lock (_wrong)
        {
            while (_wrong.TryPeek(out var first) && first + s_time < DateTime.UtcNow)
            {
                _wrong.Dequeue();
            }

            return _wrong.Count >= MostTries;
        }
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
