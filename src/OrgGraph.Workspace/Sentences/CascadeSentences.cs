using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Workspace.Sentences;

/// <summary>What is said of the way from a city's measures to a district's.</summary>
public static class CascadeSentences
{
    private static readonly LocalizedText s_counts = new(
        "市级措施 {0} 条：{1}；{2} {3}", "{0} measures of the city: {1}; {2} {3}");

    private static readonly LocalizedText s_comma = new("，", ", ");

    /// <summary>How many of the city's measures are picked up, doubtful and so on; the counts sum to all.</summary>
    public static string CountsOf(Cascade cascade, Language language)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        return s_counts.In(
            language,
            cascade.Rows.Length,
            string.Join(
                s_comma.In(language),
                Enum.GetValues<CascadeState>().Select(s => $"{ChangeTerms.Of(s).In(language)} {cascade.Count(s)}")),
            ChangeTerms.Own.In(language),
            cascade.WithoutParent.Length);
    }
}
