namespace OrgGraph.Analytics.Workload;

/// <summary>
/// What it costs to bring a measure's partners together: c·ln(1+k) points, k being the units beside the one that leads.
/// </summary>
/// <remarks>
/// That the cost of a division of labour grows with the number to be coordinated is common ground (G. S. Becker and
/// K. M. Murphy, Quarterly Journal of Economics 107, 1992, doi:10.2307/2118383). The logarithm is this program's choice: one
/// meeting or one letter reaches several partners, so each further one costs less than the one before. A group whose members
/// are all known counts as its members, any other group as one partner. Leads of the same measure share its cost evenly; where a
/// measure has no lead, those responsible bear it.
/// </remarks>
public static class CoordinationCost
{
    /// <summary>The cost of one measure, in points; 0 without partners.</summary>
    /// <param name="partners">Units beside the lead, not negative.</param>
    /// <param name="factor">c, finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public static double Compute(int partners, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partners);
        Limits.NotNegative(factor, nameof(factor));
        return factor * Math.Log(1 + (double)partners);
    }
}
