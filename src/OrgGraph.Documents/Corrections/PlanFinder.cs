using System.Collections.Immutable;

namespace OrgGraph.Documents.Corrections;

/// <summary>A plan as it is, for the look-up of plans as they were.</summary>
/// <param name="Now">The plan as it was read.</param>
/// <param name="Keys">The keys of its measures.</param>
internal sealed record KnownPlan(PlanSnapshot Now, HashSet<string> Keys)
{
    public static KnownPlan Of(PlanSnapshot now) =>
        new(now, now.RowKeys.ToHashSet(StringComparer.Ordinal));
}

/// <summary>
/// Finds the plans of a run that a plan as it was has become: the same document, a later version, another form of it. The year
/// must not differ; the title is equal, or missing, or much alike and then the measures must be the same for the most part.
/// </summary>
internal static class PlanFinder
{
    /// <summary>Titles at least so alike may be one title.</summary>
    public const double NearTitle = 0.8;

    /// <summary>
    /// This share of the measures must be there in a plan of the title: another place's may be called the same.
    /// </summary>
    public const double ShareWithTitle = 0.3;

    /// <summary>This share of the measures must be there where no title tells.</summary>
    public const double ShareWithoutTitle = 0.6;

    /// <summary>Copies of one plan have a share of its measures that differs by no more.</summary>
    public const double CopiesDiffer = 0.1;

    /// <summary>The indexes of the plans; several where the run has several copies; empty where the plan is not there.</summary>
    public static ImmutableArray<int> Find(PlanSnapshot was, IReadOnlyList<KnownPlan> plans)
    {
        List<int> candidates = [.. Enumerable.Range(0, plans.Count).Where(i => YearsAgree(was, plans[i].Now))];
        List<int> titled = was.Title is null ? [] : [.. candidates.Where(i => HasTitle(plans[i].Now, was.Title))];
        var least = titled.Count > 0 ? ShareWithTitle : ShareWithoutTitle;
        var shares = (titled.Count > 0 ? titled : candidates.Where(i => MayBeOne(was.Title, plans[i].Now.Title)))
            .Select(i => (Index: i, Share: ShareOf(was, plans[i]))).Where(c => c.Share >= least).ToList();
        var best = shares.Count == 0 ? 0 : shares.Max(s => s.Share);
        return [.. shares.Where(s => s.Share >= best - CopiesDiffer).Select(s => s.Index)];
    }

    private static bool YearsAgree(PlanSnapshot was, PlanSnapshot now) =>
        was.Year is null || now.Year is null || was.Year == now.Year;

    private static bool HasTitle(PlanSnapshot plan, string title) =>
        plan.Title is { } own && Wording.KeyOf(own) == Wording.KeyOf(title);

    private static bool MayBeOne(string? title, string? other) =>
        title is null || other is null || Wording.Likeness(Wording.KeyOf(title), Wording.KeyOf(other)) >= NearTitle;

    // of the smaller of both: a file may hold a part of the plan
    private static double ShareOf(PlanSnapshot was, KnownPlan plan)
    {
        var smaller = Math.Min(was.Rows.Length, plan.Now.Rows.Length);
        return smaller == 0 ? 0 : Math.Min(1, (double)was.RowKeys.Count(plan.Keys.Contains) / smaller);
    }
}
