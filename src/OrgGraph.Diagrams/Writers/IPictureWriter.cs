using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers;

/// <summary>
/// Writes a page as a picture of pixels. That takes native code, so the writer (<c>OrgGraph.Diagrams.Skia</c>) is a project of
/// its own, which only front ends refer to and hand over by <see cref="WriteOptions.Pictures"/>.
/// </summary>
public interface IPictureWriter
{
    /// <summary>Writes one page as PNG.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="page">Index of the page.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="options">Resolution and font.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The font, and what the user has to be told.</returns>
    /// <exception cref="DiagramException">There is no font, or the picture would be too large.</exception>
    WriteReport Write(Scene scene, int page, Stream output, WriteOptions options, CancellationToken cancellationToken = default);
}
