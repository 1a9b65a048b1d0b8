using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Web.Serving;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Web.Views;

/// <summary>Tables of results as the command line prints them, with units and measures that lead to their pages.</summary>
internal static class TableView
{
    private const int ListShown = 60;
    private static readonly string[] s_units = ["unit", "units", "first", "firstNamed", "second", "leads", "otherUnits"];
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
        Frame(html, caption, "result", () =>
        {
            TableParts.Head(
                html, language,
                table.Columns.Select((c, i) => new Column(LocalizedText.Same(c), table.IsNumeric(i) ? "num" : null)));
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
                            using (html.Open("td", ("class", ClassOf(table, i, name)), ("data-label", table.Columns[i])))
                            {
                                WriteValue(html, row[i], name, links, language);
                            }
                        }
                    }
                }
            }
        });
    }

    /// <summary>A table of texts.</summary>
    public static void Write(HtmlWriter html, TextTable table, PlanLinks links, string caption)
    {
        var measures = table.Measures.ToDictionary(m => (m.Row, m.Column), m => m.Measures);
        Frame(html, caption, "result texts", () =>
        {
            TableParts.Head(
                html, Language.Chinese,
                table.Columns.Select(c => new Column(LocalizedText.Same(c.Heading), c.IsRight ? "num" : null)));
            using (html.Open("tbody"))
            {
                foreach (var (r, row) in table.Rows.Index())
                {
                    html.Line();
                    using (html.Open("tr"))
                    {
                        for (var i = 0; i < row.Count; i++)
                        {
                            using (html.Open(
                                "td", ("class", table.Columns[i].IsRight ? "num" : null),
                                ("data-label", table.Columns[i].Heading)))
                            {
                                if (measures.TryGetValue((r, i), out var those))
                                {
                                    WriteMeasures(html, row[i], those);
                                }
                                else
                                {
                                    links.Write(html, row[i]);
                                }
                            }
                        }
                    }
                }
            }
        });
    }

    /// <summary>A table within a frame that scrolls by itself and that a keyboard reaches.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What the table is.</param>
    /// <param name="kind">The table's class.</param>
    /// <param name="write">Writes head and body.</param>
    /// <param name="isQuiet">True where the caption is for those only who do not see the page.</param>
    public static void Frame(HtmlWriter html, string caption, string kind, Action write, bool isQuiet = false)
    {
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (html.Open("table", ("class", kind)))
        {
            html.Write("caption", caption, ("class", isQuiet ? "quiet" : null));
            write();
        }

        html.Line();
    }

    // a line a measure: its number leads to its page
    private static void WriteMeasures(HtmlWriter html, string cell, ImmutableArray<Measure> measures)
    {
        foreach (var (line, measure) in cell.Split('\n').Zip(measures))
        {
            var end = Math.Max(0, line.IndexOf(TextTable.NumberEnd, StringComparison.Ordinal));
            using (html.Open("span", ("class", "line")))
            {
                html.Write("a", line[..end], ("href", Address.OfMeasure(measure.Id)), ("title", measure.Text)).Text(line[end..]);
            }
        }
    }

    private static string? ClassOf(ResultTable table, int column, string name) =>
        table.IsNumeric(column) ? "num" : name is "measure" or "text" ? "long" : null;

    private static void WriteValue(HtmlWriter html, object? value, string name, PlanLinks links, Language language)
    {
        switch (value)
        {
            case IEnumerable<string> list when s_units.Contains(name) || s_measures.Contains(name):
                WriteList(html, [.. list], links);
                break;
            case string person when name == "person":
                html.Write("a", person, ("href", new Address("/measures").And("leader", person).ToString()));
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

    // Of a long list the first: the page of measures has them all. Measures of one plan name it once.
    private static void WriteList(HtmlWriter html, ImmutableArray<string> list, PlanLinks links)
    {
        string? plan = null;
        foreach (var (i, item) in list.Take(ListShown).Index())
        {
            html.Text(i > 0 ? ReportTexts.NameSeparator : "");
            plan = links.Write(html, item, plan);
        }

        if (list.Length > ListShown)
        {
            html.Text(string.Create(CultureInfo.InvariantCulture, $" … +{list.Length - ListShown}"));
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
