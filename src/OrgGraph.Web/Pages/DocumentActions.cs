using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrgGraph.Documents;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Assets;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>What changes the files of the workspace.</summary>
internal static class DocumentActions
{
    private const string Page = "/documents";

    /// <summary>
    /// Keeps the documents of a form. A script gets what was understood of each; a browser goes back to the page.
    /// </summary>
    public static async Task<Answer> AddAsync(PageRequest request, IFormCollection form)
    {
        var files = await KeepAsync(request, form, folder: "");
        return JsonAnswers.IsWanted(request.Context.Request)
            ? JsonAnswers.Of(await ReadAsync(request, files), AnswerJson.Default.UploadResultArray)
            : new RedirectAnswer(Page);
    }

    /// <summary>Keeps the files of a form in a folder of the workspace.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="form">The form.</param>
    /// <param name="folder">The folder with a slash; empty for the workspace itself.</param>
    /// <exception cref="OutputException">There is no file, a name will not do, or the system refuses.</exception>
    public static async Task<List<(string Name, byte[] Content)>> KeepAsync(
        PageRequest request, IFormCollection form, string folder)
    {
        if (form.Files.Count == 0 || form.Files.All(f => f.Length == 0 && f.FileName.Length == 0))
        {
            throw new OutputException(DocumentTexts.NothingSent);
        }

        if (form.Files.Count > UploadLimits.MostFiles)
        {
            throw new OutputException(ShellTexts.TooLarge.With(UploadLimits.MostMegabytes, UploadLimits.MostFiles));
        }

        var store = request.Services.Store;
        var files = new List<(string Name, byte[] Content)>();
        foreach (var file in form.Files)
        {
            var name =
                SafeName.Of(folder + file.FileName)
                    ?? throw new OutputException(FolderTexts.NameRefused.With(Shown(file.FileName)));
            using var content = new MemoryStream();
            await file.CopyToAsync(content, request.Cancellation);
            files.Add((name, content.ToArray()));
        }

        RefuseTooMany(store.Folder, files.Count, request.Cancellation);
        foreach (var (name, content) in files)
        {
            store.Changes.Write(name, content, request.Cancellation);
        }

        return files;
    }

    /// <summary>Puts the sample plans into the workspace.</summary>
    public static Task<Answer> AddSamplesAsync(PageRequest request, IFormCollection form)
    {
        var store = request.Services.Store;
        var samples = SamplePlans.All();
        RefuseTooMany(store.Folder, samples.Length, request.Cancellation);
        foreach (var (name, content) in samples)
        {
            store.Changes.Write(name, content, request.Cancellation);
        }

        return Task.FromResult<Answer>(new RedirectAnswer("/"));
    }

    /// <summary>Takes a file away; it can be brought back.</summary>
    public static Task<Answer> RemoveAsync(PageRequest request, IFormCollection form)
    {
        var name = form["name"].ToString();
        var store = request.Services.Store;
        if (store.Folder.Files(request.Cancellation).All(f => f.Name != name))
        {
            throw new OutputException(FolderTexts.NoSuchFile.With(Shown(name)));
        }

        store.Changes.Write(name, content: null, request.Cancellation);
        return Task.FromResult<Answer>(new RedirectAnswer(Page));
    }

    /// <summary>Takes a change back, with all that one act changed.</summary>
    public static Task<Answer> UndoAsync(PageRequest request, IFormCollection form)
    {
        var id =
            int.TryParse(form["id"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var log = request.Services.Store.Changes;
        var act = log.All().FirstOrDefault(c => c.Id == id)?.Act;
        foreach (var change in act is null ? [id] : log.Standing().Where(c => c.Act == act).Select(c => c.Id).ToArray())
        {
            log.Undo(change, request.Cancellation);
        }

        return Task.FromResult<Answer>(new RedirectAnswer(
            form["back"].ToString() is ("/review" or "/whatif") and var back ? back : Page));
    }

    private static async Task<UploadResult[]> ReadAsync(PageRequest request, List<(string Name, byte[] Content)> files)
    {
        var options = request.Services.Store.OptionsOf(out _);
        var reading = await ReadPlans.ReadAsync(
            files.Select(f => (f.Name, (ReadOnlyMemory<byte>)f.Content)), options, progress: null, request.Cancellation);
        var outcomes = new FileOutcomes(reading);
        return
        [
            .. files.Select(f =>
            {
                var told = outcomes.Of(f.Name).ToList();
                return new UploadResult(
                    f.Name, told.TrueForAll(t => !t.Failed), string.Join(' ', told.Select(t => request.Say(t.Text))));
            }),
        ];
    }

    private static void RefuseTooMany(WorkspaceFolder folder, int more, CancellationToken cancellationToken)
    {
        if (folder.Files(cancellationToken).Length + more > WorkspaceFolder.MostFiles)
        {
            throw new OutputException(FolderTexts.TooManyFiles.With(WorkspaceFolder.MostFiles));
        }
    }

    private static string Shown(string name) => name.Length <= 80 ? name : name[..80] + "…";
}
