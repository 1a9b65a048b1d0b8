using OrgGraph.Model.Ids;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Views;

/// <summary>Where the units and measures of a graph lead to.</summary>
/// <param name="index">The graph.</param>
internal sealed class PlanLinks(GraphIndex index)
{
    /// <summary>Writes a text: a link where it is the id of a unit or measure. A measure is called by its number.</summary>
    /// <param name="html">The page.</param>
    /// <param name="text">The text.</param>
    /// <param name="named">The plan that stands before it already; null for none.</param>
    /// <returns>The plan that a measure is of; null for everything else.</returns>
    public string? Write(HtmlWriter html, string text, string? named = null)
    {
        if (index.Units.ContainsKey(text))
        {
            html.Write("a", text, ("href", Address.OfUnit(text)));
        }
        else if (index.Measures.TryGetValue(text, out var measure))
        {
            var plan = index.PlanOf(measure).Id;
            html.Write(
                "a", plan == named ? MeasureId.Parse(text).Number : NumberOf(text), ("href", Address.OfMeasure(text)),
                ("title", measure.Text));
            return plan;
        }
        else
        {
            html.Text(text);
        }

        return null;
    }

    /// <summary>A measure's number; with its plan where there are several.</summary>
    public string NumberOf(string measureId)
    {
        var id = MeasureId.Parse(measureId);
        return index.Graph.Plans.Length > 1 ? $"{id.Plan.Name} {id.Number}" : id.Number;
    }
}
