using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>
/// The items of the agenda: each measure in full, its deadline, the leaders who oversee it and the units in charge.
/// </summary>
internal static class MeetingAgenda
{
    /// <summary>
    /// Units in charge stand one below the other up to so many, or where the text beside them is as high; else they run on.
    /// </summary>
    private const int MaxBelow = 4;

    /// <summary>
    /// A row for each item, under the name of its plan where there are several: a number alone may be that of two.
    /// </summary>
    public static IEnumerable<FlowRow> Lay(MeetingSheet sheet)
    {
        var view = sheet.View;
        foreach (var plan in view.Graph.Measures.GroupBy(m => view.TaskOf(m).PlanId, StringComparer.Ordinal))
        {
            var name = view.Graph.Plans.Length > 1 ? PlainText.OneLine(Captions.NameOf(view.PlanOf(plan.Key))) : "";
            var head = sheet.Head(FrameLabels.Join(MeetingLabels.Agenda.In(sheet.Language), name), Palette.Accent);
            foreach (var (measure, i) in plan.Select((m, i) => (m, i)))
            {
                yield return Row(sheet, measure, head, i == 0 ? 2 : 1);
            }
        }
    }

    private static FlowRow Row(MeetingSheet sheet, Measure measure, FlowHead head, int rank)
    {
        const double Padding = MeetingSheet.Padding;
        var area = sheet.Area;
        var side = area.Width * 0.27;
        var text = TextBreaker.Lay(
            $"{sheet.View.NumberOf(measure)}  {PlainText.OneLine(measure.Text)}",
            default,
            area.Width - sheet.Number - side - (2 * Padding),
            sheet.Plain,
            sheet.MaxLines);
        var right = TextBreaker.Lay(
            SideOf(sheet, measure, text.Lines.Length), default, side - Padding, sheet.Quiet, sheet.MaxLines);
        var ground = Math.Max(Math.Max(text.Bounds.Height, right.Bounds.Height), sheet.LineHeight)
            + (2 * Padding) - MeetingSheet.RowGap;
        return new FlowRow(ground + MeetingSheet.RowGap, y =>
        [
            sheet.Ground(y, ground, "m:" + measure.Id, Tooltips.Of(sheet.View, measure, sheet.Language)),
            new TextItem(TextBreaker.Lay(
                MeetingLabels.Item.In(sheet.Language, sheet.ItemOf(measure.Id)),
                new Point(area.X + Padding, y + Padding),
                sheet.Number - Padding,
                new TextStyle(sheet.Type.Body, Palette.Accent, Bold: true, LineSpacing: 1.25),
                1)),
            new TextItem(MeetingSheet.MoveTo(text, area.X + sheet.Number, y + Padding)),
            new TextItem(MeetingSheet.MoveTo(right, area.Right - side, y + Padding)),
        ], rank, head);
    }

    private static string SideOf(MeetingSheet sheet, Measure measure, int lines)
    {
        var deadline = PlainText.OneLine(measure.Deadline ?? "");
        var leaders = FrameLabels.List(
            sheet.View.LeadersOf(measure).Select(PlainText.OneLine).Distinct(StringComparer.Ordinal), sheet.Language);
        return Tooltips.Lines(
            deadline.Length == 0 ? "" : FrameLabels.Deadline.In(sheet.Language, deadline),
            leaders.Length == 0 ? "" : MeetingLabels.Leaders.In(sheet.Language, leaders),
            ChiefsOf(sheet, measure, Math.Max(MaxBelow, lines - 2)));
    }

    // The units of the strongest role, unless that is to assist.
    private static string ChiefsOf(MeetingSheet sheet, Measure measure, int mostBelow)
    {
        var edges = sheet.View.Of(measure).ToList();
        var chief = edges.Count == 0 ? Role.Assist : edges.Min(e => e.Role);
        if (chief == Role.Assist)
        {
            return "";
        }

        var units = edges.Where(e => e.Role == chief).Select(
            e => sheet.View.NameOf(e.UnitId)).Distinct(StringComparer.Ordinal).ToList();
        var letter = Marks.LetterOf(chief);
        return units.Count <= mostBelow
            ? string.Join('\n', units.Select(u => $"{letter} {u}"))
            : $"{letter} {FrameLabels.List(units, sheet.Language)}";
    }
}
