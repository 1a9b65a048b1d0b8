using System.Globalization;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Corrections;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Web.Pages;

/// <summary>The files of the workspace: drop more, see what was understood of each, take one away, undo.</summary>
internal static class DocumentsPage
{
    private const int ChangesShown = 30;

    /// <summary>The page.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var store = request.Services.Store;
        var files = store.Folder.Files(request.Cancellation);
        var changes = store.Changes.All();
        return Task.FromResult<Answer>(PageView.Of(request, request.Say(DocumentTexts.Title), state.Version, html =>
        {
            WriteDrop(html, request);
            if (files.Length == 0)
            {
                WriteSamples(html, request);
            }

            if (state.UnitsProblem is { } problem)
            {
                html.Write("p", request.Say(DocumentTexts.UnitsProblem, problem), ("class", "problem")).Line();
            }

            if (files.Length > 0)
            {
                WriteFiles(html, request, state, files);
            }

            if (changes.Length > 0)
            {
                WriteChanges(html, request, changes);
            }
        }, of: "/documents"));
    }

    private static void WriteDrop(HtmlWriter html, PageRequest request)
    {
        using (html.Open(
            "form", ("method", "post"), ("action", "/documents"), ("enctype", "multipart/form-data"), ("class", "drop"),
            ("id", "drop"),
            ("data-reading", request.Say(DocumentTexts.Reading, "")), ("data-done", request.Say(DocumentTexts.Done)),
            ("data-overview", "/"), ("data-most", $"{UploadLimits.DocumentBytes - (1 << 20)}"),
            ("data-large", request.Say(ShellTexts.TooLarge, UploadLimits.MostMegabytes, UploadLimits.MostFiles)),
            ("data-header", AccessGuard.FormHeader)))
        {
            Forms.WriteToken(html, request);
            html.Line().Write("p", request.Say(DocumentTexts.Drop)).Line();
            using (html.Open("div", ("class", "fields")))
            {
                using (html.Open("label"))
                {
                    html.Write("span", request.Say(DocumentTexts.Files.Capitalized));
                    html.Void("input", ("type", "file"), ("name", "files"), ("multiple", ""));
                }

                // hidden until the script, which alone can send a folder, shows it
                using (html.Open("label", ("class", "folder"), ("hidden", "")))
                {
                    html.Write("span", request.Say(DocumentTexts.Folder.Capitalized));
                    html.Void("input", ("type", "file"), ("webkitdirectory", ""), ("multiple", ""));
                }

                Forms.WriteButton(html, request.Say(DocumentTexts.Add));
            }

            html.Write(
                "p", request.Say(DocumentTexts.Limits, UploadLimits.MostMegabytes, UploadLimits.MostFiles), ("class", "note"));
            using (html.Open("ol", ("id", "progress"), ("aria-live", "polite")))
            {
            }
        }

        html.Line();
    }

    private static void WriteSamples(HtmlWriter html, PageRequest request)
    {
        using (html.Open("form", ("method", "post"), ("action", "/documents/samples"), ("class", "samples")))
        {
            Forms.WriteToken(html, request);
            Forms.WriteButton(html, request.Say(DocumentTexts.Samples), "second");
            html.Write("span", request.Say(DocumentTexts.SamplesMean), ("class", "note"));
        }

        html.Line();
    }

    private static void WriteFiles(
        HtmlWriter html, PageRequest request, PlanState state, IReadOnlyCollection<WorkspaceFile> files)
    {
        var outcomes = new FileOutcomes(state.Reading);
        var caption = request.Say(DocumentTexts.List, files.Count);
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (html.Open("table", ("class", "files")))
        {
            html.Write("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                html.Write("th", request.Say(DocumentTexts.File.Capitalized), ("scope", "col"));
                html.Write("th", request.Say(DocumentTexts.Size.Capitalized), ("scope", "col"), ("class", "num"));
                html.Write("th", request.Say(DocumentTexts.Understood.Capitalized), ("scope", "col"));
                html.Write("th", request.Say(DocumentTexts.Remove), ("scope", "col"));
            }

            using (html.Open("tbody"))
            {
                foreach (var file in files)
                {
                    html.Line();
                    WriteFile(html, request, file, outcomes);
                }
            }
        }

        html.Line();
    }

    private static void WriteFile(HtmlWriter html, PageRequest request, WorkspaceFile file, FileOutcomes outcomes)
    {
        using (html.Open("tr"))
        {
            html.Write("th", file.Name, ("scope", "row"), ("class", "file"));
            html.Write("td", SizeOf(file.Length), ("class", "num"));
            using (html.Open("td"))
            {
                foreach (var (text, failed) in outcomes.Of(file.Name))
                {
                    html.Write("span", request.Say(text), ("class", failed ? "outcome problem" : "outcome")).Line();
                }
            }

            using (html.Open("td"))
            using (html.Open("form", ("method", "post"), ("action", "/documents/remove"), ("class", "inline")))
            {
                Forms.WriteToken(html, request);
                Forms.WriteHidden(html, "name", file.Name);
                html.Write(
                    "button", request.Say(DocumentTexts.Remove), ("type", "submit"), ("class", "small"),
                    ("aria-label", request.Say(DocumentTexts.RemoveFile, file.Name)));
            }
        }
    }

    private static void WriteChanges(HtmlWriter html, PageRequest request, IReadOnlyCollection<Change> changes)
    {
        var undone = changes.Select(c => c.Undoes).OfType<int>().ToHashSet();
        using (html.Open("section", ("aria-labelledby", "changes")))
        {
            html.Write("h2", request.Say(DocumentTexts.Changes), ("id", "changes"));
            html.Write("p", request.Say(DocumentTexts.ChangesMean), ("class", "note")).Line();
            using (html.Open("ol", ("class", "changes")))
            {
                foreach (var change in changes.Take(ChangesShown))
                {
                    html.Line();
                    using (html.Open("li", ("value", change.Id)))
                    {
                        WriteChange(html, request, change, undone.Contains(change.Id));
                    }
                }
            }
        }

        html.Line();
    }

    private static void WriteChange(HtmlWriter html, PageRequest request, Change change, bool isUndone)
    {
        var what = (change.Before, change.After) switch
        {
            (null, _) => DocumentTexts.Added,
            (_, null) => DocumentTexts.Removed,
            _ => DocumentTexts.Replaced,
        };
        html.Write(
            "time", change.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ("datetime", change.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        html.Text(" " + request.Say(what, change.File)
            + (change.Undoes is { } id ? request.Say(DocumentTexts.UndoneBy, id) : ""));
        if (isUndone)
        {
            html.Write("span", request.Say(DocumentTexts.IsUndone), ("class", "tag"));
            return;
        }

        using (html.Open("form", ("method", "post"), ("action", "/documents/undo"), ("class", "inline")))
        {
            Forms.WriteToken(html, request);
            Forms.WriteHidden(html, "id", change.Id.ToString(CultureInfo.InvariantCulture));
            html.Write(
                "button", request.Say(DocumentTexts.Undo), ("type", "submit"), ("class", "small"),
                ("aria-label", request.Say(DocumentTexts.UndoNumber, change.Id)));
        }
    }

    private static string SizeOf(long bytes) => bytes < 1L << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.0} MB");
}

/// <summary>What a reading says of each file.</summary>
/// <param name="reading">The reading.</param>
internal sealed class FileOutcomes(InputReading reading)
{
    private readonly ILookup<string, FileOutcome> _outcomes =
        reading.Outcomes.ToLookup(o => RootOf(o.File), StringComparer.Ordinal);

    private readonly ILookup<string, (LocalizedText Text, bool Failed)> _told = reading.Readings.ToLookup(
        r => r.Source,
        r => (DocumentTexts.ReadAs.With(
            r.Plans.Length, r.Plans.Sum(p => p.Content.Measures.Length), r.Findings.Count(f => f.Severity != Severity.Note)),
            false));

    private readonly ILookup<string, SkippedFile> _skipped = reading.NotRead.ToLookup(s => s.Source, StringComparer.Ordinal);

    /// <summary>A sentence on a file, or one on each member of an archive.</summary>
    public IEnumerable<(LocalizedText Text, bool Failed)> Of(string name)
    {
        if (name == WorkspaceFolder.Units)
        {
            return [(DocumentTexts.IsUnits, false)];
        }

        if (CorrectionFiles.IsOne(name))
        {
            return [(DocumentTexts.IsCorrections, false)];
        }

        if (name.StartsWith(WorkspaceFolder.Returned + "/", StringComparison.Ordinal))
        {
            return [(DocumentTexts.IsReturned, false)];
        }

        if (name.StartsWith(WorkspaceFolder.Scenarios + "/", StringComparison.Ordinal))
        {
            return [(DocumentTexts.IsScenario, false)];
        }

        List<(LocalizedText, bool)> told =
        [
            .. _outcomes[name].Select(o => o.File.Source).SelectMany(source => _told[source].Concat(
                _skipped[source].Select(s => (Named(source, name, s.Reason), s.Failed || !s.IsPlainlyNoPlan)))),
        ];
        return told.Count > 0 ? told : [(DocumentTexts.NotTried, false)];
    }

    // The member of an archive is named, its archive stands beside.
    private static LocalizedText Named(string source, string name, LocalizedText reason) => source == name
        ? reason
        : new($"{source}：{reason.Chinese}", $"{source}: {reason.English}");

    private static string RootOf(InputFile file)
    {
        for (var at = file.Source.IndexOf('/', StringComparison.Ordinal); file.Content is not null && at > 0;
            at = file.Source.IndexOf('/', at + 1))
        {
            if (PlanFormats.IsExpected(file.Source[..at]) && Path.GetExtension(file.Source.AsSpan(0, at)).Length > 0)
            {
                return file.Source[..at];
            }
        }

        return file.Source;
    }
}
