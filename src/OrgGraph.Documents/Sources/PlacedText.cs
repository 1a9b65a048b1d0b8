namespace OrgGraph.Documents.Sources;

/// <summary>A piece of a paragraph or cell that stands at a place of its own, as a line of a page does.</summary>
/// <param name="Text">The text, with what joins it to the piece before.</param>
/// <param name="Place">Where its first character stands.</param>
public readonly record struct PlacedText(string Text, SourcePlace Place);
