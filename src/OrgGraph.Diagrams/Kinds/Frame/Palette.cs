using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>
/// The colours and lines of all diagrams. Roles differ in lightness, width and symbol too, so that they can be told apart in grey
/// print and by the colour-blind; the colours of communities are those of M. Okabe and K. Ito (Color Universal Design, 2008).
/// </summary>
internal static class Palette
{
    public static readonly Colour Ink = new(0x1b, 0x1f, 0x24);
    public static readonly Colour Muted = new(0x52, 0x5b, 0x66);
    public static readonly Colour Rule = new(0xc4, 0xcb, 0xd3);
    public static readonly Colour Panel = new(0xf2, 0xf4, 0xf7);
    public static readonly Colour Band = new(0xe1, 0xe7, 0xef);
    public static readonly Colour Paper = new(0xff, 0xff, 0xff);
    public static readonly Colour Accent = new(0x0b, 0x3d, 0x7a);
    public static readonly Colour Alarm = new(0xb3, 0x1b, 0x1b);
    public static readonly Colour AlarmTint = new(0xfb, 0xea, 0xe6);

    private static readonly Colour s_responsible = new(0xb3, 0x55, 0x00);
    private static readonly Colour s_assist = new(0x5f, 0x6e, 0x7b);
    private static readonly Colour s_black = new(0, 0, 0);

    /// <summary>
    /// Fills of communities, in the order in which they are given out; the ninth starts again, told apart by its number.
    /// </summary>
    public static readonly ImmutableArray<Colour> Communities =
    [
        new(0x00, 0x72, 0xb2), new(0xe6, 0x9f, 0x00), new(0x00, 0x9e, 0x73), new(0xcc, 0x79, 0xa7),
        new(0x56, 0xb4, 0xe9), new(0xd5, 0x5e, 0x00), new(0xf0, 0xe4, 0x42), new(0x7f, 0x7f, 0x7f),
    ];

    /// <summary>The colour of a role.</summary>
    public static Colour Of(Role role) => role switch
    {
        Role.Lead => Accent,
        Role.Responsible => s_responsible,
        _ => s_assist,
    };

    /// <summary>A pale version of a role's colour, for symbols of uncertain roles.</summary>
    public static Colour TintOf(Role role) => role switch
    {
        Role.Lead => new(0xcf, 0xde, 0xf2),
        Role.Responsible => new(0xf8, 0xdf, 0xc4),
        _ => Paper,
    };

    /// <summary>The line of a role: leads heavy, assists light, guesses dashed.</summary>
    public static Stroke LineOf(Role role, bool uncertain) => new(
        Of(role),
        role switch { Role.Lead => 1.9, Role.Responsible => 1.2, _ => 0.65 },
        uncertain ? [4.5, 2.5] : []);

    /// <summary>
    /// White, ink or, on fills between light and dark, black: each has a contrast of 4.5 where it is used (WCAG 2.1, 1.4.3).
    /// </summary>
    public static Colour TextOn(Colour fill) => fill.Luminance switch
    {
        <= 0.183 => Paper,
        < 0.24 => s_black,
        _ => Ink,
    };
}
