using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Typography;

/// <summary>How text is set.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Align">Where lines stand in the block.</param>
/// <param name="Bold">True for heavy type.</param>
/// <param name="LineSpacing">From one base line to the next, in em.</param>
/// <param name="Balanced">True to make the lines about as long as each other, as looks best for names in boxes.</param>
public sealed record TextStyle(
    double Size,
    Colour Colour,
    TextAlign Align = TextAlign.Left,
    bool Bold = false,
    double LineSpacing = FontMetrics.LineSpacing,
    bool Balanced = false)
{
    /// <summary>Height of a line in points.</summary>
    public double LineHeight => Size * LineSpacing;
}
