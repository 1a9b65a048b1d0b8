using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Ids of a matrix's items, by which its cells say what they tie.</summary>
internal static class MatrixIds
{
    /// <summary>A row's.</summary>
    public static string Of(Unit unit) => "u:" + unit.Id;

    /// <summary>A column's.</summary>
    public static string Of(MatrixColumn column) => "c:" + column.Key;
}
