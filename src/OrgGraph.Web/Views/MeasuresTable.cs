using OrgGraph.Reports.Html;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Web.Views;

/// <summary>Measures as rows, with their units; on a phone each is a card.</summary>
internal static class MeasuresTable
{
    private static readonly Role[] s_roles = [Role.Lead, Role.Responsible, Role.Assist];

    /// <summary>Writes the table.</summary>
    /// <param name="html">The page.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="state">The plans.</param>
    /// <param name="shown">The measures.</param>
    /// <param name="search">Words to mark; null for none.</param>
    public static void Write(
        HtmlWriter html, PageRequest request, PlanState state, IEnumerable<Measure> shown, MeasureSearch? search)
    {
        var links = new PlanLinks(state.Index);
        TableView.Frame(html, request.Say(ShellTexts.Measures), "measures", () =>
        {
            TableParts.Head(
                html, request.Language,
                [
                    new(PageTexts.Measure.Capitalized), new(PageTexts.AsWritten.Capitalized), new(PageTexts.Deadline.Capitalized),
                    .. s_roles.Select(r => new Column(Terms.HoldersOf(r).Capitalized)),
                ]);
            using (html.Open("tbody"))
            {
                foreach (var measure in shown)
                {
                    html.Line();
                    WriteRow(html, request, state, measure, links, search);
                }
            }
        }, isQuiet: true);
    }

    private static void WriteRow(
        HtmlWriter html, PageRequest request, PlanState state, Measure measure, PlanLinks links, MeasureSearch? search)
    {
        var row = state.Rows[measure.Id];
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row")))
            {
                links.Write(html, measure.Id);
            }

            using (html.Open("td", ("class", "long")))
            {
                MarkedText.Write(html, row.Measure.Text, search);
                using (html.Open("small", ("class", "under")))
                {
                    MarkedText.Write(html, row.Task.Title ?? row.Section?.Title ?? "", search);
                }
            }

            html.Write("td", row.Measure.Deadline ?? "", ("data-label", request.Say(PageTexts.Deadline)));
            foreach (var role in s_roles)
            {
                using (html.Open("td", ("class", "names"), ("data-label", request.Say(Terms.HoldersOf(role)))))
                {
                    NamesView.Write(html, row, role, request.Language);
                }
            }
        }
    }
}
