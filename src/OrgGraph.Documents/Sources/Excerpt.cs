using System.Collections.Immutable;

namespace OrgGraph.Documents.Sources;

/// <summary>Lines or rows of a document as they stand, with a place in them marked.</summary>
/// <param name="Lines">The lines, at least one where the place is in the document.</param>
/// <param name="LeftOut">How many more lines the place has.</param>
public sealed record Excerpt(ImmutableArray<ExcerptLine> Lines, int LeftOut);

/// <summary>A line of an excerpt.</summary>
/// <param name="Number">The number of the line or row, from 1.</param>
/// <param name="Text">Its text; cells of a row are parted by <c> | </c>.</param>
/// <param name="MarkStart">The first marked character; equal to <paramref name="MarkEnd"/> where nothing is marked.</param>
/// <param name="MarkEnd">The character behind the last marked one.</param>
public sealed record ExcerptLine(int Number, string Text, int MarkStart, int MarkEnd);
