namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Letters that stand beside each other, as one line of text.</summary>
/// <param name="Text">The characters, blanks where the letters stand apart.</param>
/// <param name="Box">The area of the letters.</param>
/// <param name="Size">The size of most of its type.</param>
/// <param name="FirstWidth">Width of what no line break may part at its beginning.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Row">The line of the page, from 1.</param>
/// <param name="Column">Its first character's place within the line of the page, from 1.</param>
internal sealed record TextLine(string Text, Box Box, double Size, double FirstWidth, int Page, int Row, int Column)
{
    /// <summary>True for a line of a single letter, as upright writing in narrow cells has.</summary>
    public bool IsOneLetter => Text.Length == 1;
}
