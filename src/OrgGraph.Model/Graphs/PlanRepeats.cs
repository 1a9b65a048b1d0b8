using System.Collections.Immutable;

namespace OrgGraph.Model.Graphs;

/// <summary>A plan whose content another plan has too.</summary>
/// <param name="LeftOut">The index of the plan that is not counted.</param>
/// <param name="Counted">The index of the one that is.</param>
/// <param name="Percent">How much of the text of the shorter one both have, from 0 to 100.</param>
internal readonly record struct PlanRepeat(int LeftOut, int Counted, int Percent);

/// <summary>
/// Finds plans that are the same by content, whatever their titles: a draft beside the final, 工作方案 beside 行动计划, a copy
/// without its title. Plans of different places or different years are never the same: next year's may well repeat this one's.
/// </summary>
internal static class PlanRepeats
{
    /// <summary>Of the shorter plan's text so much must stand in the other, clause by clause.</summary>
    public const double SameShare = 0.6;

    /// <summary>A part of a plan shares no more with another part of it.</summary>
    public const double PartShare = 0.1;

    /// <summary>Fewer measures tell nothing.</summary>
    public const int FewestMeasures = 3;

    // shorter clauses stand in any plan: 加强领导
    private const int ShortestClause = 6;

    private static readonly string[] s_drafts = ["征求意见稿", "送审稿", "讨论稿", "审议稿", "修改稿", "草案", "草稿", "初稿"];

    /// <summary>The plans that are not counted. Linear in the plans' texts and in the pairs of one place and year.</summary>
    /// <param name="plans">
    /// The plans with their measures and responsibilities; of two alike ones the better one counts (see <see cref="RankOf"/>),
    /// of equal ones the one whose file comes first by name.
    /// </param>
    /// <param name="mayMeet">False for two plans that were judged before.</param>
    public static List<PlanRepeat> Find(
        IReadOnlyList<(Plan Plan, IReadOnlyList<Measure> Measures, int Responsibilities)> plans, Func<int, int, bool> mayMeet)
    {
        // few plans meet: the others' texts are never looked at
        var clauses = new Dictionary<string, int>?[plans.Count];
        Dictionary<string, int> ClausesIn(int plan) => clauses[plan] ??= ClausesOf(plans[plan].Measures);
        List<int> order =
        [
            .. Enumerable.Range(0, plans.Count)
                .OrderByDescending(i => RankOf(plans[i].Plan, plans[i].Responsibilities, plans[i].Measures.Count))
                .ThenBy(i => plans[i].Plan.Source.File, StringComparer.Ordinal),
        ];
        var repeats = new List<PlanRepeat>();
        var leftOut = new HashSet<int>();
        for (var a = 0; a < order.Count; a++)
        {
            if (leftOut.Contains(order[a]))
            {
                continue;
            }

            for (var b = a + 1; b < order.Count; b++)
            {
                var (kept, other) = (order[a], order[b]);
                if (leftOut.Contains(other) || !mayMeet(kept, other) || !MayBeOne(plans[kept].Plan, plans[other].Plan)
                    || Math.Min(plans[kept].Measures.Count, plans[other].Measures.Count) < FewestMeasures)
                {
                    continue;
                }

                var share = ShareOf(ClausesIn(kept), ClausesIn(other));
                if (share >= SameShare)
                {
                    leftOut.Add(other);
                    repeats.Add(new PlanRepeat(other, kept, (int)Math.Round(100 * share)));
                }
            }
        }

        return repeats;
    }

    /// <summary>How much of the shorter one's text stands in the other, from 0 to 1.</summary>
    public static double ShareOf(IEnumerable<Measure> first, IEnumerable<Measure> second) =>
        ShareOf(ClausesOf(first), ClausesOf(second));

    /// <summary>
    /// Of two alike plans the one of the greater rank counts: no draft, then more responsibilities, for who does what is what a
    /// list without units lacks, then more measures.
    /// </summary>
    public static (bool IsFinal, int Responsibilities, int Measures) RankOf(Plan plan, int responsibilities, int measures) =>
        (!IsDraft(plan.Title), responsibilities, measures);

    /// <summary>True for the title of a text that is not final.</summary>
    public static bool IsDraft(string title) => Array.Exists(s_drafts, d => title.Contains(d, StringComparison.Ordinal));

    private static bool MayBeOne(Plan first, Plan second) =>
        (first.Year is null || second.Year is null || first.Year == second.Year)
        && (first.Jurisdiction.Length == 0 || second.Jurisdiction.Length == 0 || first.Jurisdiction == second.Jurisdiction);

    private static double ShareOf(Dictionary<string, int> first, Dictionary<string, int> second)
    {
        var (shorter, longer) = LengthOf(first) <= LengthOf(second) ? (first, second) : (second, first);
        var length = LengthOf(shorter);
        return length == 0 ? 0
            : shorter.Sum(c => (double)c.Key.Length * Math.Min(c.Value, longer.GetValueOrDefault(c.Key))) / length;
    }

    private static long LengthOf(Dictionary<string, int> clauses) => clauses.Sum(c => (long)c.Key.Length * c.Value);

    private static Dictionary<string, int> ClausesOf(IEnumerable<Measure> measures)
    {
        var clauses = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = clauses.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var measure in measures)
        {
            var key = Wording.KeyOf(measure.Text);
            foreach (var range in key.AsSpan().SplitAny("，。；：、！？,;:!?（）()"))
            {
                var clause = key.AsSpan()[range];
                if (clause.Length >= ShortestClause)
                {
                    lookup[clause] = lookup.TryGetValue(clause, out var times) ? times + 1 : 1;
                }
            }
        }

        return clauses;
    }
}
