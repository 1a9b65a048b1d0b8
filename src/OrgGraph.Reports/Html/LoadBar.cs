using System.Globalization;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Reports.Html;

/// <summary>
/// A unit's load as a stacked bar. SVG shapes, because printers leave out CSS backgrounds; dark, middle and light, with
/// a frame around the light ones, so that a grey print tells them apart.
/// </summary>
internal static class LoadBar
{
    private const double Width = 200;
    private const int Height = 12;

    /// <summary>Writes the bar of one unit.</summary>
    /// <param name="html">The page.</param>
    /// <param name="parts">Class and size of each part, from the left.</param>
    /// <param name="full">The size that fills the whole width; positive.</param>
    /// <param name="label">The bar in words, for those who do not see it.</param>
    /// <param name="fence">The size above which the unit is overloaded, as a line across the bar; null for none.</param>
    public static void Write(
        HtmlWriter html, ReadOnlySpan<(string Class, double Size)> parts, double full, string label, double? fence = null)
    {
        using (html.Open(
            "svg",
            ("class", "bar"),
            ("viewBox", $"0 0 {Width} {Height}"),
            ("preserveAspectRatio", "none"),
            ("role", "img"),
            ("aria-label", label)))
        {
            var x = 0.0;
            foreach (var (name, size) in parts)
            {
                var width = size / full * Width;
                if (width > 0)
                {
                    Rectangle(html, name, x, width);
                    x += width;
                }
            }

            if (fence is { } line)
            {
                SvgParts.Line(html, "fence", line / full * Width, 0, line / full * Width, Height);
            }
        }
    }

    /// <summary>Writes a key to the line of the fence.</summary>
    public static void WriteFenceKey(HtmlWriter html, string text)
    {
        using (html.Open("span", ("class", "key")))
        {
            using (html.Open("svg", ("viewBox", $"0 0 18 {Height}"), ("aria-hidden", "true")))
            {
                SvgParts.Line(html, "fence", 9, 0, 9, Height);
            }

            html.Text(text);
        }
    }

    /// <summary>Writes a key to one part of the bars.</summary>
    public static void WriteKey(HtmlWriter html, string name, string text)
    {
        using (html.Open("span", ("class", "key")))
        {
            using (html.Open("svg", ("viewBox", $"0 0 18 {Height}"), ("aria-hidden", "true")))
            {
                Rectangle(html, name, 0, 18);
            }

            html.Text(text);
        }
    }

    /// <summary>
    /// The points of each role of a load, from dark to light, with those of groups and of coordination: they make the load.
    /// </summary>
    public static (string Class, double Size)[] PartsOf(UnitWorkload load, LoadWeights weights) =>
    [
        ("lead", load.Leads * weights.Lead),
        ("responsible", load.Responsible * weights.Responsible),
        ("assist", load.Assists * weights.Assist),
        ("shared", load.FromGroups),
        ("coordination", load.Coordination),
    ];

    private static void Rectangle(HtmlWriter html, string name, double x, double width)
    {
        using (html.Open(
            "rect",
            ("class", name),
            ("x", Coordinate(x)),
            ("y", "0"),
            ("width", Coordinate(width)),
            ("height", Height)))
        {
        }
    }

    private static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
