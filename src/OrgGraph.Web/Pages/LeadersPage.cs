using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Web.Pages;

/// <summary>Persons who oversee measures, with their measures and the units that answer for these.</summary>
internal static class LeadersPage
{
    private const int Shown = 200;

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var answer = OfflineQuestions.Leaders(await state.IndexOfAsync(request.Selection, request.Cancellation));
        return PageView.Of(request, request.Say(PageTexts.LeadersTitle), state.Version, html =>
        {
            FilterForm.Write(html, request, state.Index, withParts: false, withYearsApart: false);
            if (answer.Rows.IsEmpty)
            {
                html.Write("p", request.Say(PageTexts.NoLeaders), ("class", "note")).Line();
                return;
            }

            TableView.Write(
                html, answer, new PlanLinks(state.Index), request, request.Say(PageTexts.LeadersCaption, answer.Rows.Length),
                Shown);
            if (answer.Rows.Length > Shown)
            {
                html.Write("p", request.Say(PageTexts.MoreLeaders, answer.Rows.Length - Shown), ("class", "note")).Line();
            }
        });
    }
}
