using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;

namespace OrgGraph.Workspace.UseCases;

/// <summary>Where a diagram goes.</summary>
/// <param name="Format">The format.</param>
/// <param name="Path">The file; formats that hold one page a file put numbers into its name.</param>
/// <param name="Options">How it is written.</param>
public sealed record DiagramTarget(DiagramFormat Format, string Path, WriteOptions Options);

/// <summary>Draws a diagram, on pages or into files.</summary>
public static class DrawDiagram
{
    /// <summary>Draws the pages of a diagram; the writers of <c>OrgGraph.Diagrams.Writers</c> turn them into streams.</summary>
    /// <param name="kind">One of <see cref="DiagramKinds.Names"/>.</param>
    /// <param name="graph">What is drawn.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="page">The paper, the language and the layouts: see <see cref="DiagramLayouts.Page"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DiagramException">The drawing is beyond the limits.</exception>
    /// <exception cref="Selection.RequestException">The kind needs what the request or the graph does not have.</exception>
    public static Scene Draw(
        string kind, ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, CancellationToken cancellationToken) =>
        DiagramKinds.Draw(kind, graph, request, page, cancellationToken);

    /// <summary>Draws and writes; the report names a file a page.</summary>
    /// <param name="kind">One of <see cref="DiagramKinds.Names"/>.</param>
    /// <param name="graph">What is drawn.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="page">The paper, the language and the layouts: see <see cref="DiagramLayouts.Page"/>.</param>
    /// <param name="target">Where it goes; the folder is made where it is missing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="DiagramException">The drawing is beyond the limits, or a writer lacks what it needs.</exception>
    /// <exception cref="Selection.RequestException">The kind needs what the request or the graph does not have.</exception>
    /// <exception cref="IOException">The system does not let the files be written.</exception>
    public static WriteReport Write(
        string kind,
        ResponsibilityGraph graph,
        DiagramRequest request,
        DiagramPage page,
        DiagramTarget target,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var scene = Draw(kind, graph, request, page, cancellationToken);
        if (Path.GetDirectoryName(Path.GetFullPath(target.Path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var report = DiagramFile.Write(scene, target.Format, target.Path, target.Options, cancellationToken);
        return DiagramFile.IsFileAPage(target.Format)
            ? report
            : report with { Files = [.. Enumerable.Repeat(target.Path, scene.Pages.Length)] };
    }
}
