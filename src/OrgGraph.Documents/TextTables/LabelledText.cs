using OrgGraph.Documents.Tables;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>What a label or verb says of the text beside it.</summary>
/// <param name="Meaning">Role or deadline.</param>
/// <param name="LabelStart">Offset of the label.</param>
/// <param name="Start">Offset of the text behind the colon.</param>
/// <param name="End">Offset after that text: the next label, or the end.</param>
/// <param name="Uncertainty">Set when the text does not say the role.</param>
internal readonly record struct LabelledText(
    ColumnMeaning Meaning, int LabelStart, int Start, int End, Uncertainty Uncertainty = Uncertainty.None);
