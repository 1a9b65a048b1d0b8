using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Draws units as boxes: the name, and how often it has which role.</summary>
internal sealed class UnitBox(GraphView view, DiagramPage page, double width)
{
    private const double Padding = 3.5;

    private readonly TypeScale _type = TypeScale.Of(page.Paper);

    /// <summary>Height of a unit's box in points.</summary>
    public double HeightOf(Unit unit) => NameOf(unit, default, CountsOf(unit), strong: true).Bounds.Height + (2 * Padding) - 1.5;

    /// <summary>Draws a unit's box.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="bounds">Its place.</param>
    /// <param name="id">The item's id.</param>
    /// <param name="strongest">The strongest role that it has on the page; the outline shows it.</param>
    /// <param name="highlighted">True for the unit that the diagram is about.</param>
    public IEnumerable<SceneItem> Draw(Unit unit, Rect bounds, string id, Role strongest, bool highlighted = false)
    {
        yield return new ShapeItem(
            bounds,
            ShapeForm.RoundedRectangle,
            highlighted ? Palette.TintOf(Role.Lead) : Palette.Paper,
            new Stroke(view.Loads.ColourOf(unit.Id, Palette.Of(strongest)), strongest switch { Role.Lead =>
                1.4, Role.Responsible => 1, _ => 0.7 }))
        {
            Id = id, Meaning = Tooltips.Of(view, unit, page.Language),
        };
        var counts = CountsOf(unit);
        yield return new TextItem(Middle(NameOf(unit, new Point(bounds.X, 0), counts, strongest == Role.Lead), bounds));
        var room = FontMetrics.Width(counts, _type.Small) + 1;
        yield return new TextItem(TextBreaker.Fit(
            counts,
            new Rect(bounds.Right - Padding - room, bounds.Y, room, bounds.Height),
            new TextStyle(_type.Small, Palette.Muted, TextAlign.Right)));
    }

    // How often a unit has which role in the view, of how often in the whole: ●3/115 ○5; the load first where it is too much.
    private string CountsOf(Unit unit)
    {
        var whole = view.InWhole(unit.Id).CountBy(e => e.Role).ToDictionary();
        var counts = view.Of(unit).CountBy(e => e.Role).OrderBy(c => c.Key).Select(c =>
            whole.GetValueOrDefault(c.Key) is var all && all > c.Value
                ? $"{Marks.LetterOf(c.Key)}{c.Value}/{all}"
                : $"{Marks.LetterOf(c.Key)}{c.Value}");
        return string.Join(' ', counts);
    }

    private TextBlock NameOf(Unit unit, Point origin, string counts, bool strong) => TextBreaker.Lay(
        view.NameOf(unit.Id),
        new Point(origin.X + Padding, origin.Y),
        width - (3 * Padding) - FontMetrics.Width(counts, _type.Small) - 1,
        new TextStyle(_type.Body, view.Loads.ColourOf(unit.Id, Palette.Ink), Bold: strong, LineSpacing: 1.2, Balanced: true),
        maxLines: 3);

    private static TextBlock Middle(TextBlock block, Rect bounds) => block with
    {
        Bounds = block.Bounds with { Y = bounds.Y + ((bounds.Height - block.Bounds.Height) / 2) },
    };
}
