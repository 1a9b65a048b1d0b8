using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>Every kind of diagram: to look at, to explore, to take away.</summary>
internal static class DiagramsPage
{
    private const int PagesShown = 6;

    private static readonly (string Extension, DiagramFormat Format, string ContentType)[] s_formats =
    [
        ("svg", DiagramFormat.Svg, "image/svg+xml"),
        ("png", DiagramFormat.Png, "image/png"),
        ("pdf", DiagramFormat.Pdf, "application/pdf"),
        ("pptx", DiagramFormat.Pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("html", DiagramFormat.Html, ContentAnswer.Html),
        ("dot", DiagramFormat.Dot, "text/vnd.graphviz; charset=utf-8"),
        ("msagl", DiagramFormat.Msagl, "application/octet-stream"),
    ];

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var kind = request.Value("kind") ?? DiagramKinds.Overview;
        Scene? scene = null;
        GraphIndex? index = null;
        LocalizedText? problem = null;
        try
        {
            if (kind != DiagramKinds.Ego || request.Value("unit") is not null)
            {
                scene = await DiagramRequests.SceneAsync(request, state, WantedDrawing.Of(request, kind));
                index = await state.IndexOfAsync(request.Selection, request.Cancellation);
            }
        }
        catch (RequestException e)
        {
            problem = e.Text;
        }
        catch (DiagramException e)
        {
            problem = e.Text;
        }

        return PageView.Of(request, request.Say(ShellTexts.Diagrams), state.Version, html =>
        {
            WriteForm(html, request, state, kind);
            if (scene is not null && index is not null)
            {
                WriteDrawing(html, request, kind, scene);
                PickedView.Write(html, request, state, index);
            }
            else
            {
                html.Write(
                    "p", request.Say(problem ?? DiagramTexts.ChooseUnit), ("class", problem is null ? "note" : "problem")).Line();
            }
        });
    }

    /// <summary>A drawing as a file: shown in pages for SVG, to explore for HTML, saved for the others.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="state">The plans.</param>
    /// <param name="file">A kind with the extension of a format.</param>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state, string file)
    {
        var at = file.LastIndexOf('.');
        var kind = at < 0 ? file : file[..at];
        if (at < 0 || Array.Find(s_formats, f => f.Extension == file[(at + 1)..]) is not { ContentType: not null } format
            || !DiagramKinds.Names.Contains(kind, StringComparer.Ordinal))
        {
            return ProblemView.NotFound(request);
        }

        var answer = await DiagramRequests.FileAsync(
            request, state, WantedDrawing.Of(request, kind), format.Format, format.ContentType);
        return (format.Format, request.Value("save")) switch
        {
            (DiagramFormat.Svg, null) => answer with { Policy = SecurityHeaders.PicturePolicy },
            (DiagramFormat.Html, null) => answer with { Policy = SecurityHeaders.ExplorerPolicy },
            _ => answer with { FileName = file },
        };
    }

    private static void WriteForm(HtmlWriter html, PageRequest request, PlanState state, string kind) =>
        FilterForm.Write(html, request, state.Index, h =>
        {
            Forms.WriteChoice(h, "kind", request.Say(DiagramTexts.Kind.Capitalized), kind,
                DiagramKinds.Names.Select(n => (n, request.Say(DiagramKinds.TitleOf(n).Capitalized))));
            Forms.WriteText(h, "unit", request.Say(DiagramTexts.Unit.Capitalized), request.Value("unit"), list: "unit-names");
            if (kind == DiagramKinds.Meeting)
            {
                Forms.WriteText(h, "measures", request.Say(DiagramTexts.Measures.Capitalized), request.Value("measures"));
            }

            if (kind == DiagramKinds.Matrix)
            {
                Forms.WriteChoice(h, "columns", request.Say(DiagramTexts.Columns.Capitalized), request.Value("columns"),
                [
                    ("", request.Say(DiagramTexts.Auto)), ("task", request.Say(DiagramTexts.Task)),
                    ("section", request.Say(DiagramTexts.Section)), ("plan", request.Say(DiagramTexts.Plan)),
                ]);
            }

            Forms.WriteChoice(h, "paper", request.Say(DiagramTexts.Paper.Capitalized), request.Value("paper"),
                [("", "A4"), ("A3", "A3"), (WantedDrawing.Slide, request.Say(DiagramTexts.Slide))]);
            var layouts = DiagramLayouts.Of(kind);
            if (layouts.Length > 1)
            {
                Forms.WriteChoice(h, "layout", request.Say(DiagramTexts.Layout.Capitalized), request.Value("layout"),
                    layouts.Select(l => (l, request.Say(DiagramLayouts.TitleOf(l))))
                        .Prepend(("", request.Say(DiagramTexts.Auto))));
            }

            UnitNames.WriteList(h, state.Index);
        });

    private static void WriteDrawing(HtmlWriter html, PageRequest request, string kind, Scene scene)
    {
        using (html.Open("p", ("class", "downloads")))
        {
            html.Write("a", request.Say(DiagramTexts.Explore), ("href", FileAddress(request, kind, "html")));
            html.Write("span", request.Say(DiagramTexts.Save));
            foreach (var (extension, format, _) in s_formats)
            {
                if (format != DiagramFormat.Msagl || DiagramLayouts.HasMsagl)
                {
                    html.Write(
                        "a", extension.ToUpperInvariant(), ("href", FileAddress(request, kind, extension, ("save", "1"))),
                        ("download", $"{kind}.{extension}"));
                }
            }
        }

        html.Line();
        for (var i = 1; i <= Math.Min(PagesShown, scene.Pages.Length); i++)
        {
            var picture = FileAddress(request, kind, "svg", ("p", $"{i}"));
            DrawingView.Write(
                html, request, picture, request.Say(DiagramTexts.PictureOf, DiagramKinds.TitleOf(kind), i), i == 1, size: null,
                (request.Say(DiagramTexts.Page, i), picture));
        }

        if (scene.Pages.Length > PagesShown)
        {
            html.Write("p", request.Say(DiagramTexts.MorePages, scene.Pages.Length - PagesShown), ("class", "note"));
        }
    }

    private static string FileAddress(
        PageRequest request, string kind, string extension, params ReadOnlySpan<(string Name, string? Value)> more) =>
        request.At($"/diagram/{kind}.{extension}", [("kind", null), (DrawingView.Picked, null), .. more]);
}
