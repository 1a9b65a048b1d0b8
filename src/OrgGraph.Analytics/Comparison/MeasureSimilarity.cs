namespace OrgGraph.Analytics.Comparison;

/// <summary>How like each other two measures are. All values are from 0 (nothing in common) to 1.</summary>
/// <param name="Score">
/// What matches are judged by: the weighted mean of <paramref name="Text"/>, <paramref name="Task"/>, <paramref name="Section"/>
/// and <paramref name="Units"/> (<see cref="SimilarityWeights"/>), over those that both measures have.
/// </param>
/// <param name="Text">
/// Likeness of wording: the mean of <see cref="Common"/> and of the larger of both coverages. Wording is weighted by how rare it
/// is, so that what every measure says (推进, 按照市级部门要求) counts little.
/// </param>
/// <param name="CoverBefore">Share of the first measure's wording that the second one has too.</param>
/// <param name="CoverAfter">Share of the second measure's wording that the first one has too.</param>
/// <param name="Task">Likeness of the titles of their tasks; null when one has none.</param>
/// <param name="Section">Likeness of the headings of their sections; null when one has none.</param>
/// <param name="Units">Share of units in common, counterparts (北京市水务局, 大兴区水务局) being the same; null when one has none.</param>
public readonly record struct MeasureSimilarity(
    double Score, double Text, double CoverBefore, double CoverAfter, double? Task, double? Section, double? Units)
{
    /// <summary>Share of the wording of both that is common to them: Dice's coefficient (1945, doi:10.2307/1932409).</summary>
    public double Common => CoverBefore + CoverAfter == 0 ? 0 : 2 * CoverBefore * CoverAfter / (CoverBefore + CoverAfter);
}

/// <summary>
/// What counts how much in <see cref="MeasureSimilarity.Score"/>; not negative, <paramref name="Text"/> positive.
/// </summary>
/// <param name="Text">Weight of the wording.</param>
/// <param name="Task">Weight of the task's title.</param>
/// <param name="Section">Weight of the section's heading.</param>
/// <param name="Units">Weight of the units in common.</param>
public sealed record SimilarityWeights(double Text = 0.75, double Task = 0.1, double Section = 0.05, double Units = 0.1);
