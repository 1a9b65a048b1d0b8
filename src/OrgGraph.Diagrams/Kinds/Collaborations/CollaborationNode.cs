using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>A unit's circle with its name below.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Diameter">Diameter of the circle in points.</param>
/// <param name="Label">The name, set at the origin.</param>
/// <param name="LabelWidth">Width of its widest line.</param>
internal sealed record CollaborationNode(int Unit, double Diameter, TextBlock Label, double LabelWidth)
{
    private const double Between = 0.5;

    /// <summary>Width of both.</summary>
    public double Width => Math.Max(Diameter, LabelWidth);

    /// <summary>Height of both.</summary>
    public double Height => Diameter + Between + Label.Bounds.Height;

    /// <summary>The circle in the node's box.</summary>
    public Rect CircleIn(Rect box) => new(box.Centre.X - (Diameter / 2), box.Y, Diameter, Diameter);

    /// <summary>The name in the node's box.</summary>
    public TextBlock LabelIn(Rect box) => Label with
    {
        Bounds = new Rect(box.Centre.X - (LabelWidth / 2), box.Y + Diameter + Between, LabelWidth, Label.Bounds.Height),
    };
}
