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
                    Facts.Write(html, request, ShellTexts.Plan, TableParts.NameOf(plan));
                    Facts.Write(html, request, ShellTexts.Section, string.Join(" › ",
                        new[] { row.Section?.Title, row.Subsection?.Title }.Where(t => !string.IsNullOrEmpty(t))));
                    Facts.Write(html, request, PageTexts.Task, $"{row.Task.Number} {row.Task.Title}".Trim());
                    Facts.Write(html, request, PageTexts.Deadline, measure.Deadline ?? "");
                    foreach (var role in Enum.GetValues<Role>().Where(r => row.Of(r).Any()))
                    {
                        html.Write("dt", request.Say(Terms.HoldersOf(role).Capitalized));
                        using (html.Open("dd"))
                        {
                            NamesView.Write(html, row, role, request.Language);
                        }
                    }

                    Facts.Write(html, request, PageTexts.Targets, string.Join(
                        request.Say(ReportTexts.Semicolon), measure.Targets.Select(t => $"{t.Words} {t.In(request.Language)}")));
                    foreach (var other in measure.Other)
                    {
                        Facts.Write(html, request, LocalizedText.Same(other.Heading), other.Text);
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
        }
        else
        {
            html.Write("p", request.Say(PageTexts.NoLines, measure.Source.PlaceIn(request.Language)), ("class", "note"));
        }

        if (state.FileOf(measure.Source.File) is { } file)
        {
            WriteOriginal(html, request, measure.Source, file);
        }
    }

    // A PDF is shown at the page, where the browser can; everything else is saved and opened by its own program.
    private static void WriteOriginal(HtmlWriter html, PageRequest request, SourceSpan place, string file)
    {
        var address = OriginalPage.AddressOf(file);
        if (!OriginalPage.IsShown(file))
        {
            using (html.Open("p"))
            {
                Forms.WriteDownload(html, request.Say(PageTexts.SaveOriginal, file), address);
            }

            return;
        }

        var page = SourcePart.KindOf(place.Part) == SourcePartKind.Page ? SourcePart.NumberOf(place.Part) : 1;
        using (html.Open("p"))
        {
            html.Write("a", request.Say(PageTexts.OpenPage, page), ("href", $"{address}#page={page}"));
        }

        using (html.Open("details"))
        {
            html.Write("summary", request.Say(PageTexts.ShowPage, page));
            using (html.Open(
                "iframe", ("class", "original"), ("loading", "lazy"), ("title", request.Say(PageTexts.PageOfFile, file, page)),
                ("src", $"{address}#page={page}&navpanes=0")))
            {
            }
        }
    }

    // what a clause says of one unit alone
    private static void WriteDuties(HtmlWriter html, PageRequest request, PlanRow row)
    {
        foreach (var name in row.Names.Where(n => !n.Duties.IsEmpty))
        {
            html.Write("p", $"{name.Text}：{string.Join('；', name.Duties.Select(d => d.Text))}").Line();
        }
    }
}
