using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>The units of a measure in words: 牵头：甲；协办：乙、丙？ · 年底前.</summary>
internal static class MeasureNames
{
    /// <summary>All units by role, a guess with a question mark; the leaders; the deadline, which lists say elsewhere.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="language">The language.</param>
    /// <param name="list">How a long list sets it; null for none.</param>
    public static string Of(GraphView view, Measure measure, Language language, ListStyle? list = null)
    {
        if (list?.Owner is not null)
        {
            return "";
        }

        var roles = view.Of(measure).GroupBy(e => e.Role).OrderBy(g => g.Key).Select(g => Said(
            FrameLabels.Of(g.Key, language),
            Few(
                [.. g.DistinctBy(e => e.UnitId).Select(e => view.NameOf(e.UnitId) + (e.Uncertain ? FrameLabels.GuessMark : ""))],
                g.Key == Role.Assist ? list?.MaxAssists ?? int.MaxValue : int.MaxValue,
                language),
            language));
        var leaders = view.LeadersOf(measure).Select(PlainText.OneLine).Distinct(StringComparer.Ordinal).ToList();
        return FrameLabels.Join(
            string.Join(
                FrameLabels.Semicolon.In(language),
                leaders.Count == 0 ? roles : roles.Append(Said(
                    FrameLabels.Of(Role.Oversees, language), FrameLabels.List(leaders, language), language))),
            list is null ? DeadlineOf(measure, language, usual: null) : ""); // a list has it before the text
    }

    /// <summary>True where one of those who lead it, or are responsible where nobody leads, is overloaded.</summary>
    public static bool IsLedByOverloaded(GraphView view, Measure measure)
    {
        var role = view.AccountableOf(measure);
        return role != Role.Assist && view.Of(measure).Any(e => e.Role == role && view.Loads.IsOverloaded(e.UnitId));
    }

    /// <summary>The deadline; empty where it is the usual one, and said to be none where there is a usual one.</summary>
    public static string DeadlineOf(Measure measure, Language language, string? usual)
    {
        var deadline = PlainText.OneLine(measure.Deadline ?? "");
        return usual is null ? deadline
            : deadline == usual ? ""
            : deadline.Length == 0 ? FrameLabels.NoDeadline.In(language)
            : deadline;
    }

    private static string Few(List<string> names, int most, Language language) => names.Count <= most
        ? FrameLabels.List(names, language)
        : FrameLabels.AndOthers.In(language, FrameLabels.List(names.Take(2), language), names.Count);

    private static string Said(string role, string names, Language language) =>
        FrameLabels.Named.In(language, role, names);
}
