namespace OrgGraph.Documents.Sources;

/// <summary>
/// Limits that hold for every format, against damaged and hostile documents. None is a time but that of another program.
/// </summary>
public sealed record DocumentLimits
{
    /// <summary>The limits that hold where the caller sets none.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Characters of the assembled text, in UTF-16 code units.</summary>
    public int MaxCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>Columns of one table.</summary>
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Rows of all tables of a document.</summary>
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>Places of the grids of all tables of a document: rows times columns.</summary>
    public int MaxCells { get; init; } = 20_000_000;

    /// <summary>How deep tables may be nested, and elements of mark-up within each other.</summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>Bytes of all parts of a packed document (docx, xlsx, zip) after unpacking.</summary>
    public long MaxUnpackedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many times larger than its packed form a part may be, once it is over a mebibyte.</summary>
    public int MaxPackingRatio { get; init; } = 200;

    /// <summary>Members of an archive, and parts of a packed document.</summary>
    public int MaxMembers { get; init; } = 5_000;

    /// <summary>Pages of a paged document.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>
    /// How long another program may take to convert a document; the only limit in time, since that program is not ours.
    /// </summary>
    public TimeSpan ConversionTime { get; init; } = TimeSpan.FromMinutes(2);
}
