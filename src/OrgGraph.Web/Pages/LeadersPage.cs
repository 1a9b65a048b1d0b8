using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Questions;

namespace OrgGraph.Web.Pages;

/// <summary>Persons who oversee measures, with their measures and the units that answer for these.</summary>
internal static class LeadersPage
{
    /// <summary>The page.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var graph = request.Selection.Select(state.Graph!);
        var answer = OfflineQuestions.Leaders(new GraphIndex(graph));
        return Task.FromResult<Answer>(PageView.Of(request, request.Say(PageTexts.LeadersTitle), state.Version, html =>
        {
            FilterForm.Write(html, request, state.Index, withParts: false, withYearsApart: false);
            if (answer.Rows.IsEmpty)
            {
                html.Write("p", request.Say(PageTexts.NoLeaders), ("class", "note")).Line();
                return;
            }

            TableView.Write(
                html, answer, new PlanLinks(state.Index), request, request.Say(PageTexts.LeadersCaption, answer.Rows.Length));
        }));
    }
}
