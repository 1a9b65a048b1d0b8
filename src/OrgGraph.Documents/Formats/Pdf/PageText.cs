using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Names places of pages.</summary>
internal static class PageText
{
    /// <summary>The place of a line's first character.</summary>
    public static SourcePlace PlaceOf(TextLine line) => new($"p{line.Page}", line.Row, line.Column, PlaceKind.Characters);

    /// <summary>The place of a line of a page.</summary>
    public static SourcePlace PlaceOf(int page, int row) => new($"p{page}", row, 1, PlaceKind.Characters);
}
