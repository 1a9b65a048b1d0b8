using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>Sizes of type of a page that is read at a meeting: nothing below 9 points on A4, 11 on A3, 14 on slides.</summary>
internal static class OverviewType
{
    private static readonly TypeScale s_a4 = new(595.28, 841.89, 30, 17, 10.5, 9.5, 9);
    private static readonly TypeScale s_a3 = new(841.89, 1190.55, 36, 24, 14, 13, 11.5);
    private static readonly TypeScale s_wide = new(540, 960, 24, 22, 15, 14, 14);

    /// <summary>The sizes of a paper.</summary>
    public static TypeScale Of(Paper paper) => paper switch
    {
        Paper.A4 => s_a4,
        Paper.A3 => s_a3,
        _ => s_wide,
    };
}
