using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Diagrams.Kinds.Sheets;
using OrgGraph.Diagrams.Quality;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>A drawing by one of the layouts.</summary>
/// <param name="Layout">The layout's name.</param>
/// <param name="Scene">The drawing; null where the layout could not make it.</param>
/// <param name="Quality">What a reader would find; null without a drawing.</param>
public sealed record LaidDiagram(string Layout, Scene? Scene, DiagramQuality? Quality);

/// <summary>What was drawn and written.</summary>
/// <param name="Report">The files; one a page.</param>
/// <param name="Chosen">The layout that drew it.</param>
/// <param name="Tried">The drawings that it was chosen from; one where nothing was to be chosen.</param>
public sealed record DrawnDiagram(WriteReport Report, string Chosen, ImmutableArray<LaidDiagram> Tried);

/// <summary>Where a diagram goes.</summary>
/// <param name="Format">The format.</param>
/// <param name="Path">The file; formats that hold one page a file put numbers into its name.</param>
/// <param name="Options">How it is written.</param>
public sealed record DiagramTarget(DiagramFormat Format, string Path, WriteOptions Options);

/// <summary>Draws a diagram, on pages or into files.</summary>
public static class DrawDiagram
{
    private static readonly LocalizedText s_note = new("布局：{0}", "layout: {0}");
    private static readonly LocalizedText s_chosen = new("布局：{0}（自动选用）", "layout: {0} (chosen)");

    /// <summary>Draws the pages of a diagram; the writers of <c>OrgGraph.Diagrams.Writers</c> turn them into streams.</summary>
    /// <param name="kind">One of <see cref="DiagramKinds.Names"/>.</param>
    /// <param name="graph">What is drawn.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="page">The paper, the language and the engine: see <see cref="DiagramLayouts.EngineOf"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DiagramException">The drawing is beyond the limits.</exception>
    /// <exception cref="RequestException">The kind needs what the request or the graph does not have.</exception>
    public static Scene Draw(
        string kind, ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, CancellationToken cancellationToken) =>
        DiagramKinds.Draw(kind, graph, request, page, cancellationToken);

    /// <summary>Draws and writes; the report names a file a page.</summary>
    /// <param name="kind">One of <see cref="DiagramKinds.Names"/>.</param>
    /// <param name="graph">What is drawn.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="page">The paper and the language.</param>
    /// <param name="layout">One of <see cref="DiagramLayouts.Names"/>.</param>
    /// <param name="target">Where it goes; the folder is made where it is missing.</param>
    /// <param name="write">Writes files, all or none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DiagramException">The drawing is beyond the limits, or a writer lacks what it needs.</exception>
    /// <exception cref="RequestException">
    /// The kind needs what the request or the graph does not have, or the layout cannot draw it.
    /// </exception>
    /// <exception cref="IOException">The system does not let the files be written.</exception>
    public static DrawnDiagram Write(
        string kind,
        ResponsibilityGraph graph,
        DiagramRequest request,
        DiagramPage page,
        string layout,
        DiagramTarget target,
        Action<IReadOnlyList<(string Path, Action<Stream> Write)>> write,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(write);
        var tried = Lay(kind, graph, request, page, layout, cancellationToken);
        var best = tried.Where(t => t.Scene is not null).MinBy(t => t.Quality?.Cost ?? 0)
            ?? throw new RequestException(
                RequestProblem.NothingToDraw, DiagramProblems.TooLarge.With(DiagramLayouts.TitleOf(layout)));
        var scene =
            WithOverview(
                best.Scene!, kind, graph, request, PageOf(page, kind, best.Layout, layout), target.Format, cancellationToken);
        DiagramFile.Check(scene);
        var isFileAPage = DiagramFile.IsFileAPage(target.Format);
        var files = DiagramFile.Names(target.Path, isFileAPage ? scene.Pages.Length : 1);
        var report = new WriteReport(files, null, []);
        write([.. files.Select((file, number) => (file, (Action<Stream>)(stream => report = DiagramFile.Write(
            scene, target.Format, number, stream, target.Options, cancellationToken))))]);
        return new DrawnDiagram(
            report with { Files = isFileAPage ? files : [.. Enumerable.Repeat(target.Path, scene.Pages.Length)] },
            best.Layout,
            tried);
    }

    /// <summary>
    /// The drawings by a layout, or by each that can be chosen from for <c>auto</c>. Where a build has but one, its drawings say
    /// nothing of layouts, and are not measured.
    /// </summary>
    /// <param name="kind">One of <see cref="DiagramKinds.Names"/>.</param>
    /// <param name="graph">What is drawn.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="page">The paper and the language.</param>
    /// <param name="layout">One of <see cref="DiagramLayouts.Names"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RequestException">This build does not have the layout, or it does not draw the kind.</exception>
    public static ImmutableArray<LaidDiagram> Lay(
        string kind, ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, string layout,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var layouts = LayoutsOf(kind, layout);
        return
        [
            .. layouts.Select(name =>
            {
                try
                {
                    var scene = DiagramKinds.Draw(kind, graph, request, PageOf(page, kind, name, layout), cancellationToken);
                    return new LaidDiagram(name, scene, layouts.Length > 1 ? DiagramQuality.Of(scene) : null);
                }
                catch (SheetTooLargeException)
                {
                    return new LaidDiagram(name, null, null);
                }
            }),
        ];
    }

    private static ImmutableArray<string> LayoutsOf(string kind, string layout) =>
        layout == DiagramLayouts.Auto ? [.. DiagramLayouts.Tried(kind)] : [layout];

    // The page for a layout, of those that were asked for; it says which, where there was a choice.
    private static DiagramPage PageOf(DiagramPage page, string kind, string name, string asked)
    {
        var note = asked != DiagramLayouts.Auto ? s_note : s_chosen;
        return page with
        {
            Engine = DiagramLayouts.EngineOf(name, kind),
            LayoutNote = LayoutsOf(kind, asked).Length > 1 || name != DiagramLayouts.Builtin
                ? note.In(page.Language, DiagramLayouts.TitleOf(name).In(page.Language))
                : "",
        };
    }

    // The overview is page 1 of all slides and of a PDF of several pages: whoever opens it asks first what was found. It is of
    // all plans of the governments and years drawn, since loads are judged there. Page 1 of a meeting is signed at the door.
    private static Scene WithOverview(
        Scene scene, string kind, ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, DiagramFormat format,
        CancellationToken cancellationToken)
    {
        if (kind is DiagramKinds.Overview or DiagramKinds.Meeting
            || !(format == DiagramFormat.Pptx || (format == DiagramFormat.Pdf && scene.Pages.Length > 1)))
        {
            return scene;
        }

        // a user's title and the layout are those of the drawing that was asked for, not of the finding before it
        var overview = DiagramKinds.Draw(
            DiagramKinds.Overview, DiagramKinds.WithAllPlans(graph, page.Whole), request,
            page with { Title = null, Engine = null, LayoutNote = "", PagesAfter = scene.Pages.Length }, cancellationToken);
        if (format == DiagramFormat.Pptx && overview.Pages[0].Width != scene.Pages[0].Width)
        {
            return scene; // slides are of one size: none lies before slides that stand
        }

        scene = DiagramKinds.Draw(kind, graph, request, page with { PagesBefore = overview.Pages.Length }, cancellationToken);
        return scene with { Pages = [.. overview.Pages, .. scene.Pages] };
    }
}
