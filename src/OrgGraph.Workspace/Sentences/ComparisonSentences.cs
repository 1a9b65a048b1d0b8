using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Model.Ids;

namespace OrgGraph.Workspace.Sentences;

/// <summary>What is said of a comparison.</summary>
public static class ComparisonSentences
{
    private static readonly LocalizedText s_counts = new("{0}；牵头有变 {1}{2}，待复核 {3}", "{0}; lead changed {1}{2}, to review {3}");

    private static readonly LocalizedText s_doubtful = new("（其中存疑 {0}）", " ({0} of them doubtful)");

    private static readonly LocalizedText s_listed = new("，", ", ");

    private static readonly LocalizedText s_leadDoubtful = new(
        "牵头变化存疑：{0} 的职责为推断", "change of lead doubtful: the duties of {0} are guessed");

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
        var doubtful = comparison.Measures.Count(m => !m.GuessedLeads.IsEmpty);
        return s_counts.In(
            language,
            string.Join(
                s_listed.In(language),
                Enum.GetValues<MeasureChangeKind>().Select(k => $"{ChangeTerms.Of(k).In(language)} {comparison.Count(k)}")),
            comparison.Measures.Count(m => m.LeadChanged),
            doubtful > 0 ? s_doubtful.In(language, doubtful) : "",
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

        if (!change.GuessedLeads.IsEmpty)
        {
            yield return s_leadDoubtful.In(language, List(change.GuessedLeads));
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
