using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Documents.Sources;

/// <summary>
/// What a format's reader makes of a document: one text, the places of its characters, and the tables that it knows.
/// </summary>
/// <param name="Content">The assembled text: paragraphs as lines, tables as <see cref="KnownTable"/> says.</param>
/// <param name="Places">
/// The places of the text's stretches, by first offset, ascending; each reaches to the next. Empty for plain text, whose places
/// are its own lines and columns.
/// </param>
/// <param name="Tables">The tables that the format marks as such, in order, without overlaps.</param>
/// <param name="Description">What was understood of the format, for people: an encoding, or <c>docx</c>.</param>
/// <param name="Notes">What the reader left out or could not use, each with the place; told as findings.</param>
public sealed record DocumentContent(
    string Content,
    ImmutableArray<PlacedStretch> Places,
    ImmutableArray<KnownTable> Tables,
    string Description,
    ImmutableArray<Finding> Notes);

/// <summary>A stretch of the assembled text and its place.</summary>
/// <param name="Offset">First offset of the stretch.</param>
/// <param name="Place">Where it stands in the document.</param>
public readonly record struct PlacedStretch(int Offset, SourcePlace Place);
