using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>Where routes may begin, end and run.</summary>
/// <param name="Shapes">The shape of each box that lines go to, which may be smaller than the box, as a circle with its name
/// below.</param>
/// <param name="AreRound">True where lines end on the ellipse in a shape's bounds.</param>
/// <param name="Page">Where lines have to stay; null for anywhere.</param>
internal sealed record RouteEnds(Rect[] Shapes, bool AreRound, Rect? Page);
