using System.Globalization;

namespace OrgGraph.Reports.Html;

/// <summary>
/// Pieces that the page's charts have in common. Colours are classes of report.css; sizes are units of the view box.
/// </summary>
internal static class SvgParts
{
    private const double WideCharacter = 0x2E80; // from here on characters are as wide as high

    /// <summary>Opens a chart with its name and description for those who do not see it.</summary>
    public static HtmlWriter.Element Open(HtmlWriter html, double width, double height, string title, string description)
    {
        var element = html.Open(
            "svg", ("class", "chart"), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("role", "img"),
            ("aria-label", title));
        html.Write("title", title).Write("desc", description).Line();
        return element;
    }

    public static void Rectangle(
        HtmlWriter html, string name, double x, double y, double width, double height, string? title = null,
        string? address = null)
    {
        using (html.Open(
            "rect", ("class", name), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)),
            ("data-href", address)))
        {
            if (title is not null)
            {
                html.Write("title", title);
            }
        }
    }

    public static void Line(HtmlWriter html, string name, double x1, double y1, double x2, double y2)
    {
        using (html.Open("line", ("class", name), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2))))
        {
        }
    }

    /// <summary>Writes a text; one that is wider than the space for it is cut, and whole in its tooltip.</summary>
    public static void Text(
        HtmlWriter html, string name, double x, double y, string text, double room = double.PositiveInfinity, double size = 13)
    {
        var shown = Fit(text, room, size);
        using (html.Open("text", ("class", name), ("x", Number(x)), ("y", Number(y))))
        {
            // always there, so that the page's shape does not depend on names
            html.Write("title", text).Text(shown);
        }
    }

    /// <summary>Writes a unit's name that ends at a place; overloaded ones are marked.</summary>
    public static void Unit(
        HtmlWriter html, double x, double y, string unit, bool isOverloaded, double room, double size = 13) =>
        Text(
            html, isOverloaded ? "label end strong over" : "label end", x, y, unit + (isOverloaded ? OverloadMark : ""), room,
            size);

    /// <summary>What stands behind the names of overloaded units in charts; in tables the style sheet adds it.</summary>
    private const string OverloadMark = " ▲";

    /// <summary>An estimate of a text's width, on the safe side for the usual fonts.</summary>
    public static double WidthOf(string text, double size) => text.Sum(c => c >= WideCharacter ? 1.0 : 0.6) * size;

    /// <summary>A number for an attribute.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Fit(string text, double room, double size)
    {
        if (WidthOf(text, size) <= room)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && WidthOf(text[..length], size) + size > room)
        {
            length--;
        }

        return Wording.Start(text, length) + "…";
    }
}
