using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>A name found in a cell.</summary>
/// <param name="Text">The name as written, wraps mended.</param>
/// <param name="Start">Offset of its first character in the cell's text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Role">The role that a bracket behind it gives, or null.</param>
/// <param name="IsClear">False when the text has no form of a unit's name.</param>
/// <param name="JoinedFrom">The pieces, blank between them, when a wrap had broken the name; else null.</param>
/// <param name="PiecesStandAlone">True when each of the pieces could be a name of its own.</param>
/// <param name="Mark">The sign that stands beside the name (★); 0 without one.</param>
internal readonly record struct MentionText(
    string Text, int Start, int End, Role? Role, bool IsClear, string? JoinedFrom, bool PiecesStandAlone,
    char Mark = '\0');

/// <summary>Something to say about a stretch of a cell.</summary>
internal readonly record struct CellRemark(FindingKind Kind, int Start, int End, string Text);

/// <summary>The names of a cell. A splitter fills the same one again for its next cell.</summary>
internal sealed class SplitCell
{
    public List<MentionText> Names { get; } = [];

    public List<CellRemark> Remarks { get; } = [];

    public void Clear()
    {
        Names.Clear();
        Remarks.Clear();
    }
}
