using OrgGraph.Reports.Html;

namespace OrgGraph.Web.Views;

/// <summary>The names of units that take part, to choose from while one types.</summary>
internal static class UnitNames
{
    /// <summary>The list's id, for fields that offer it.</summary>
    public const string ListId = "unit-names";

    /// <summary>Writes the list.</summary>
    public static void WriteList(HtmlWriter html, GraphIndex index)
    {
        using (html.Open("datalist", ("id", ListId)))
        {
            foreach (var unit in index.Graph.Units.Where(u => index.EdgesOfUnit[u.Id].Any()))
            {
                using (html.Open("option", ("value", unit.Id)))
                {
                }
            }
        }
    }
}
