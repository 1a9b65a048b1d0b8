using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A bar of a unit's responsibilities: leads dark, then responsible, then assists; its number behind it.</summary>
internal static class RoleBar
{
    /// <summary>Draws a bar.</summary>
    /// <param name="edges">The responsibilities.</param>
    /// <param name="area">Its place, the number included.</param>
    /// <param name="most">The number at which the bar has its full length.</param>
    /// <param name="type">The sizes of type.</param>
    public static IEnumerable<SceneItem> Draw(IEnumerable<Responsibility> edges, Rect area, int most, TypeScale type)
    {
        var counts = edges.CountBy(e => e.Role).OrderBy(c => c.Key).ToList();
        var total = counts.Sum(c => c.Value).ToString(CultureInfo.InvariantCulture);
        var figure = FontMetrics.Width(most.ToString(CultureInfo.InvariantCulture), type.Small) + 4;
        var height = Math.Min(area.Height * 0.55, 8);
        var x = area.X;
        foreach (var (role, count) in counts)
        {
            var width = (area.Width - figure) * count / most;
            yield return new ShapeItem(
                new Rect(x, area.Centre.Y - (height / 2), width, height), ShapeForm.Rectangle, FillOf(role),
                new Stroke(Palette.Of(role), 0.5));
            x += width;
        }

        yield return new TextItem(TextBreaker.Fit(
            total, new Rect(x + 3, area.Y, figure, area.Height), new TextStyle(type.Small, Palette.Muted, LineSpacing: 1.1)));
    }

    /// <summary>The fill of a role's part: assists pale, so that leads are seen first.</summary>
    public static Colour FillOf(Role role) => role == Role.Assist ? new Colour(0xd3, 0xda, 0xe0) : Palette.Of(role);
}
