using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Pages;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web;

/// <summary>Every request goes through here: who asks, what is asked, and what is said when it cannot be done.</summary>
/// <param name="services">What pages are made of.</param>
/// <param name="report">Told of faults of the program.</param>
internal sealed class RequestHandler(DashboardServices services, Action<LocalizedText> report)
{
    private readonly EntryPage _entry = new(services.Guard);

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response);
        try
        {
            var answer = await AnswerAsync(context);
            PageLanguage.Keep(context);
            await answer.SendAsync(context);
        }
        catch (Exception e)
            when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            // nobody is there any more
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        using var request = new PageRequest(context, services);
        try
        {
            var isEntry = request.Path == EntryPage.Path;
            var problem = services.Guard.Check(context, isEntry);
            if (problem is AccessProblem.None or AccessProblem.TokenMissing && IsRead(context)
                && Routes.AssetOf(request.Path) is { } asset)
            {
                return asset;
            }

            return problem != AccessProblem.None ? Refuse(request, problem)
                : isEntry ? await EnterAsync(request)
                : IsRead(context) ? await Routes.GetAsync(request)
                : HttpMethods.IsPost(context.Request.Method) && Routes.ActionOf(request.Path) is { } action
                ? await ChangeAsync(request, action)
                : ProblemView.NotFound(request);
        }
        catch (OperationCanceledException) when (request.IsToAskAgain)
        {
            return WaitingView.Of(request);
        }
        catch (Exception e) when (e is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            return Say(request, e);
        }
    }

    private static bool IsRead(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private async Task<Answer> ChangeAsync(PageRequest request, Func<PageRequest, IFormCollection, Task<Answer>> action)
    {
        var form = await FormOfAsync(request.Context, Routes.TakesDocuments(request.Path));
        var sent = request.Context.Request.Headers[AccessGuard.FormHeader].ToString() is { Length: > 0 } header
            ? header : form[AccessGuard.FormField].ToString();
        if (!services.Guard.HasFormToken(request.Context.Request, sent))
        {
            return Refuse(request, AccessProblem.FormTokenWrong);
        }

        try
        {
            return await action(request, form);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException && !request.Cancellation.IsCancellationRequested)
        {
            throw new OutputException(FolderTexts.CannotWriteAny.With(e.Message), e);
        }
    }

    private async Task<Answer> EnterAsync(PageRequest request) => IsRead(request.Context)
        ? EntryPage.Get(request)
        : await _entry.PostAsync(request, await FormOfAsync(request.Context, takesDocuments: false));

    private static async Task<IFormCollection> FormOfAsync(HttpContext context, bool takesDocuments)
    {
        var limit = takesDocuments ? UploadLimits.DocumentBytes : UploadLimits.OtherBytes;
        if (context.Request.ContentLength > limit)
        {
            await RefuseBodyAsync(context);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        if (!context.Request.HasFormContentType)
        {
            throw new InvalidDataException("no form");
        }

        return await context.Request.ReadFormAsync(
            new FormOptions
            {
                MultipartBodyLengthLimit = limit,
                BufferBodyLengthLimit = limit,
                ValueLengthLimit = UploadLimits.FieldBytes,
                ValueCountLimit = UploadLimits.MostFields + UploadLimits.MostFiles,
                KeyLengthLimit = 256,
            },
            context.RequestAborted);
    }

    // A browser shows no answer before it has sent all; a program that asks first is spared it.
    private static async Task RefuseBodyAsync(HttpContext context)
    {
        if (context.Request.Headers.Expect.Count == 0 && context.Request.ContentLength <= UploadLimits.ThrownAwayBytes
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = UploadLimits.ThrownAwayBytes;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
    }

    private static Answer Refuse(PageRequest request, AccessProblem problem)
    {
        var wantsJson = JsonAnswers.IsWanted(request.Context.Request);
        var (status, text) = problem switch
        {
            AccessProblem.ForeignHost =>
                (StatusCodes.Status421MisdirectedRequest, ShellTexts.ForeignHost.With(Shown(request.Context.Request.Host.Host))),
            AccessProblem.ForeignOrigin => (StatusCodes.Status403Forbidden, ShellTexts.ForeignOrigin),
            AccessProblem.TokenMissing => (StatusCodes.Status401Unauthorized, ShellTexts.EnterMeans),
            _ => (StatusCodes.Status403Forbidden, ShellTexts.FormTooOld),
        };
        return wantsJson ? JsonAnswers.Problem(request.Say(ShellTexts.Refused), status, request.Say(text))
            : problem == AccessProblem.TokenMissing ? new RedirectAnswer(EntryPage.Path)
            : PlainProblem.Of(request, text, status);
    }

    private ContentAnswer Say(PageRequest request, Exception fault)
    {
        var (status, title, text) = fault switch
        {
            RequestException { Problem: RequestProblem.NothingToUndo } e =>
                (StatusCodes.Status409Conflict, ShellTexts.Failed, e.Text),
            RequestException e => (StatusCodes.Status400BadRequest, ShellTexts.WrongRequest, e.Text),
            DiagramException e => (StatusCodes.Status400BadRequest, ShellTexts.WrongRequest, e.Text),
            OutputException e => (StatusCodes.Status409Conflict, ShellTexts.Failed, e.Text),
            DocumentException e => (StatusCodes.Status400BadRequest, ShellTexts.Failed, InputProblems.ReasonOf(e)),
            CypherException e => (StatusCodes.Status502BadGateway, ShellTexts.Failed, Neo4jTexts.ServerSays.With(e.Message)),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
            InvalidDataException e when e.Message.Contains("limit", StringComparison.OrdinalIgnoreCase) => TooLarge,
            BadHttpRequestException or InvalidDataException or IOException
                when request.Context.Request.HasFormContentType || fault is not IOException =>
                (StatusCodes.Status400BadRequest, ShellTexts.Failed, ShellTexts.Malformed),
            _ => Unforeseen(fault),
        };
        return JsonAnswers.IsWanted(request.Context.Request)
            ? JsonAnswers.Problem(request.Say(title), status, request.Say(text))
            : ProblemView.Of(request, title, text, status);
    }

    private static (int Status, LocalizedText Title, LocalizedText Text) TooLarge => (
        StatusCodes.Status413PayloadTooLarge, ShellTexts.Failed,
        ShellTexts.TooLarge.With(UploadLimits.MostMegabytes, UploadLimits.MostFiles));

    // The page says that it happened; whoever runs the program is told where the report of it lies.
    private (int Status, LocalizedText Title, LocalizedText Text) Unforeseen(Exception fault)
    {
        report(BugReport.Write(fault));
        return (StatusCodes.Status500InternalServerError, ShellTexts.Failed, ShellTexts.Fault);
    }

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
