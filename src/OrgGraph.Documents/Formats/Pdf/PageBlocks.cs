namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>A page's content in reading order.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Width">Its width, in points.</param>
/// <param name="Height">Its height, in points.</param>
/// <param name="Blocks">Lines and tables in reading order.</param>
/// <param name="Watermark">The text of its watermark, or empty.</param>
/// <param name="IsPicture">True for a page of a picture without text, as scanners make.</param>
/// <param name="Letters">How many letters it has.</param>
/// <param name="Nameless">For how many of them the font tells no character.</param>
/// <param name="Hidden">How many more a clipping area hides.</param>
internal sealed record PageBlocks(
    int Number, double Width, double Height, List<PageBlock> Blocks, string Watermark, bool IsPicture, int Letters, int Nameless,
    int Hidden);

/// <summary>A line of text outside tables, or a table.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Line">The line, or null.</param>
/// <param name="Table">The table, or null.</param>
/// <param name="Limits">The x from and up to which lines of its column of text reach.</param>
internal sealed record PageBlock(Box Box, TextLine? Line, PageTable? Table, (double Left, double Right) Limits)
{
    /// <summary>What it is read in the order of: its upper edge, where no column of text stands beside it.</summary>
    public double Order { get; init; } = Box.Top;
}
