using System.Collections.Immutable;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Sheets;

/// <summary>A box of a sheet.</summary>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Draw">Draws it at its place.</param>
/// <param name="Layer">Its layer where the kind decides it.</param>
internal sealed record SheetBox(double Width, double Height, Func<Rect, IEnumerable<SceneItem>> Draw, int? Layer = null);

/// <summary>A line of a sheet.</summary>
/// <param name="From">Index of its first box.</param>
/// <param name="To">Index of its second box.</param>
/// <param name="Weight">How much it counts, over 0.</param>
/// <param name="Draw">Draws it along its way.</param>
/// <param name="Label">What is written at it, set at the origin; null for nothing.</param>
internal sealed record SheetLine(
    int From, int To, double Weight, Func<CurvePath, ConnectorItem> Draw, TextBlock? Label = null);

/// <summary>A frame of a sheet.</summary>
/// <param name="Title">What stands at its upper edge.</param>
/// <param name="Boxes">The boxes in it that are in no frame within it.</param>
/// <param name="Parent">Index of the frame around it, which stands before it; null for none.</param>
internal sealed record SheetFrame(string Title, ImmutableArray<int> Boxes, int? Parent = null);

/// <summary>Boxes and lines that an engine places on one page.</summary>
/// <param name="Boxes">The boxes.</param>
/// <param name="Lines">The lines between them.</param>
/// <param name="Frames">Frames around boxes, outer ones before inner ones; engines that know none leave them out.</param>
/// <param name="Spacing">Least distances.</param>
internal sealed record Sheet(
    ImmutableArray<SheetBox> Boxes, ImmutableArray<SheetLine> Lines, ImmutableArray<SheetFrame> Frames, LayoutSpacing Spacing);
