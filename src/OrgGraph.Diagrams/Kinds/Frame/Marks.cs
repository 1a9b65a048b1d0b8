using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>The symbols of roles: a full disc, a diamond, a ring; pale with a dashed outline where the role is a guess.</summary>
internal static class Marks
{
    /// <summary>The symbol of a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="uncertain">True for a guess.</param>
    /// <param name="centre">Its middle.</param>
    /// <param name="size">Its width in points.</param>
    public static ShapeItem Of(Role role, bool uncertain, Point centre, double size)
    {
        var extent = role switch { Role.Lead => size, Role.Responsible => size * 1.15, _ => size * 0.9 };
        var colour = Palette.Of(role);
        var stroke = new Stroke(colour, role == Role.Assist ? 1 : 0.9, uncertain ? [2, 1.2] : []);
        return new ShapeItem(
            new Rect(centre.X - (extent / 2), centre.Y - (extent / 2), extent, extent),
            role == Role.Responsible ? ShapeForm.Diamond : ShapeForm.Ellipse,
            uncertain || role == Role.Assist ? Palette.TintOf(role) : colour,
            stroke);
    }

    /// <summary>The same as a letter, for texts.</summary>
    public static string LetterOf(Role role) => role switch
    {
        Role.Lead => "●",
        Role.Responsible => "◆",
        _ => "○",
    };

    /// <summary>The name of a role in the scene's <see cref="Meaning"/>.</summary>
    public static string KeyOf(Role role) => role switch
    {
        Role.Lead => "lead",
        Role.Responsible => "responsible",
        _ => "assist",
    };
}
