using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace OrgGraph.Web.Safety;

/// <summary>What is wrong with a request before anybody reads what it asks.</summary>
internal enum AccessProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// It calls the dashboard by a name that is not its own: a foreign page whose name leads here (DNS rebinding).
    /// </summary>
    ForeignHost,

    /// <summary>Another site's page sends it.</summary>
    ForeignOrigin,

    /// <summary>The browser has not told the token yet.</summary>
    TokenMissing,

    /// <summary>A change without the token of a page of ours.</summary>
    FormTokenWrong,
}

/// <summary>
/// Who may ask: pages of our own name and origin, and where a token is set, browsers that have told it once. A change carries a
/// token that only our own pages have.
/// </summary>
/// <param name="key">Signs cookies and forms.</param>
/// <param name="token">The token that lets browsers in; null where none is asked for.</param>
/// <param name="hostNames">Names besides addresses and localhost.</param>
internal sealed class AccessGuard(AccessKey key, string? token, IReadOnlyCollection<string> hostNames)
{
    /// <summary>The field of forms that holds the token of the page.</summary>
    public const string FormField = "_token";

    /// <summary>The header of scripts and programs that holds it.</summary>
    public const string FormHeader = "X-OrgGraph-Token";

    private const string SessionCookie = "orggraph-session";
    private const string AccessCookie = "orggraph-access";
    private const string AccessPurpose = "access";
    private const string FormPurpose = "form";
    private const int SessionBytes = 16;
    private const int MostTries = 10;
    private static readonly TimeSpan s_accessTime = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_triesTime = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTime> _wrong = new();

    /// <summary>What is wrong with a request, its form's token apart.</summary>
    public AccessProblem Check(HttpContext context, bool isEntry)
    {
        var request = context.Request;
        if (!IsOwnName(request.Host.Host))
        {
            return AccessProblem.ForeignHost;
        }

        if (!IsOwnOrigin(request))
        {
            return AccessProblem.ForeignOrigin;
        }

        return isEntry || token is null || HasAccess(request) ? AccessProblem.None : AccessProblem.TokenMissing;
    }

    /// <summary>True when the token that a form or script sends is that of a page of this session.</summary>
    public bool HasFormToken(HttpRequest request, string? sent) =>
        request.Cookies[SessionCookie] is { Length: > 0 } session && key.IsSigned(FormPurpose, session, sent);

    /// <summary>The token for the forms of a page; starts a session where there is none.</summary>
    public string FormTokenOf(HttpContext context)
    {
        var session = context.Request.Cookies[SessionCookie];
        if (session is null || session.Length != SessionBytes * 2)
        {
            session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SessionBytes));
            context.Response.Cookies.Append(SessionCookie, session, CookieOf(context, lasts: null));
        }

        return key.Sign(FormPurpose, session);
    }

    /// <summary>Lets a browser in that tells the token; false when it is another, null after too many others.</summary>
    public bool? LetIn(HttpContext context, string? told)
    {
        if (IsToken(told) is not true and var refused)
        {
            return refused;
        }

        context.Response.Cookies.Append(AccessCookie, key.Sign(AccessPurpose, token!), CookieOf(context, s_accessTime));
        return true;
    }

    // Wrong tokens are counted, whoever tells them: after some, everybody waits.
    private bool? IsToken(string? told)
    {
        lock (_wrong)
        {
            while (_wrong.TryPeek(out var first) && first + s_triesTime < DateTime.UtcNow)
            {
                _wrong.Dequeue();
            }

            if (_wrong.Count >= MostTries)
            {
                return null;
            }

            var isIt = token is not null && AccessKey.AreEqual(token, told);
            if (!isIt)
            {
                _wrong.Enqueue(DateTime.UtcNow);
            }

            return isIt;
        }
    }

    private bool HasAccess(HttpRequest request) =>
        key.IsSigned(AccessPurpose, token!, request.Cookies[AccessCookie])
        || (request.Headers.Authorization.ToString() is { } bearer && bearer.StartsWith("Bearer ", StringComparison.Ordinal)
            && IsToken(bearer["Bearer ".Length..]) is true);

    // A foreign name that leads to this machine is a name; an address cannot be made to lead elsewhere.
    private bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out var address) && (token is not null || IPAddress.IsLoopback(address))
        || hostNames.Contains(host, StringComparer.OrdinalIgnoreCase);

    // Browsers say where a change comes from; what they load for another site's page they say too.
    private static bool IsOwnOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (site is "cross-site" or "same-site" && !(isRead && request.Headers["Sec-Fetch-Mode"] == "navigate"
            && request.Headers["Sec-Fetch-Dest"] == "document"))
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Authority.Equals(AuthorityOf(request), StringComparison.OrdinalIgnoreCase));
    }

    private static string AuthorityOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";

    private static CookieOptions CookieOf(HttpContext context, TimeSpan? lasts) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = lasts,
        IsEssential = true,
    };
}
