using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>How most of a page looks, which the page says once: items say in what they differ.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Colour">The colour of text.</param>
/// <param name="Align">Where lines of text stand.</param>
/// <param name="LineWidth">The width of lines in points.</param>
internal sealed record UsualLook(double Size, Colour Colour, TextAlign Align, double LineWidth)
{
    /// <summary>What most items of a page have, each property for itself; the first one met among equals. Linear.</summary>
    public static UsualLook Of(ScenePage page)
    {
        var texts = page.Items.Select(SvgShapes.TextOf).OfType<TextBlock>().ToList();
        return new UsualLook(
            Most(texts.Select(t => t.Size), 9),
            Most(texts.Select(t => t.Colour), default),
            Most(texts.Select(t => t.Align), default),
            Most(page.Items.Select(StrokeOf).OfType<Stroke>().Select(s => s.Width), 1));
    }

    /// <summary>How SVG says where lines of text stand.</summary>
    public static string AnchorOf(TextAlign align) => align switch
    {
        TextAlign.Centre => "middle",
        TextAlign.Right => "end",
        _ => "start",
    };

    private static Stroke? StrokeOf(SceneItem item) => item switch
    {
        ShapeItem shape => shape.Stroke,
        LineItem line => line.Stroke,
        ConnectorItem connector => connector.Stroke,
        _ => null,
    };

    private static T Most<T>(IEnumerable<T> values, T otherwise)
        where T : notnull => values.CountBy(v => v).OrderByDescending(p => p.Value).Select(p => p.Key).FirstOrDefault(otherwise);
}
