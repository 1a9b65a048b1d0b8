namespace OrgGraph.Model.Sources;

/// <summary>What of a workbook can be hidden.</summary>
public enum HiddenPart
{
    /// <summary>A sheet.</summary>
    HiddenSheet,

    /// <summary>Rows of a sheet.</summary>
    HiddenRows,

    /// <summary>Columns of a sheet.</summary>
    HiddenColumns,
}
