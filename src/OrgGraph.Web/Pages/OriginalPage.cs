using OrgGraph.Web.Folders;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Views;

namespace OrgGraph.Web.Pages;

/// <summary>
/// A document of the workspace as it was given. A PDF is shown, so that a page of it can be looked at; nothing else is: a web
/// page that somebody sent must not run as one of ours.
/// </summary>
internal static class OriginalPage
{
    private const string Path = "/original";
    private const string Pdf = "application/pdf";

    /// <summary>The address of a document.</summary>
    public static string AddressOf(string file) => new Address(Path).And("name", file).ToString();

    /// <summary>True for a name whose document browsers show.</summary>
    public static bool IsShown(string file) =>
        System.IO.Path.GetExtension(file.AsSpan()).Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The document; only one that was read, by the name that the workspace has for it.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        if (request.Value("name") is not { } name || !state.IsDocument(name)
            || request.Services.Store.Folder.Read(name) is not { } content)
        {
            return Task.FromResult<Answer>(ProblemView.NotFound(request));
        }

        return Task.FromResult<Answer>(IsShown(name) && content.AsSpan().StartsWith("%PDF-"u8)
            ? new ContentAnswer(Pdf, content) { Policy = SecurityHeaders.DocumentPolicy }
            : new ContentAnswer("application/octet-stream", content)
            {
                FileName = System.IO.Path.GetFileName(name), Policy = SecurityHeaders.PicturePolicy,
            });
    }
}
