using OrgGraph.Diagrams.Layouts;

namespace OrgGraph.Diagrams.Kinds;

/// <summary>
/// An engine that places boxes and lines itself, instead of the pages that a kind composes: it is given to
/// <c>responsibility</c>, <c>org</c>, <c>collaboration</c>, <c>ego</c> and <c>calls</c>; other kinds are tables and do not use
/// it.
/// </summary>
/// <param name="Layout">The engine.</param>
/// <param name="IsNetwork">
/// True where places follow ties and may be drawn closer together to fit a page; false where it draws layers and frames.
/// </param>
public sealed record DrawingEngine(IDiagramLayout Layout, bool IsNetwork);
