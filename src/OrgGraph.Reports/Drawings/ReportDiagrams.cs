using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Reports.Drawings;

/// <summary>A diagram of a report.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Graph">What it is selected from.</param>
/// <param name="Plan">The plan that it is of; null for all.</param>
public sealed record ReportDiagram(string Name, string Kind, ResponsibilityGraph Graph, Plan? Plan = null);

/// <summary>The drawn diagrams of a report.</summary>
/// <param name="Files">Their files.</param>
/// <param name="Undrawn">Why others could not be drawn, by their name.</param>
/// <param name="Thumbnails">The drawn ones in small, by their name.</param>
public sealed record ReportDrawings(
    ImmutableArray<OutputFile> Files, ImmutableSortedDictionary<string, string> Undrawn,
    ImmutableSortedDictionary<string, Thumbnail> Thumbnails);

/// <summary>
/// The diagrams that <c>orggraph report</c> writes: the overviews as SVG for Word and as HTML for the screen, and the
/// responsibilities of each plan as HTML. Without a date, so that the same plans give the same bytes.
/// </summary>
public static class ReportDiagrams
{
    private const string Folder = OutputFolder.Diagrams;

    /// <summary>The most plans that a report draws one by one; of more, it draws the overviews only, and says so.</summary>
    public const int MaxPlans = 100;

    /// <summary>The most pages of a diagram of a report.</summary>
    public const int MaxPages = 100;

    /// <summary>How many plans are not drawn one by one, because there are too many.</summary>
    public static int PlansLeftOut(ResponsibilityGraph graph) => graph.Plans.Length > MaxPlans ? graph.Plans.Length : 0;

    /// <summary>True when there is something to draw.</summary>
    public static bool Any(ResponsibilityGraph graph) => !graph.Responsibilities.IsEmpty;

    /// <summary>The diagrams that a graph allows, the overviews first.</summary>
    public static ImmutableArray<ReportDiagram> Of(ResponsibilityGraph graph)
    {
        if (!Any(graph))
        {
            return [];
        }

        var assigned = graph.Responsibilities.Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal);
        var tasks = graph.Measures.Where(m => assigned.Contains(m.Id)).Select(m => m.TaskId).ToHashSet(StringComparer.Ordinal);
        var plans = graph.Tasks.Where(t => tasks.Contains(t.Id)).Select(t => t.PlanId).ToHashSet(StringComparer.Ordinal);
        return
        [
            new(DiagramKinds.Overview, DiagramKinds.Overview, graph),
            new(DiagramKinds.Organisation, DiagramKinds.Organisation, graph),
            new(DiagramKinds.Collaboration, DiagramKinds.Collaboration, graph),
            new(DiagramKinds.Matrix, DiagramKinds.Matrix, graph),
            .. CascadeDiagram.IsPossible(graph) ? [new(DiagramKinds.Cascade, DiagramKinds.Cascade, graph)] : (ReportDiagram[])[],
            .. CompareOptions.Latest(graph) is not null ? [new(DiagramKinds.Compare, DiagramKinds.Compare, graph)]
                : (ReportDiagram[])[],
            .. graph.Plans.Where(p => PlansLeftOut(graph) == 0 && plans.Contains(p.Id)).Select((p, i) => new ReportDiagram(
                $"{DiagramKinds.Responsibility}-{i + 1}", DiagramKinds.Responsibility, graph, p)),
        ];
    }

    /// <summary>Draws the diagrams: one or more files each.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="language">The language of the report.</param>
    /// <param name="check">Refuses, by a <see cref="DiagramException"/>, a drawing that is beyond the limits.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <param name="years">Which years the diagrams of many plans show; the newest of each government when null.</param>
    public static ReportDrawings Draw(
        ResponsibilityGraph graph, Language language, Action<Scene> check, CancellationToken cancellationToken,
        ChosenYears? years = null)
    {
        var page = new DiagramPage { Language = language, Whole = graph };
        try
        {
            // one at a time to each core: the first are the largest
            var drawn =
                Partitioner.Create(Of(graph), EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered()
                    .WithCancellation(cancellationToken)
                .Select(d => Draw(d, years ?? ChosenYears.Newest, page, check, cancellationToken)).ToList();
            return new ReportDrawings(
                [.. drawn.SelectMany(d => d.Files)],
                drawn.Where(d => d.Problem is not null)
                    .ToImmutableSortedDictionary(d => d.Name, d => d.Problem!.In(language), StringComparer.Ordinal),
                drawn.Where(d => d.Thumbnail is not null)
                    .ToImmutableSortedDictionary(d => d.Name, d => d.Thumbnail!, StringComparer.Ordinal));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>What a diagram is called: its kind, and the plan that it is of.</summary>
    public static string TitleOf(ReportDiagram diagram, Language language)
    {
        var title = DiagramKinds.TitleOf(diagram.Kind).In(language);
        return diagram.Plan is { } plan ? $"{title} · {plan.Title}" : title;
    }

    private static (string Name, ImmutableArray<OutputFile> Files, DiagramException? Problem, Thumbnail? Thumbnail) Draw(
        ReportDiagram diagram, ChosenYears years, DiagramPage page, Action<Scene> check, CancellationToken cancellationToken)
    {
        try
        {
            var shown = diagram.Plan is { } plan ? new GraphSelection { Plans = [plan.Id] }.Select(diagram.Graph) : diagram.Graph;
            var scene = DiagramKinds.Draw(
                diagram.Kind, shown, new DiagramRequest { Shown = years }, page, cancellationToken);
            check(scene);
            if (scene.Pages.Length > MaxPages)
            {
                throw new DiagramException(
                    $"图有 {scene.Pages.Length} 页，报告里最多 {MaxPages} 页；可另用 orggraph diagram 画出",
                    $"it has {scene.Pages.Length} pages, a report's diagram {MaxPages} at most; draw it with orggraph diagram");
            }

            return (diagram.Name, [.. FilesOf(diagram, scene, cancellationToken)], null, Thumbnail.Of(scene.Pages[0]));
        }
        catch (DiagramException e)
        {
            return (diagram.Name, [], e, null);
        }
    }

    private static IEnumerable<OutputFile> FilesOf(ReportDiagram diagram, Scene scene, CancellationToken cancellationToken)
    {
        yield return new OutputFile(
            $"{Folder}/{diagram.Name}.html", stream => HtmlDiagramWriter.Write(scene, stream, cancellationToken));
        for (var i = 0; diagram.Plan is null && i < scene.Pages.Length; i++)
        {
            var page = i;
            yield return new OutputFile(
                $"{Folder}/{diagram.Name}-{page + 1}.svg", stream => SvgWriter.Write(scene, page, stream, cancellationToken));
        }
    }
}
