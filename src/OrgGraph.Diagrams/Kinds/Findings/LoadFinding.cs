using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Findings;

/// <summary>What a drawing finds, as sentences for its title. Loads and fences are those of <see cref="UnitLoads"/>.</summary>
/// <param name="view">What is drawn.</param>
/// <param name="language">The language.</param>
internal sealed class LoadFinding(GraphView view, Language language)
{
    /// <summary>Units that a title names, at most.</summary>
    private const int MaxNamed = 3;

    /// <summary>Who of the units drawn is overloaded; who carries most where nobody is.</summary>
    public string Overloads()
    {
        var drawn = view.Graph.Responsibilities.Select(e => e.UnitId).ToHashSet(StringComparer.Ordinal);
        var over = view.Loads.Overloaded.Where(l => drawn.Contains(l.Unit.Id)).ToList();
        if (over.Count > 0)
        {
            var sameFence = over.Count > 1 && over.All(l => l.Fence.Equals(over[0].Fence));
            var names =
                FrameLabels.List(over.Take(MaxNamed).Select(l => (sameFence ? FindingLabels.OverBy : FindingLabels.OverOf).In(
                language, NameOf(l), UnitLoads.Points(l.Total), UnitLoads.Points(l.Fence))), language)
                + (over.Count > MaxNamed ? "…" : "");
            var said = FindingLabels.Over.In(language, over.Count, names);
            return sameFence ? FindingLabels.AndFence.In(language, said, UnitLoads.Points(over[0].Fence)) : said;
        }

        var most = drawn.Select(view.Loads.Find).OfType<UnitWorkload>()
            .OrderByDescending(l => l.Total).ThenBy(l => l.Unit.Id, StringComparer.Ordinal).FirstOrDefault();
        return most switch
        {
            null => "",
            { PeerGroup: null } => FindingLabels.NobodyJudged.In(language, NameOf(most), UnitLoads.Points(most.Total)),
            _ => FindingLabels.NobodyOver.In(
                language, NameOf(most), UnitLoads.Points(most.Total), UnitLoads.Points(most.Fence)),
        };
    }

    /// <summary>Who has most measures in the first role that the plans name, of how many.</summary>
    public string Shares()
    {
        var role = view.Graph.Responsibilities.Min(e => e.Role);
        var (unit, count) = MostIn(role);
        var all = view.Graph.Measures.Length;
        var verb = FindingLabels.VerbOf(role).In(language);
        var said = count == all && all > 1
            ? FindingLabels.OfAll.In(language, all, view.NameOf(unit), verb)
            : FindingLabels.Share.In(language, all, count, view.NameOf(unit), verb);
        return view.Loads.Find(unit) is { IsOverloaded: true } load
            ? FindingLabels.ShareOver.In(language, said, UnitLoads.Points(load.Total), UnitLoads.Points(load.Fence))
            : said;
    }

    /// <summary>What one unit has by role, and its load against its peers' fence.</summary>
    public string OfUnit(string unit)
    {
        var counts = view.Of(view.UnitOf(unit)).GroupBy(e => e.Role).OrderBy(g => g.Key).Select(g => FindingLabels.RoleCount.In(
            language,
            FindingLabels.VerbOf(g.Key).In(language),
            g.Select(e => e.MeasureId).Distinct(StringComparer.Ordinal).Count()));
        var said = FindingLabels.UnitDoes.In(language, view.NameOf(unit), FrameLabels.List(counts, language));
        return view.Loads.Find(unit) switch
        {
            null => said,
            { PeerGroup: null } load => FindingLabels.WithLoad.In(language, said, UnitLoads.Points(load.Total)),
            { IsOverloaded: true } load => FindingLabels.ShareOver.In(
                language, said, UnitLoads.Points(load.Total), UnitLoads.Points(load.Fence)),
            var load => FindingLabels.WithLoadAndFence.In(
                language, said, UnitLoads.Points(load.Total), UnitLoads.Points(load.Fence)),
        };
    }

    /// <summary>In how many plans the unit with most measures leads, and where most; how many it has, in one plan.</summary>
    public string Places()
    {
        var role = view.Graph.Responsibilities.Min(e => e.Role);
        var (unit, count) = MostIn(role);
        var measures = view.Graph.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        var plans = view.Of(view.UnitOf(unit)).Where(e => e.Role == role)
            .CountBy(e => view.TaskOf(measures[e.MeasureId]).PlanId, StringComparer.Ordinal)
            .OrderByDescending(c => c.Value).ToList();
        var verb = FindingLabels.VerbOf(role).In(language);
        return plans.Count > 1
            ? FindingLabels.Places.In(
                language, view.NameOf(unit), plans.Count, verb, Captions.ShortNameOf(view, view.PlanOf(plans[0].Key)),
                plans[0].Value)
            : FindingLabels.Widest.In(
                language,
                view.NameOf(unit),
                view.Of(view.UnitOf(unit)).Select(e => e.MeasureId).Distinct(StringComparer.Ordinal).Count(),
                verb,
                count);
    }

    // Single units before groups: nobody can be asked in the name of a group.
    private (string Unit, int Count) MostIn(Role role) => view.Graph.Responsibilities.Where(e => e.Role == role)
        .GroupBy(e => e.UnitId, StringComparer.Ordinal)
        .Select(g => (Unit: g.Key, Count: g.Select(e => e.MeasureId).Distinct(StringComparer.Ordinal).Count()))
        .OrderBy(u => view.UnitOf(u.Unit).Level == UnitLevel.Group)
        .ThenByDescending(u => u.Count).ThenBy(u => u.Unit, StringComparer.Ordinal).First();

    private string NameOf(UnitWorkload load) => view.NameOf(load.Unit.Id);
}
