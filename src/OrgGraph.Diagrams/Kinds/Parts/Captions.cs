using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Titles that say what was selected.</summary>
internal static class Captions
{
    /// <summary>The plan's title; of several plans their jurisdictions and number.</summary>
    public static string TitleOf(GraphView view, Language language)
    {
        var plans = view.Graph.Plans;
        if (plans.Length == 1)
        {
            return NameOf(plans[0]);
        }

        var places = plans.Select(p => p.Jurisdiction).Where(j => j.Length > 0).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        return places.Count is > 0 and <= 4
            ? FrameLabels.PlansOf.In(language, FrameLabels.List(places, language), plans.Length)
            : FrameLabels.Plans.In(language, plans.Length);
    }

    /// <summary>A plan's title, with its jurisdiction where the title does not begin with it.</summary>
    public static string NameOf(Plan plan) =>
        plan.Title.Contains(plan.Jurisdiction, StringComparison.Ordinal) ? plan.Title : plan.Jurisdiction + plan.Title;

    /// <summary>The kind, the section where there is but one, and how much there is.</summary>
    public static string SubtitleOf(GraphView view, string kind, Language language)
    {
        var graph = view.Graph;
        var sections = graph.Measures.Select(m => view.SectionOf(view.TaskOf(m))).Distinct().Take(2).ToList();
        return FrameLabels.Join(
            kind,
            sections is [{ } only] ? only.Title : "",
            FrameLabels.Measures.In(language, graph.Measures.Length),
            FrameLabels.Units.In(language,
                graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Count()));
    }
}
