using System.Collections.Immutable;

namespace OrgGraph.Reports.Tables;

/// <summary>A note on plans, said once for all of them.</summary>
internal static class PlanNotes
{
    private static readonly LocalizedText s_separator = new("；", "; ");

    /// <summary>No note for no plan, one for one, and one for several.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="one">What is said of one; its title fills it in.</param>
    /// <param name="several">What is said of several; their number and titles fill it in.</param>
    /// <param name="language">The language.</param>
    public static IEnumerable<string> Of(
        ImmutableArray<Plan> plans, LocalizedText one, LocalizedText several, Language language) => plans.Length switch
        {
            0 => [],
            1 => [one.In(language, plans[0].Title)],
            _ => [several.In(language, plans.Length, string.Join(s_separator.In(language), plans.Select(p => p.Title)))],
        };
}
