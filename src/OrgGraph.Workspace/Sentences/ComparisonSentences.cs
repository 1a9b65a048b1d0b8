using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Model.Ids;

namespace OrgGraph.Workspace.Sentences;

/// <summary>What is said of a comparison.</summary>
public static class ComparisonSentences
{
    private static readonly LocalizedText s_counts = new(
        "延续 {0}，改写 {1}，拆分 {2}，合并 {3}，重组 {4}，新增 {5}，取消 {6}；牵头有变 {7}，待复核 {8}",
        "carried on {0}, reworded {1}, split {2}, merged {3}, regrouped {4}, new {5}, dropped {6}; lead changed {7}, to review "
        + "{8}");

    private static readonly LocalizedText s_leadsChanged = new("牵头：{0} → {1}", "lead: {0} → {1}");

    private static readonly LocalizedText s_leadsAdded = new("增加牵头：{0}", "lead added: {0}");

    private static readonly LocalizedText s_leadsGone = new("不再牵头：{0}", "lead gone: {0}");

    private static readonly LocalizedText s_numbersChanged = new("数字：{0} → {1}", "numbers: {0} → {1}");

    private static readonly LocalizedText s_deadlineChanged = new("时限：{0} → {1}", "deadline: {0} → {1}");

    private static readonly LocalizedText s_none = new("无", "none");

    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>
    /// A measure for a cell: its number, with the plan's name where several plans are compared, and its text, shortened. Blanks
    /// beside Chinese go: they would end lines early.
    /// </summary>
    public static string Shorten(Measure measure, bool withPlan, int length = 60)
    {
        var id = MeasureId.Parse(measure.Id);
        var number = withPlan ? $"{id.Plan.Name}#{id.Number}" : id.Number;
        var text = string.Concat(measure.Text.Where((c, i) => c != ' '
            || (i > 0 && i + 1 < measure.Text.Length && char.IsAscii(measure.Text[i - 1]) && char.IsAscii(measure.Text[i + 1]))));
        return text.Length <= length ? $"{number}｜{text}" : $"{number}｜{Wording.Start(text, length)}…";
    }

    /// <summary>A score with two decimals.</summary>
    public static string ScoreText(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>How many measures are carried on, reworded and so on.</summary>
    public static string CountsOf(PlanComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return s_counts.In(
        language,
        comparison.Count(MeasureChangeKind.CarriedOn),
        comparison.Count(MeasureChangeKind.Reworded),
        comparison.Count(MeasureChangeKind.Split),
        comparison.Count(MeasureChangeKind.Merged),
        comparison.Count(MeasureChangeKind.Regrouped),
        comparison.Count(MeasureChangeKind.New),
        comparison.Count(MeasureChangeKind.Dropped),
        comparison.Measures.Count(m => m.LeadChanged),
        comparison.Measures.Count(m => m.ToReview));
    }

    /// <summary>What changed besides the wording: leads, numbers, deadlines.</summary>
    public static IEnumerable<string> RemarksOn(MeasureChange change, Language language)
    {
        string List(IReadOnlyCollection<string> names) =>
            names.Count == 0 ? s_none.In(language) : string.Join(s_comma.In(language), names);
        if (change.LeadChanged)
        {
            var gained = change.LeadsAfter.Except(change.LeadsBefore, StringComparer.Ordinal).ToList();
            var lost = change.LeadsBefore.Except(change.LeadsAfter, StringComparer.Ordinal).ToList();
            if (gained.Count == change.LeadsAfter.Length)
            {
                yield return s_leadsChanged.In(language, List(change.LeadsBefore), List(change.LeadsAfter));
            }
            else
            {
                foreach (var (text, names) in new[] { (s_leadsAdded, gained), (s_leadsGone, lost) })
                {
                    if (names.Count > 0)
                    {
                        yield return text.In(language, List(names));
                    }
                }
            }
        }

        if (!change.NumbersBefore.IsEmpty || !change.NumbersAfter.IsEmpty)
        {
            yield return s_numbersChanged.In(language, List(change.NumbersBefore), List(change.NumbersAfter));
        }

        if (change.DeadlineChanged)
        {
            yield return s_deadlineChanged.In(language, List(DeadlinesOf(change.Before)), List(DeadlinesOf(change.After)));
        }
    }

    private static List<string> DeadlinesOf(ImmutableArray<Measure> measures) =>
        [.. measures.Select(m => m.Deadline ?? "").Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)];
}
