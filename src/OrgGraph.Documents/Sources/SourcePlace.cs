
namespace OrgGraph.Documents.Sources;

/// <summary>Where a stretch of an assembled text stands in its document, so that a person finds it there.</summary>
/// <param name="Part">
/// The page, sheet or table that holds it, as <see cref="SourcePart"/> names it (<c>p3</c>, a sheet's name, <c>t2</c>); null for
/// a document of one part.
/// </param>
/// <param name="Row">Line of a text or page, paragraph of a word document, row of a sheet or table; from 1.</param>
/// <param name="Column">Character of a line, column of a sheet or table; from 1.</param>
/// <param name="Kind">What rows and columns count.</param>
public readonly record struct SourcePlace(string? Part, int Row, int Column, PlaceKind Kind)
{
    /// <summary>The part as it stands in spans: cells of a document without parts are those of its one grid.</summary>
    internal string? SpanPart => Part ?? (Kind == PlaceKind.Cell ? SourcePart.Grid : null);

    /// <summary>The place as a span of no length.</summary>
    internal SourceSpan SpanIn(string file) => new(file, Row, Column, Row, Column) { Part = SpanPart };
}

/// <summary>What the rows and columns of a place count.</summary>
public enum PlaceKind
{
    /// <summary>Lines and UTF-16 code units: each character of the stretch stands one column further.</summary>
    Characters,

    /// <summary>Cells of a grid: the whole stretch stands in one cell.</summary>
    Cell,
}
