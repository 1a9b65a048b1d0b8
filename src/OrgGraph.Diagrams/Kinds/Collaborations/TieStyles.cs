using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>How ties are drawn.</summary>
internal static class TieStyles
{
    /// <summary>A tie: as wide as its share of the heaviest, dashed where it is a guess.</summary>
    public static Stroke Of(Colour colour, double share, bool guess)
    {
        var width = 0.5 + (4 * Math.Sqrt(share));
        return new Stroke(colour, width, guess ? [4 + (1.5 * width), 2 + (0.7 * width)] : []);
    }

    /// <summary>A tie that only shows what belongs together: thin and dotted.</summary>
    public static Stroke Connecting(Colour colour) => new(colour, 1.1, [1.2, 2.2]);
}
