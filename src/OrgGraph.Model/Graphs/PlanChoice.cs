using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>How <see cref="PlanChoice"/> looks at what builder and merger have.</summary>
/// <param name="PlanOf">The plan itself.</param>
/// <param name="MeasuresOf">Its measures.</param>
internal sealed record PlanView<T>(Func<T, Plan> PlanOf, Func<T, IReadOnlyList<Measure>> MeasuresOf)
{
    /// <summary>How many responsibilities it has.</summary>
    public required Func<T, int> ResponsibilitiesOf { get; init; }

    /// <summary>What persons said of the plan and others.</summary>
    public Func<T, ImmutableArray<PlanTie>> TiesOf { get; init; } = _ => [];

    /// <summary>Joins a plan with a further part of it; null where the second is none.</summary>
    public Func<T, T, T?> Join { get; init; } = (_, _) => default;

    /// <summary>False for two plans that were judged before.</summary>
    public Func<T, T, bool> MayMeet { get; init; } = (_, _) => true;

    /// <summary>True when of two plans with one id the more complete one counts, not the first.</summary>
    public bool PrefersComplete { get; init; }
}

/// <summary>
/// Chooses which plans count: of those with one id one, parts of one plan together, of those with the same content one, unless a
/// person has decided. What is left out is said.
/// </summary>
internal static class PlanChoice
{
    /// <summary>The plans that count, in the order of their ids; also says where they put one place into two cities.</summary>
    /// <param name="plans">The plans, in the order in which the first of two alike ones counts.</param>
    /// <param name="view">How to look at them.</param>
    /// <param name="findings">Receives what there is to say.</param>
    public static List<T> Choose<T>(IEnumerable<T> plans, PlanView<T> view, ICollection<Finding> findings)
        where T : class
    {
        var decided = LeaveOutReplaced([.. plans], view, findings);
        var byId = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in decided)
        {
            var id = view.PlanOf(part).Id;
            byId[id] = byId.TryGetValue(id, out var first) ? Meet(first, part, view, findings) : part;
        }

        var kept = LeaveOutRepeated([.. byId.Values], view, findings);
        ReportClashes(kept.Select(view.PlanOf), findings);
        return kept;
    }

    private static List<T> LeaveOutReplaced<T>(List<T> plans, PlanView<T> view, ICollection<Finding> findings)
        where T : class
    {
        var leftOut = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var plan in plans)
        {
            foreach (var tie in view.TiesOf(plan).Where(t => t.Is != PlanRelation.Beside))
            {
                if (plans.Find(p => view.PlanOf(p).Source == tie.Other) is not { } other)
                {
                    continue;
                }

                var (stays, goes) = tie.Is == PlanRelation.Replaces ? (plan, other) : (other, plan);
                if (!leftOut.Contains(stays) && leftOut.Add(goes))
                {
                    findings.Add(About(FindingKind.PlanReplaced, view.PlanOf(goes), view.PlanOf(stays)));
                }
            }
        }

        return plans.FindAll(p => !leftOut.Contains(p));
    }

    private static T Meet<T>(T first, T second, PlanView<T> view, ICollection<Finding> findings)
        where T : class
    {
        if (view.Join(first, second) is { } joined)
        {
            var part = view.PlanOf(second);
            findings.Add(new Finding(FindingKind.PartsJoined, part.Source, [part.Title, view.PlanOf(first).Source.File]));
            return joined;
        }

        var (stays, goes) = view.PrefersComplete && RankOf(second, view).CompareTo(RankOf(first, view)) > 0
            ? (second, first) : (first, second);
        var left = view.PlanOf(goes);
        var differences = CountDifferences(view.MeasuresOf(stays), view.MeasuresOf(goes));
        findings.Add(new Finding(
            FindingKind.DuplicatePlan, left.Source, [left.Title, view.PlanOf(stays).Source.File, $"{differences}"]));
        return stays;
    }

    private static (bool IsFinal, int Responsibilities, int Measures) RankOf<T>(T plan, PlanView<T> view)
        where T : class =>
        PlanRepeats.RankOf(view.PlanOf(plan), view.ResponsibilitiesOf(plan), view.MeasuresOf(plan).Count);

    private static List<T> LeaveOutRepeated<T>(List<T> plans, PlanView<T> view, ICollection<Finding> findings)
        where T : class
    {
        if (plans.Count < 2)
        {
            return plans;
        }

        bool AreBeside(T first, T second) =>
            view.TiesOf(first).Any(t => t.Is == PlanRelation.Beside && t.Other == view.PlanOf(second).Source);
        var repeats = PlanRepeats.Find(
            plans.ConvertAll(p => (view.PlanOf(p), view.MeasuresOf(p), view.ResponsibilitiesOf(p))),
            (a, b) => view.MayMeet(plans[a], plans[b]) && !AreBeside(plans[a], plans[b]) && !AreBeside(plans[b], plans[a]));
        foreach (var repeat in repeats)
        {
            var finding = About(FindingKind.PlanRepeated, view.PlanOf(plans[repeat.LeftOut]), view.PlanOf(plans[repeat.Counted]));
            findings.Add(finding with { Arguments = finding.Arguments.Add($"{repeat.Percent}") });
        }

        var leftOut = repeats.Select(r => r.LeftOut).ToHashSet();
        return [.. plans.Where((_, i) => !leftOut.Contains(i))];
    }

    private static Finding About(FindingKind kind, Plan leftOut, Plan counted) =>
        new(kind, leftOut.Source, [leftOut.Title, counted.Title, counted.Source.File]);

    // How many measures differ in wording; blanks and the width of punctuation are matters of layout, not of wording.
    private static int CountDifferences(IEnumerable<Measure> first, IEnumerable<Measure> second)
    {
        var texts = first.GroupBy(m => Wording.KeyOf(m.Text)).ToDictionary(g => g.Key, g => g.Count());
        var unmatched = 0;
        foreach (var measure in second)
        {
            var key = Wording.KeyOf(measure.Text);
            if (texts.TryGetValue(key, out var left) && left > 0)
            {
                texts[key] = left - 1;
            }
            else
            {
                unmatched++;
            }
        }

        return Math.Max(unmatched, texts.Values.Sum());
    }

    private static void ReportClashes(IEnumerable<Plan> plans, ICollection<Finding> findings)
    {
        foreach (var places in plans.Where(p => p.City is not null).GroupBy(p => p.Jurisdiction))
        {
            var cities = places.GroupBy(p => p.City!).ToList();
            if (places.Key.Length > 0 && cities.Count > 1)
            {
                findings.Add(new Finding(
                    FindingKind.JurisdictionClash, cities[1].First().Source, [places.Key, cities[0].Key, cities[1].Key]));
            }
        }
    }
}
