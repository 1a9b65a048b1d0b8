using Microsoft.AspNetCore.Http;

namespace OrgGraph.Web.Safety;

/// <summary>What browsers are told to refuse, on every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>Pages run our own files only: no script or style within a page, nothing from elsewhere.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Pictures that are opened by themselves: their own style, and nothing else.</summary>
    public const string PicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /// <summary>
    /// A PDF of the workspace: the browser's own viewer, which a sandbox would keep from starting, and nothing else.
    /// </summary>
    public const string DocumentPolicy =
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// <summary>
    /// A diagram to explore, which carries its style and script inside itself and says by their digests that they are its own; it
    /// can reach nothing of the dashboard.
    /// </summary>
    public const string ExplorerPolicy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
        + "sandbox allow-scripts allow-downloads allow-popups allow-modals"; // modals: printing is one

    /// <summary>Sets them; an answer may set a policy of its own later.</summary>
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers.CacheControl = "no-cache, private";
        headers.Vary = "Accept-Language, Cookie";
    }
}
