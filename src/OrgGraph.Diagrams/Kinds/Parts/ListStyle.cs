using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>How a long list sets its measures.</summary>
/// <param name="Lines">Lines of text that each shows at least.</param>
/// <param name="UsualDeadline">The deadline that most have and that the legend tells once; null for none.</param>
/// <param name="MaxAssists">Of more assisting units than these all but two are counted only.</param>
/// <param name="Owner">The unit whose measures they are: its role stands before each, others are not named; null for all.</param>
internal sealed record ListStyle(int Lines, string? UsualDeadline, int MaxAssists, string? Owner = null)
{
    /// <summary>What more than so many of all measures have is told once.</summary>
    private const double UsualShare = 0.5;

    /// <summary>The style for measures: the deadline that more than half of them have is their usual one.</summary>
    public static ListStyle For(GraphView view, int lines, int maxAssists = int.MaxValue)
    {
        var most = view.Graph.Measures.Where(m => m.Deadline is { Length: > 0 })
            .CountBy(m => PlainText.OneLine(m.Deadline!), StringComparer.Ordinal).OrderByDescending(c => c.Value)
            .FirstOrDefault();
        return new ListStyle(lines, most.Value > UsualShare * view.Graph.Measures.Length ? most.Key : null, maxAssists);
    }

    /// <summary>Stands before a measure in which nobody but the owner takes part.</summary>
    public const string AloneMark = "※";

    /// <summary>True where a task's title stands before its only measure, and not above it.</summary>
    public static bool IsAlone(GraphView view, Measure measure) => view.IsOnly(measure);

    /// <summary>
    /// The measure with its number, its deadline where that is not the usual one, and the task's title where it is the task's
    /// only one.
    /// </summary>
    public string Titled(GraphView view, Measure measure, Language language)
    {
        var title = view.TaskOf(measure).Title;
        var before = IsAlone(view, measure) && title is { Length: > 0 } ? $"【{PlainText.OneLine(title)}】" : "";
        var role = Owner is null ? "" : Marks.LetterOf(view.Of(measure).Where(e => e.UnitId == Owner).Min(e => e.Role))
            + (view.IsAlone(Owner, measure) ? AloneMark : "") + " ";
        var due = MeasureNames.DeadlineOf(measure, language, UsualDeadline) is { Length: > 0 } deadline
            ? $"〔{deadline}〕"
            : "";
        return $"{role}{view.NumberOf(measure)} {due}{before}{PlainText.OneLine(measure.Text)}";
    }
}
