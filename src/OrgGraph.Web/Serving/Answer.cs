using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using OrgGraph.Web.Safety;

namespace OrgGraph.Web.Serving;

/// <summary>What a browser gets.</summary>
internal abstract record Answer
{
    /// <summary>Sends it.</summary>
    public abstract Task SendAsync(HttpContext context);
}

/// <summary>Another address to go to, after a change.</summary>
/// <param name="Address">An address of ours.</param>
internal sealed record RedirectAnswer(string Address) : Answer
{
    /// <inheritdoc/>
    public override Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Address;
        return Task.CompletedTask;
    }
}

/// <summary>Bytes that are sent whole, with a tag of their content: what a browser has already is not sent again.</summary>
/// <param name="ContentType">Their type.</param>
/// <param name="Content">The bytes.</param>
internal sealed record ContentAnswer(string ContentType, byte[] Content) : Answer
{
    /// <summary>HTML.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>The status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The name that it is saved by; null for what is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>A policy in place of that of pages; null for theirs.</summary>
    public string? Policy { get; init; }

    /// <summary>True for what never changes under its address.</summary>
    public bool IsFixed { get; init; }

    /// <summary>A page.</summary>
    public static ContentAnswer Page(string html, int status = StatusCodes.Status200OK) =>
        new(Html, Encoding.UTF8.GetBytes(html)) { Status = status };

    /// <summary>What is written into a stream.</summary>
    public static ContentAnswer Written(string contentType, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new ContentAnswer(contentType, stream.ToArray());
    }

    /// <inheritdoc/>
    public override async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (Policy is not null)
        {
            response.Headers.ContentSecurityPolicy = Policy;
        }

        if (IsFixed)
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }

        if (FileName is not null)
        {
            response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(FileName)}";
        }

        if (Status == StatusCodes.Status200OK && TagOf(Content) is var tag)
        {
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = ContentType;
        response.ContentLength = Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(Content, context.RequestAborted);
        }
    }

    private static string TagOf(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..24]}\"";
}
