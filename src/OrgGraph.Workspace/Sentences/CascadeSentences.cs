using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Workspace.Sentences;

/// <summary>What is said of the way from a city's measures to a district's.</summary>
public static class CascadeSentences
{
    private static readonly LocalizedText s_cascadeCounts = new(
        "市级措施 {0} 条：已承接 {1}，待复核 {2}，未见承接 {3}，只点名其他区 {4}；区级自有措施 {5}",
        "{0} measures of the city: picked up {1}, to review {2}, not picked up {3}, naming other districts only {4}; the "
        + "district's own {5}");

    /// <summary>How many of the city's measures are picked up, doubtful and so on.</summary>
    public static string CountsOf(Cascade cascade, Language language)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        return s_cascadeCounts.In(
        language,
        cascade.Rows.Length,
        cascade.Rows.Count(r => r.CarriedOutBy.Any(l => !l.ToReview)),
        cascade.Rows.Count(r => !r.CarriedOutBy.IsEmpty && r.CarriedOutBy.All(l => l.ToReview)),
        cascade.Gaps.Count(),
        cascade.Rows.Count(r => r.CarriedOutBy.IsEmpty && !r.IsGap),
        cascade.WithoutParent.Length);
    }
}
