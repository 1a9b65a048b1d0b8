using OrgGraph.Model.Ids;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Views;

/// <summary>Where the units and measures of a graph lead to.</summary>
/// <param name="index">The graph.</param>
internal sealed class PlanLinks(GraphIndex index)
{
    /// <summary>Writes a text: a link where it is the id of a unit or measure. A measure is called by its number.</summary>
    public void Write(HtmlWriter html, string text)
    {
        if (index.Units.ContainsKey(text))
        {
            html.Write("a", text, ("href", Address.OfUnit(text)));
        }
        else if (index.Measures.TryGetValue(text, out var measure))
        {
            html.Write("a", NumberOf(text), ("href", Address.OfMeasure(text)), ("title", measure.Text));
        }
        else
        {
            html.Text(text);
        }
    }

    /// <summary>A measure's number; with its plan where there are several.</summary>
    public string NumberOf(string measureId)
    {
        var id = MeasureId.Parse(measureId);
        return index.Graph.Plans.Length > 1 ? $"{id.Plan.Name} {id.Number}" : id.Number;
    }
}
