using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using OrgGraph.Reports.Word;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>deadlines.ics (RFC 5545): an all-day event a measure with a day, with reminders 30 and 3 days before.</summary>
public static class DeadlineCalendar
{
    private const int SummaryLength = 60;
    private const string End = "END:VCALENDAR";

    private static readonly int[] s_reminders = [30, 3];

    /// <summary>
    /// Writes it as UTF-8. The same measures give the same bytes: an event's stamp is its plan's date of issue.
    /// </summary>
    public static void Write(WorksheetSet set, Language language, Stream output)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(output);
        var calendar = new Calendar { ProductId = "-//OrgGraph//OrgGraph//ZH" };
        calendar.AddProperty("X-WR-CALNAME", WorksheetTexts.CalendarName.In(language));

        // an event after the other into the frame: a calendar of all of them takes a gigabyte for 100,000
        var frame = new CalendarSerializer().SerializeToString(calendar) ?? "";
        var end = frame.LastIndexOf(End, StringComparison.Ordinal);
        output.Write(Encoding.UTF8.GetBytes(frame[..end]));
        var events = new EventSerializer();
        foreach (var measure in set.Ledger.Where(m => m.DueOn is not null))
        {
            output.Write(Encoding.UTF8.GetBytes(
                events.SerializeToString(EventOf(measure, measure.DueOn!.Value, language)) ?? ""));
        }

        output.Write(Encoding.UTF8.GetBytes(frame[end..]));
    }

    private static CalendarEvent EventOf(FollowedMeasure measure, DateOnly due, Language language)
    {
        var text = WordText.Of(measure.Row.Measure.Text).ReplaceLineEndings(" ");
        var summary = WorksheetTexts.DueSummary.In(
            language, text.Length <= SummaryLength ? text : Wording.Start(text, SummaryLength - 1) + "…");
        var issued = measure.Plan.Notice?.IssuedOn ?? new DateOnly(measure.Plan.Year ?? due.Year, 1, 1);
        var entry = new CalendarEvent
        {
            Uid = measure.Id + "@orggraph",
            Summary = summary,
            Description = DescriptionOf(measure, text, language),
            Start = new CalDateTime(due.Year, due.Month, due.Day),
            DtStamp = new CalDateTime(issued.Year, issued.Month, issued.Day, 0, 0, 0, CalDateTime.UtcTzId),
        };
        foreach (var days in s_reminders)
        {
            entry.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display, Description = summary, Trigger = new Trigger(Duration.FromDays(-days)),
            });
        }

        return entry;
    }

    private static string DescriptionOf(FollowedMeasure measure, string text, Language language) => WordText.Of(string.Join('\n',
        new[] { text, $"{measure.Plan.Title} {measure.Number}" }
            .Concat(measure.Row.Names.GroupBy(n => n.Role)
                .Select(g => WorksheetTexts.RoleList.In(language, Terms.Of(g.Key), SheetWords.NamesOf(g, language))))
            .Append(SheetWords.SourceOf(measure, language))));
}
