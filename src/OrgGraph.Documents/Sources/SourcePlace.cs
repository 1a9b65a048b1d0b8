namespace OrgGraph.Documents.Sources;

/// <summary>Where a stretch of an assembled text stands in its document, so that a person finds it there.</summary>
/// <param name="Part">
/// The sheet, page or table that holds it: a sheet's name, <c>p3</c> for page 3, <c>t2</c> for the second table; null for a
/// document of one part.
/// </param>
/// <param name="Row">Line of a text or page, paragraph of a word document, row of a sheet or table; from 1.</param>
/// <param name="Column">Character of a line, column of a sheet or table; from 1.</param>
/// <param name="Kind">What rows and columns count.</param>
public readonly record struct SourcePlace(string? Part, int Row, int Column, PlaceKind Kind);

/// <summary>What the rows and columns of a place count.</summary>
public enum PlaceKind
{
    /// <summary>Lines and UTF-16 code units: each character of the stretch stands one column further.</summary>
    Characters,

    /// <summary>Cells of a grid: the whole stretch stands in one cell.</summary>
    Cell,
}
