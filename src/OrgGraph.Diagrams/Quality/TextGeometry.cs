using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Quality;

/// <summary>Where the ink of a text stands.</summary>
internal static class TextGeometry
{
    public static double WidthOf(TextBlock block) => block.Lines.Max(l => FontMetrics.Width(l, block.Size, block.Bold));

    /// <summary>
    /// The rectangle of the letters: as wide as the widest line, from the top of the first em box to the bottom of the last.
    /// </summary>
    public static Rect InkOf(TextBlock block)
    {
        var width = WidthOf(block);
        var x = block.Align switch
        {
            TextAlign.Left => block.Bounds.X,
            TextAlign.Right => block.Bounds.Right - width,
            _ => block.Bounds.Centre.X - (width / 2),
        };
        var leading = (block.LineHeight - block.Size) / 2;
        return new Rect(x, block.Bounds.Y + leading, width, (block.Lines.Length * block.LineHeight) - (2 * leading));
    }
}
