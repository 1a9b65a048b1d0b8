using OrgGraph.Documents.Sources;
using OrgGraph.Model.Sources;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Names places of pages.</summary>
internal static class PageText
{
    /// <summary>The place of a line's first character.</summary>
    public static SourcePlace PlaceOf(TextLine line) =>
        new(SourcePart.OfPage(line.Page), line.Row, line.Column, PlaceKind.Characters);

    /// <summary>The place of a line of a page.</summary>
    public static SourcePlace PlaceOf(int page, int row) => new(SourcePart.OfPage(page), row, 1, PlaceKind.Characters);
}
