using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;

namespace OrgGraph.Workspace.UseCases;

/// <summary>Draws a diagram into files.</summary>
internal static class DrawDiagram
{
    /// <summary>Draws and writes; the report names a file a page.</summary>
    /// <exception cref="DiagramException">The drawing is beyond the limits, or a writer lacks what it needs.</exception>
    /// <exception cref="Selection.RequestException">The kind needs what the request or the graph does not have.</exception>
    /// <exception cref="IOException">The system does not let the files be written.</exception>
    internal static WriteReport Draw(
        string kind,
        ResponsibilityGraph graph,
        DiagramRequest request,
        DiagramPage page,
        (DiagramFormat Format, string Path, WriteOptions Options) target,
        CancellationToken cancellationToken)
    {
        var scene = DiagramKinds.Draw(kind, graph, request, page, cancellationToken);
        if (Path.GetDirectoryName(Path.GetFullPath(target.Path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return DiagramFile.Write(scene, target.Format, target.Path, target.Options, cancellationToken) is var report
            && DiagramFile.IsFileAPage(target.Format)
            ? report
            : report with { Files = [.. Enumerable.Repeat(target.Path, scene.Pages.Length)] };
    }
}
