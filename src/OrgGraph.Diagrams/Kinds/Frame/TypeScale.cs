namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>
/// Page and type sizes of a paper, in points. Nothing is smaller than 9 points on A4, 10 on A3 and 14 on slides: what is read in
/// the hand, at arm's length and from the back of a room.
/// </summary>
/// <param name="Short">The shorter edge of the page.</param>
/// <param name="Long">The longer edge.</param>
/// <param name="Margin">The white edge all round.</param>
/// <param name="Title">Size of the title.</param>
/// <param name="Heading">Size of headings in the drawing.</param>
/// <param name="Body">Size of names and texts.</param>
/// <param name="Small">Size of everything else; nothing is smaller.</param>
internal sealed record TypeScale(
    double Short, double Long, double Margin, double Title, double Heading, double Body, double Small)
{
    private static readonly TypeScale s_a4 = new(595.28, 841.89, 28, 16, 10, 9, 9);
    private static readonly TypeScale s_a3 = new(841.89, 1190.55, 36, 21, 12, 10.5, 10);
    private static readonly TypeScale s_wide = new(540, 960, 24, 22, 15, 14, 14);

    /// <summary>The sizes of a paper.</summary>
    public static TypeScale Of(Paper paper) => paper switch
    {
        Paper.A4 => s_a4,
        Paper.A3 => s_a3,
        Paper.Wide => s_wide,
        _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
    };
}
