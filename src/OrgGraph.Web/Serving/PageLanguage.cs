using Microsoft.AspNetCore.Http;
using StringWithQualityHeaderValue = Microsoft.Net.Http.Headers.StringWithQualityHeaderValue;

namespace OrgGraph.Web.Serving;

/// <summary>The language of a page: what the address says, then what was chosen before, then what the browser prefers.</summary>
internal static class PageLanguage
{
    /// <summary>The name of it in addresses.</summary>
    public const string Name = "lang";

    private const string Cookie = "orggraph-lang";
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(365);

    /// <summary>The language of an answer.</summary>
    public static Language Of(HttpRequest request) =>
        Read(request.Query[Name].ToString()) ?? Read(request.Cookies[Cookie]) ?? Preferred(request) ?? Language.Chinese;

    /// <summary>Keeps the language that an address says.</summary>
    public static void Keep(HttpContext context)
    {
        if (Read(context.Request.Query[Name].ToString()) is { } language)
        {
            context.Response.Cookies.Append(Cookie, CodeOf(language), new CookieOptions
            {
                SameSite = SameSiteMode.Strict, Path = "/", MaxAge = s_kept, HttpOnly = true, IsEssential = true,
            });
        }
    }

    /// <summary>zh or en.</summary>
    public static string CodeOf(Language language) => language == Language.Chinese ? "zh" : "en";

    private static Language? Read(string? code) => code switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };

    private static Language? Preferred(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptLanguage.OfType<string>()], out var all)
            ? all.OrderByDescending(l => l.Quality ?? 1).Select(l => Read(l.Value.ToString().Split('-')[0].ToLowerInvariant()))
                .FirstOrDefault(l => l is not null)
            : null;
}
