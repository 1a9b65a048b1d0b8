using System.Collections.Immutable;
using OrgGraph.Model.Ids;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Web.Serving;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Web.Views;

/// <summary>Tables of results as the command line prints them, with units and measures that lead to their pages.</summary>
internal static class TableView
{
    private static readonly string[] s_units = ["unit", "units", "first", "second", "leads", "otherUnits"];
    private static readonly string[] s_measures = ["id", "ids", "other", "nearest", "responsible", "assists"];

    /// <summary>An answer to a question.</summary>
    public static void Write(
        HtmlWriter html, QuestionTable answer, PlanLinks links, PageRequest request, string caption, int? most = null)
    {
        var table = QueryTables.Of(answer, request.Language);
        Write(html, table, answer.Columns, links, request.Language, caption, most);
    }

    /// <summary>A table of values.</summary>
    /// <param name="html">The page.</param>
    /// <param name="table">The values, with headings for people.</param>
    /// <param name="names">
    /// What the columns are called in the program, to know units and measures by; empty where nothing leads on.
    /// </param>
    /// <param name="links">Where units and measures lead to.</param>
    /// <param name="language">The language of places.</param>
    /// <param name="caption">What the table is.</param>
    /// <param name="most">So many rows at most; null for all.</param>
    public static void Write(
        HtmlWriter html, ResultTable table, ImmutableArray<string> names, PlanLinks links, Language language, string caption,
        int? most = null)
    {
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (html.Open("table", ("class", "result")))
        {
            html.Write("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                for (var i = 0; i < table.Columns.Length; i++)
                {
                    html.Write("th", table.Columns[i], ("scope", "col"), ("class", table.IsNumeric(i) ? "num" : null));
                }
            }

            using (html.Open("tbody"))
            {
                foreach (var row in table.Rows.Take(most ?? int.MaxValue))
                {
                    html.Line();
                    using (html.Open("tr"))
                    {
                        for (var i = 0; i < row.Count; i++)
                        {
                            var name = i < names.Length ? names[i] : "";
                            using (html.Open("td", ("class", ClassOf(table, i, name))))
                            {
                                WriteValue(html, row[i], name, links, language);
                            }
                        }
                    }
                }
            }
        }

        html.Line();
    }

    /// <summary>A table of texts.</summary>
    public static void Write(HtmlWriter html, TextTable table, PlanLinks links, string caption)
    {
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (html.Open("table", ("class", "result texts")))
        {
            html.Write("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (var column in table.Columns)
                {
                    html.Write("th", column.Heading, ("scope", "col"), ("class", column.IsRight ? "num" : null));
                }
            }

            using (html.Open("tbody"))
            {
                foreach (var row in table.Rows)
                {
                    html.Line();
                    using (html.Open("tr"))
                    {
                        for (var i = 0; i < row.Count; i++)
                        {
                            using (html.Open("td", ("class", table.Columns[i].IsRight ? "num" : null)))
                            {
                                links.Write(html, row[i]);
                            }
                        }
                    }
                }
            }
        }

        html.Line();
    }

    private static string? ClassOf(ResultTable table, int column, string name) =>
        table.IsNumeric(column) ? "num" : name is "measure" or "text" ? "long" : null;

    private static void WriteValue(HtmlWriter html, object? value, string name, PlanLinks links, Language language)
    {
        switch (value)
        {
            case IEnumerable<string> list when s_units.Contains(name) || s_measures.Contains(name):
                var separator = "";
                foreach (var item in list)
                {
                    html.Text(separator);
                    links.Write(html, item);
                    separator = ReportTexts.NameSeparator;
                }

                break;
            case string text when s_units.Contains(name) || s_measures.Contains(name):
                links.Write(html, text);
                break;
            case string text when name == "source":
                WritePlace(html, text, language);
                break;
            case DateOnly:
                html.Write("span", ValueText.TextOf(value), ("class", "day"));
                break;
            default:
                html.Text(ValueText.TextOf(value));
                break;
        }
    }

    // Records hold the place as programs read it.
    private static void WritePlace(HtmlWriter html, string text, Language language)
    {
        try
        {
            var place = SourceSpan.Parse(text);
            html.Write("span", place.PlaceIn(language), ("title", place.File));
        }
        catch (FormatException)
        {
            html.Text(text);
        }
    }
}

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
