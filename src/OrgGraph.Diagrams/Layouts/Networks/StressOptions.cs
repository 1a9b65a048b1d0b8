namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>How <see cref="StressLayout"/> works.</summary>
public sealed record StressOptions
{
    /// <summary>
    /// Width over height that the picture should have, such as that of a page; null leaves its shape as it falls.
    /// </summary>
    public double? AspectRatio { get; init; }

    /// <summary>
    /// Work spent on fewer crossings, 0 (none) and up; 1 by default, which is some two hundredths of a second for 60 boxes
    /// and 180 lines. Twice the effort takes about twice the time.
    /// </summary>
    public double Effort { get; init; } = 1;

    /// <summary>Networks of more boxes than this are laid out by their distances to some of the boxes in place of all.</summary>
    public int SparseAbove { get; init; } = 400;

    /// <summary>Length of a line in points before overlaps are removed; null for one that suits the boxes' sizes.</summary>
    public double? EdgeLength { get; init; }

    /// <summary>Seed of the search for fewer crossings; equal seeds give equal pictures.</summary>
    public ulong Seed { get; init; } = 1;
}
