using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Skia;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>Draws what an address asks for, as <c>orggraph diagram</c> does.</summary>
internal static class DiagramRequests
{
    private static readonly char[] s_commas = [',', '，', '、', ' ', ';', '；'];

    /// <summary>The drawing of an address; drawn once for equal addresses.</summary>
    /// <exception cref="RequestException">The kind needs what the address or the plans do not have.</exception>
    /// <exception cref="DiagramException">The drawing is beyond the limits.</exception>
    public static Task<Scene> SceneAsync(PageRequest request, PlanState state, WantedDrawing wanted) => state.GetAsync(
        $"scene {KeyOf(request, wanted)}", token => Draw(request, state, wanted, token), request.Cancellation);

    /// <summary>A drawing, or one page of it, in a format.</summary>
    public static async Task<ContentAnswer> FileAsync(
        PageRequest request, PlanState state, WantedDrawing wanted, DiagramFormat format, string contentType)
    {
        var scene = await SceneAsync(request, state, wanted);
        var page = request.Whole("p", 1, 1, scene.Pages.Length) - 1;
        var options = new WriteOptions
        {
            Date = request.Services.Today(),
            Pictures = PngWriter.Instance,
            GeometryGraphs = GraphPackages.DiagramLayouts.GeometryGraphs,
        };
        return await state.GetAsync(
            $"file {format} {page} {KeyOf(request, wanted)}",
            token => ContentAnswer.Written(contentType, stream => DiagramFile.Write(scene, format, page, stream, options, token)),
            request.Cancellation);
    }

    private static string KeyOf(PageRequest request, WantedDrawing wanted) => string.Join(
        '\u001E', wanted.Kind, PlanState.KeyOf(request.Selection), request.Language, request.Services.Today(), wanted.Paper,
        wanted.Unit, string.Join('\u001F', wanted.Measures), wanted.Columns, wanted.Layout);

    private static Scene Draw(PageRequest request, PlanState state, WantedDrawing wanted, CancellationToken cancellationToken)
    {
        var kind = wanted.Kind;
        if (!DiagramKinds.Names.Contains(kind, StringComparer.Ordinal))
        {
            throw DiagramKinds.Unknown(kind);
        }

        var graph = request.Selection.Select(state.Graph!);
        var page = new DiagramPage
        {
            Paper = DiagramWords.Papers.GetValueOrDefault(wanted.Paper ?? "", Paper.A4),
            Language = request.Language,
            Date = request.Services.Today(),
            Whole = state.Graph,
        };
        ImmutableArray<string> numbers =
            [.. wanted.Measures.SelectMany(v => v.Split(s_commas, StringSplitOptions.RemoveEmptyEntries))];
        var asked = new DiagramRequest
        {
            Unit = wanted.Unit is { } unit ? GraphNames.UnitOf(unit, graph) : null,
            Measures = GraphNames.MeasuresOf(numbers, graph),
            Shown = request.Selection.NamesPlans ? new ChosenYears(request.Selection.Years, IsAll: true) : ChosenYears.Newest,
            Years = kind == DiagramKinds.Compare ? request.Selection.Years : [],
            Order = MeasureOrder.Document,
            Rows = MatrixOrder.Load,
            Columns = DiagramWords.Columns.GetValueOrDefault(wanted.Columns ?? "", MatrixColumns.Auto),
        };
        var layout = wanted.Layout is { } name && DiagramLayouts.Names.Contains(name) ? name : DiagramLayouts.Auto;
        var tried = DrawDiagram.Lay(kind, graph, asked, page, layout, cancellationToken);
        var scene = tried.Where(t => t.Scene is not null).MinBy(t => t.Quality?.Cost ?? 0)?.Scene
            ?? DrawDiagram.Draw(kind, graph, asked, page, cancellationToken);
        DiagramFile.Check(scene);
        return scene;
    }
}
