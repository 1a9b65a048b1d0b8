namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>How <see cref="LayeredLayout"/> works.</summary>
public sealed record LayeredOptions
{
    /// <summary>
    /// Work spent on fewer crossings, 0 (keep the given order) and up; 1 by default, which is some hundredths of a second
    /// for 200 boxes and 500 lines. Twice the effort takes about twice the time.
    /// </summary>
    public double Effort { get; init; } = 1;

    /// <summary>Seed of the search for fewer crossings; equal seeds give equal pictures.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Least distance in points between lines that pass through a layer, and between such a line and a box where half the
    /// distance of boxes is less.
    /// </summary>
    public double LineGap { get; init; } = 4;

    /// <summary>Distance in points between boxes of different groups, in addition to the distance between boxes.</summary>
    public double GroupGap { get; init; } = 6;

    /// <summary>
    /// Space left free at the ends of a box's side, as a share of the side, before lines are spread over the rest.
    /// </summary>
    public double PortMargin { get; init; } = 0.2;
}
