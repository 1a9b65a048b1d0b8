using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts;

/// <summary>Places boxes and routes the lines between them. Deterministic: the same graph gives the same picture.</summary>
public interface IDiagramLayout
{
    /// <summary>Lays a graph out.</summary>
    /// <param name="graph">The boxes and lines.</param>
    /// <param name="cancellationToken">Stops the layout.</param>
    /// <returns>Places for all boxes, none overlapping, and ways for all lines, in the order of the graph's.</returns>
    LayoutResult Lay(LayoutGraph graph, CancellationToken cancellationToken = default);
}

/// <summary>Routes lines between boxes that have their places already.</summary>
public interface ILineRouting
{
    /// <summary>The way of each line, from outline to outline, in the order of the graph's.</summary>
    /// <param name="graph">The boxes and lines.</param>
    /// <param name="boxes">Where each box lies.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ImmutableArray<CurvePath> Route(LayoutGraph graph, ImmutableArray<Rect> boxes, CancellationToken cancellationToken = default);
}

/// <summary>What is to be laid out.</summary>
/// <param name="Nodes">The boxes.</param>
/// <param name="Edges">The lines; several between two boxes are allowed, loops are not.</param>
/// <param name="Spacing">Least distance between boxes and layers.</param>
public sealed record LayoutGraph(ImmutableArray<LayoutNode> Nodes, ImmutableArray<LayoutEdge> Edges, LayoutSpacing Spacing)
{
    /// <summary>
    /// Boxes that are to be framed together, each frame before those within it. Layouts that know no frames leave
    /// <see cref="LayoutResult.Frames"/> empty.
    /// </summary>
    public ImmutableArray<LayoutFrame> Frames { get; init; } = [];

    /// <summary>Width over height of the room that the drawing is for; a hint.</summary>
    public double AspectRatio { get; init; } = 1;
}

/// <summary>A frame around boxes.</summary>
/// <param name="Nodes">Indices of the boxes that stand in it and in no frame within it.</param>
/// <param name="Parent">Index of the frame around it; null for none.</param>
/// <param name="TitleWidth">Width that its title needs, in points.</param>
/// <param name="TitleHeight">Height that its title takes from its upper edge, in points.</param>
public sealed record LayoutFrame(ImmutableArray<int> Nodes, int? Parent = null, double TitleWidth = 0, double TitleHeight = 0);

/// <summary>A box to be placed.</summary>
/// <param name="Width">Width in points, label included.</param>
/// <param name="Height">Height in points, label included.</param>
/// <param name="Layer">Its layer (column, left to right, from 0) where the diagram decides it; null where the layout
/// does.</param>
/// <param name="Group">Boxes of one group stay next to each other in their layer; null for none.</param>
public readonly record struct LayoutNode(double Width, double Height, int? Layer = null, int? Group = null);

/// <summary>A line to be routed.</summary>
/// <param name="From">Index of its first box.</param>
/// <param name="To">Index of its second box.</param>
/// <param name="Weight">Strength, positive: strong ties are drawn nearer and cross less.</param>
/// <param name="LabelWidth">Width of what is written at it, in points; 0 for nothing.</param>
/// <param name="LabelHeight">Height of that.</param>
public readonly record struct LayoutEdge(int From, int To, double Weight = 1, double LabelWidth = 0, double LabelHeight = 0);

/// <summary>Least distances in points.</summary>
/// <param name="Node">Between boxes of one layer, or of a network.</param>
/// <param name="Layer">Between layers.</param>
public sealed record LayoutSpacing(double Node = 6, double Layer = 72);

/// <summary>A finished layout; its upper left corner is at 0, 0.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Boxes">Where each box lies.</param>
/// <param name="Routes">The way of each line, from outline to outline.</param>
public sealed record LayoutResult(double Width, double Height, ImmutableArray<Rect> Boxes, ImmutableArray<CurvePath> Routes)
{
    /// <summary>Where each frame lies; empty from a layout that draws none.</summary>
    public ImmutableArray<Rect> Frames { get; init; } = [];

    /// <summary>
    /// Where what is written at each line stands, of no size where nothing is; empty from a layout that places none.
    /// </summary>
    public ImmutableArray<Rect> Labels { get; init; } = [];

    /// <summary>The layout of nothing.</summary>
    public static LayoutResult Empty { get; } = new(0, 0, [], []);
}
