using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>How ties are drawn.</summary>
internal static class TieStyles
{
    /// <summary>A tie: as wide as its share of the heaviest, dashed where it is a guess.</summary>
    public static Stroke Of(Colour colour, double share, bool guess) => new(colour, 0.5 + (4 * Math.Sqrt(share)), guess ? [4.5, 2.5] : []);

    /// <summary>A tie that only shows what belongs together: thin and dotted.</summary>
    public static Stroke Connecting(Colour colour) => new(colour, 1.1, [1.2, 2.2]);
}
