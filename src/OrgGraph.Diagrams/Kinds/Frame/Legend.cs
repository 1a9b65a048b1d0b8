using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>An entry of a legend.</summary>
/// <param name="Label">What the sample means.</param>
/// <param name="Width">Width of the sample in points.</param>
/// <param name="Sample">Draws the sample into a rectangle.</param>
internal sealed record LegendEntry(string Label, double Width, Func<Rect, IEnumerable<SceneItem>> Sample);

/// <summary>Samples of legends, and their lines on the page.</summary>
internal static class Legend
{
    private const double Gap = 16;
    private const double SampleGap = 5;

    /// <summary>A line with the role's symbol at its end, as ties are drawn.</summary>
    public static LegendEntry Tie(Role role, bool uncertain, string label) => new(label, 30, area =>
    [
        new LineItem(
            CurvePath.Straight(new Point(area.X, area.Centre.Y), new Point(area.Right, area.Centre.Y)),
            Palette.LineOf(role, uncertain)),
    ]);

    /// <summary>A symbol.</summary>
    public static LegendEntry Mark(Role role, bool uncertain, string label) =>
        new(label, 9, area => [Marks.Of(role, uncertain, area.Centre, 7)]);

    /// <summary>A line.</summary>
    public static LegendEntry Line(Stroke stroke, string label, double width = 26) => new(label, width, area =>
    [
        new LineItem(CurvePath.Straight(new Point(area.X, area.Centre.Y), new Point(area.Right, area.Centre.Y)), stroke),
    ]);

    /// <summary>A small box.</summary>
    public static LegendEntry Box(Colour? fill, Stroke? stroke, string label, ShapeForm form = ShapeForm.Rectangle,
        double width = 14) => new(
        label,
        width,
        area => [new ShapeItem(new Rect(area.X, area.Centre.Y - 4, area.Width, 8), form, fill, stroke)]);

    /// <summary>Words without a sample.</summary>
    public static LegendEntry Note(string label) => new(label, 0, _ => []);

    /// <summary>Draws entries one after the other, in as many lines as they take.</summary>
    /// <returns>The items, and the height in points.</returns>
    public static (ImmutableArray<SceneItem> Items, double Height) Draw(
        ImmutableArray<LegendEntry> entries, Point origin, double width, double size)
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var style = new TextStyle(size, Palette.Muted);
        var row = Math.Max(style.LineHeight, 10) + 2;
        var (x, y) = (origin.X, origin.Y);
        foreach (var entry in entries)
        {
            var sample = entry.Width > 0 ? entry.Width + SampleGap : 0;
            var text = Math.Min(FontMetrics.Width(entry.Label, size) + 1, width - sample);
            if (x > origin.X && x + sample + text > origin.X + width)
            {
                (x, y) = (origin.X, y + row);
            }

            items.AddRange(entry.Sample(new Rect(x, y, entry.Width, row)));
            items.Add(new TextItem(TextBreaker.Fit(entry.Label, new Rect(x + sample, y, text, row), style)));
            x += sample + text + Gap;
        }

        return (items.ToImmutable(), entries.IsEmpty ? 0 : y + row - origin.Y);
    }
}
