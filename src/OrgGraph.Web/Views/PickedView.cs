using System.Collections.Immutable;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>What was chosen in a diagram: its measures, and where to go on.</summary>
internal static class PickedView
{
    private const int Shown = 30;

    /// <summary>The id of the section, which the script shows anew after a choice.</summary>
    public const string Id = "picked";

    /// <summary>Writes the section.</summary>
    /// <param name="html">The page.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="state">All plans.</param>
    /// <param name="index">The part of them that is drawn.</param>
    public static void Write(HtmlWriter html, PageRequest request, PlanState state, GraphIndex index)
    {
        using (html.Open("section", ("id", Id), ("data-follows", ""), ("aria-live", "polite")))
        {
            if (request.Value(DrawingView.Picked) is not { } key)
            {
                html.Write("p", request.Say(DiagramTexts.PickMeans), ("class", "note"));
            }
            else if (NameOf(key, index) is not { } name)
            {
                html.Write("p", request.Say(DiagramTexts.PickGone), ("class", "note"));
            }
            else
            {
                WritePicked(html, request, state, MeasuresOf(key, index), key, name);
            }
        }

        html.Line();
    }

    /// <summary>Writes the section below a unit's picture: of a partner, what both take part in.</summary>
    public static void WriteOf(HtmlWriter html, PageRequest request, PlanState state, string unit)
    {
        var index = request.Value(DrawingView.Picked) is null // the part is put together only where something is looked up in it
            ? state.Index
            : new GraphIndex(Subgraph.OfMeasures(state.Index, MeasuresOf(unit, state.Index)));
        Write(html, request, state, index);
    }

    /// <summary>
    /// The measures of what is chosen; null where nothing is, or what the part of the plans does not have.
    /// </summary>
    public static ImmutableArray<Measure>? ChosenOf(PageRequest request, GraphIndex index) =>
        request.Value(DrawingView.Picked) is { } key && NameOf(key, index) is not null ? MeasuresOf(key, index) : null;

    private static void WritePicked(
        HtmlWriter html, PageRequest request, PlanState state, ImmutableArray<Measure> measures, string key, string name)
    {
        html.Write("h2", request.Say(DiagramTexts.Picked, name)).Line();
        using (html.Open("p", ("class", "downloads")))
        {
            if (state.Index.Units.ContainsKey(key))
            {
                html.Write("a", request.Say(DiagramTexts.ToUnit), ("href", request.Within("/unit", ("id", key))));
            }
            else if (state.Index.Measures.ContainsKey(key))
            {
                html.Write("a", request.Say(DiagramTexts.ToMeasure), ("href", Address.OfMeasure(key)));
            }

            if (!measures.IsEmpty && SortOf(key, state.Index) is { } sort)
            {
                html.Write("a", request.Say(DiagramTexts.ToMeasures), ("href", request.Within("/measures", (sort, key))));
            }

            html.Write(
                "a", request.Say(DiagramTexts.PickNone), ("href", request.With((DrawingView.Picked, null))), ("data-pick", ""));
        }

        html.Line();
        html.Write("p", request.Say(PageTexts.Found, measures.Length), ("class", "count"));
        if (measures.IsEmpty)
        {
            return;
        }

        MeasuresTable.Write(html, request, state, measures.Take(Shown), search: null);
        if (measures.Length > Shown)
        {
            html.Write("p", request.Say(DiagramTexts.PickMore, Shown), ("class", "note"));
        }
    }

    private static string? NameOf(string key, GraphIndex index) =>
        index.Units.ContainsKey(key) ? key
        : index.Measures.ContainsKey(key) ? new PlanLinks(index).NumberOf(key)
        : index.Tasks.TryGetValue(key, out var task) ? $"{task.Number} {task.Title}".Trim()
        : index.Sections.TryGetValue(key, out var section) ? section.Title
        : index.Plans.TryGetValue(key, out var plan) ? TableParts.NameOf(plan)
        : null;

    // the value of the page of measures that asks for the same
    private static string? SortOf(string key, GraphIndex index) =>
        index.Units.ContainsKey(key) ? "unit"
        : index.Tasks.ContainsKey(key) ? "task"
        : index.Sections.ContainsKey(key) ? "section"
        : index.Plans.ContainsKey(key) ? "plan"
        : null;

    private static ImmutableArray<Measure> MeasuresOf(string key, GraphIndex index)
    {
        if (index.Measures.TryGetValue(key, out var measure))
        {
            return [measure];
        }

        if (index.Units.ContainsKey(key))
        {
            var own = index.EdgesOfUnit[key].Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal);
            return [.. index.Graph.Measures.Where(m => own.Contains(m.Id))];
        }

        return [.. index.Graph.Measures.Where(m => IsIn(index.TaskOf(m), key, index))];
    }

    private static bool IsIn(PlanTask task, string key, GraphIndex index) =>
        task.Id == key || task.PlanId == key || index.SectionTree.Upwards(task.SectionId).Any(s => s.Id == key);
}
