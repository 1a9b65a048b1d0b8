using System.Globalization;

namespace OrgGraph.Reports.Html;

/// <summary>A column of a table on the page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Class">Its class: <c>num</c> for numbers.</param>
/// <param name="Sortable">True when the script may sort by it.</param>
internal sealed record Column(LocalizedText Heading, string? Class = null, bool Sortable = false);

/// <summary>Pieces that the tables of the page have in common.</summary>
internal static class TableParts
{
    /// <summary>Writes the heading row; browsers repeat it on every printed page.</summary>
    public static void Head(HtmlWriter html, Language language, IEnumerable<Column> columns)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var column in columns)
            {
                html.Write(
                    "th",
                    column.Heading.In(language),
                    ("scope", "col"),
                    ("class", column.Class),
                    ("data-sortable", column.Sortable ? "" : null));
            }
        }

        html.Line();
    }

    /// <summary>Writes a cell with a count; a zero steps back.</summary>
    public static void Number(HtmlWriter html, int value, string? label = null) => html.Write(
        "td",
        value.ToString(CultureInfo.InvariantCulture),
        ("class", value == 0 ? "num zero" : "num"),
        ("data-label", label));

    /// <summary>Writes a unit's name, with a link that shows its measures; overloaded ones are marked.</summary>
    public static void UnitLink(HtmlWriter html, string unit, bool isOverloaded) => html.Write(
        "a", unit, ("href", "#unit=" + Uri.EscapeDataString(unit)), ("class", isOverloaded ? "over" : null));

    /// <summary>Writes a unit's name; overloaded ones are marked.</summary>
    public static void UnitName(HtmlWriter html, string text, bool isOverloaded)
    {
        if (isOverloaded)
        {
            html.Write("span", text, ("class", "over"));
        }
        else
        {
            html.Text(text);
        }
    }

    /// <summary>The plan's title with its attachment label.</summary>
    public static string NameOf(Plan plan) => plan.Attachment is null ? plan.Title : $"{plan.Attachment} {plan.Title}";
}
