using System.Collections.Frozen;
using System.Globalization;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Kinds.Responsibilities;

namespace OrgGraph.Workspace.Selection;

/// <summary>
/// What people call papers, orders and columns of diagrams; the first of each is what is taken where nothing is said.
/// </summary>
public static class DiagramWords
{
    /// <summary>Papers; slides are as wide as a projector's picture.</summary>
    public static FrozenDictionary<string, Paper> Papers { get; } = new Dictionary<string, Paper>
    {
        ["A4"] = Paper.A4, ["A3"] = Paper.A3, ["16:9"] = Paper.Wide,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Orders of measures in a diagram of responsibilities.</summary>
    public static FrozenDictionary<string, MeasureOrder> Orders { get; } = new Dictionary<string, MeasureOrder>
    {
        ["document"] = MeasureOrder.Document, ["crossings"] = MeasureOrder.FewestCrossings,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Orders of the units of a matrix.</summary>
    public static FrozenDictionary<string, MatrixOrder> Rows { get; } = new Dictionary<string, MatrixOrder>
    {
        ["load"] = MatrixOrder.Load, ["likeness"] = MatrixOrder.Likeness,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Columns of a matrix; where nothing is said, those that suit the plans.</summary>
    public static FrozenDictionary<string, MatrixColumns> Columns { get; } = new Dictionary<string, MatrixColumns>
    {
        ["task"] = MatrixColumns.Tasks, ["section"] = MatrixColumns.Sections, ["plan"] = MatrixColumns.Plans,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a date (2026-03-01), or <c>none</c> for no date.</summary>
    public static bool TryDate(string? text, out DateOnly? date)
    {
        date =
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : null;
        return date is not null || text == "none";
    }
}
