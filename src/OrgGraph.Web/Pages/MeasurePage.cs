using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Web.Pages;

/// <summary>One measure: what was read of it, and beside it where it stands in the document.</summary>
internal static class MeasurePage
{
    /// <summary>The page.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        if (request.Value("id") is not { } id || !state.Index.Measures.TryGetValue(id, out var measure))
        {
            return Task.FromResult<Answer>(ProblemView.NotFound(request));
        }

        var row = state.Rows[id];
        var title = request.Say(PageTexts.MeasureTitle, new PlanLinks(state.Index).NumberOf(id));
        return Task.FromResult<Answer>(PageView.Of(
            request, title, state.Version, html => Write(html, request, state, row, measure), of: "/measures"));
    }

    private static void Write(HtmlWriter html, PageRequest request, PlanState state, PlanRow row, Measure measure)
    {
        var plan = state.Index.PlanOf(measure);
        html.Write("p", measure.Text, ("class", "lead")).Line();
        using (html.Open("div", ("class", "beside")))
        {
            using (html.Open("section", ("aria-labelledby", "read")))
            {
                html.Write("h2", request.Say(PageTexts.AsRead), ("id", "read"));
                using (html.Open("dl", ("class", "details")))
                {
                    Fact(html, request, ShellTexts.Plan, TableParts.NameOf(plan));
                    Fact(html, request, ShellTexts.Section, string.Join(" › ",
                        new[] { row.Section?.Title, row.Subsection?.Title }.Where(t => !string.IsNullOrEmpty(t))));
                    Fact(html, request, PageTexts.Task, $"{row.Task.Number} {row.Task.Title}".Trim());
                    Fact(html, request, PageTexts.Deadline, measure.Deadline ?? "");
                    foreach (var role in Enum.GetValues<Role>().Where(r => row.Of(r).Any()))
                    {
                        html.Write("dt", request.Say(Terms.HoldersOf(role).Capitalized));
                        using (html.Open("dd"))
                        {
                            NamesView.Write(html, row, role, request.Language);
                        }
                    }

                    Fact(html, request, PageTexts.Targets, string.Join(
                        request.Say(ReportTexts.Semicolon), measure.Targets.Select(t => $"{t.Words} {t.In(request.Language)}")));
                    foreach (var other in measure.Other)
                    {
                        Fact(html, request, LocalizedText.Same(other.Heading), other.Text);
                    }
                }

                WriteDuties(html, request, row);
                if (row.Of(AccountableRole.Of(row.Names.Select(n => n.Role))).FirstOrDefault() is { Id: { } from })
                {
                    html.Write(
                        "a", request.Say(PageTexts.TryMove),
                        ("href", new Address("/whatif").And("measure", measure.Id).And("from", from).ToString()));
                }
            }

            using (html.Open("section", ("aria-labelledby", "written")))
            {
                html.Write("h2", request.Say(PageTexts.AsWritten), ("id", "written"));
                html.Write("p", measure.Source.FileAndPlaceIn(request.Language), ("class", "file"));
                WriteSource(html, request, state, measure);
            }
        }

        html.Line();
    }

    // The document's own lines or cells; of a graph that was read without them, the place alone.
    private static void WriteSource(HtmlWriter html, PageRequest request, PlanState state, Measure measure)
    {
        if (state.Reading.Readings.FirstOrDefault(r => r.Source == measure.Source.File)?.Text is { } text
            && text.ExcerptOf(measure.Source) is { Lines.IsEmpty: false } excerpt)
        {
            using (html.Open("pre", ("class", "source"), ("tabindex", "0")))
            {
                ExcerptView.Write(html, excerpt);
            }

            return;
        }

        html.Write("p", request.Say(PageTexts.NoLines, measure.Source.PlaceIn(request.Language)), ("class", "note"));
    }

    // what a clause says of one unit alone
    private static void WriteDuties(HtmlWriter html, PageRequest request, PlanRow row)
    {
        foreach (var name in row.Names.Where(n => !n.Duties.IsEmpty))
        {
            html.Write("p", $"{name.Text}：{string.Join('；', name.Duties.Select(d => d.Text))}").Line();
        }
    }

    private static void Fact(HtmlWriter html, PageRequest request, LocalizedText name, string value)
    {
        if (value.Length > 0)
        {
            html.Write("dt", request.Say(name.Capitalized)).Write("dd", value).Line();
        }
    }
}
