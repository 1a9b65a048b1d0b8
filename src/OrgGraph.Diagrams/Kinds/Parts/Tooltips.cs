using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>What items stand for, with the full text and the source of each.</summary>
internal static class Tooltips
{
    /// <summary>A measure.</summary>
    public static Meaning Of(GraphView view, Measure measure, Language language) => new(
        MeaningKind.Measure,
        measure.Id,
        Lines(
            $"{view.NumberOf(measure)} {measure.Text}",
            measure.Deadline is { } deadline ? FrameLabels.Deadline.In(language, deadline) : "",
            LeadersOf(view, measure, language),
            GraphView.SourceOf(measure.Source, language)));

    /// <summary>A unit with its roles in the view.</summary>
    public static Meaning Of(GraphView view, Unit unit, Language language)
    {
        var counts = string.Join(
            "  ", view.Of(unit).CountBy(e => e.Role).OrderBy(c => c.Key).Select(c => $"{FrameLabels.Of(c.Key, language)} "
                + $"{c.Value}"));
        var first = view.Of(unit).Select(e => (SourceSpan?)e.Source).FirstOrDefault();
        return new(
            MeaningKind.Unit,
            unit.Id,
            Lines(
                unit.Id, counts,
                view.Loads.FigureOf(unit.Id) is { Length: > 0 } load ? FrameLabels.Load.In(language, load) : "",
                first is { } source ? GraphView.SourceOf(source, language) : ""));
    }

    /// <summary>A responsibility.</summary>
    public static Meaning Of(GraphView view, Responsibility edge, Measure measure, Language language) => new(
        MeaningKind.Edge,
        edge.UnitId,
        Lines(
            $"{edge.UnitId} · {FrameLabels.Of(edge.Role, language)} · {view.NumberOf(measure)}",
            edge.Mention == edge.UnitId ? "" : FrameLabels.WrittenAs.In(language, edge.Mention),
            edge.Uncertain ? FrameLabels.Guess.In(language) : "",
            GraphView.SourceOf(edge.Source, language)),
        Marks.KeyOf(edge.Role));

    /// <summary>A task.</summary>
    public static Meaning Of(GraphView view, PlanTask task, Language language) => new(
        MeaningKind.Group,
        task.Id,
        Lines($"{view.NumberOf(task)} {view.TitleOf(task)}", GraphView.SourceOf(task.Source, language)));

    /// <summary>A section.</summary>
    public static Meaning Of(Section section, Language language) =>
        new(MeaningKind.Group, section.Id, Lines(section.Title, GraphView.SourceOf(section.Source, language)));

    /// <summary>A plan.</summary>
    public static Meaning Of(Plan plan, Language language) =>
        new(MeaningKind.Group, plan.Id, Lines(plan.Title, GraphView.SourceOf(plan.Source, language)));

    /// <summary>Lines of a tooltip, empty ones left out.</summary>
    public static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(l => l.Length > 0));

    private static string LeadersOf(GraphView view, Measure measure, Language language)
    {
        var names = FrameLabels.List(view.LeadersOf(measure), language);
        return names.Length == 0 ? "" : $"{FrameLabels.Of(Role.Oversees, language)}: {names}";
    }
}
