using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>
/// The lines of those who lead: coloured for the unit that is asked for, or that is overloaded; grey for all others.
/// </summary>
internal static class LeadLines
{
    private static readonly Colour s_grey = new(0xa9, 0xb3, 0xbe);

    /// <summary>The line of one responsibility.</summary>
    public static Stroke Of(GraphView view, Responsibility edge, string? picked) => new(
        ColourOf(view, edge.UnitId, picked),
        IsColoured(view, edge.UnitId, picked) ? 1.7 : 1.1,
        edge.Uncertain ? [4.5, 2.5] : []);

    /// <summary>The line of several, wider the more there are.</summary>
    /// <param name="view">What is drawn.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="picked">The unit that is asked for; null for none.</param>
    /// <param name="share">Their number, of the most that any line stands for.</param>
    public static Stroke Of(GraphView view, string unit, string? picked, double share) =>
        new(ColourOf(view, unit, picked), 0.6 + ((IsColoured(view, unit, picked) ? 5 : 3.5) * share));

    /// <summary>True for a unit whose lines are coloured.</summary>
    public static bool IsColoured(GraphView view, string unit, string? picked) =>
        picked is null ? view.Loads.IsOverloaded(unit) : unit == picked;

    private static Colour ColourOf(GraphView view, string unit, string? picked) => !IsColoured(view, unit, picked) ? s_grey
        : view.Loads.ColourOf(unit, Palette.Accent);
}
