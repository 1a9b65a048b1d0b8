using System.Globalization;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Assets;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>
/// A diagram within a page. The script puts the drawing itself in the picture's place: a click on a unit, measure or section
/// chooses it, and whatever on the page follows the choice is shown anew.
/// </summary>
internal static class DrawingView
{
    /// <summary>The value of an address that holds what is chosen: the id of a unit, measure, task, section or plan.</summary>
    public const string Picked = "pick";

    /// <summary>The shape of a slide, known before it is drawn.</summary>
    public static readonly (int Width, int Height)? Slide = (960, 540);

    /// <summary>Writes the figure.</summary>
    /// <param name="html">The page.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="picture">The address of the drawing as SVG.</param>
    /// <param name="text">What stands for the picture where it is not seen.</param>
    /// <param name="isFirst">False for one that may be loaded late.</param>
    /// <param name="size">Width and height of a drawing whose shape is known before it is there; null for any.</param>
    /// <param name="links">Links below it.</param>
    public static void Write(
        HtmlWriter html, PageRequest request, string picture, string text, bool isFirst, (int Width, int Height)? size,
        params ReadOnlySpan<(string Text, string Address)> links)
    {
        using (html.Open(
            "figure", ("class", "picture"), ("data-drawing", picture),
            ("data-sheet", AssetFiles.AddressOf("drawing.css")), ("data-keys", request.Say(DiagramTexts.PickKeys))))
        {
            html.Void(
                "img", ("src", picture), ("alt", text), ("loading", isFirst ? null : "lazy"), ("width", Pixels(size?.Width)),
                ("height", Pixels(size?.Height)));
            using (html.Open("figcaption"))
            {
                foreach (var (name, address) in links)
                {
                    html.Write("a", name, ("href", address));
                }
            }
        }

        html.Line();
    }

    private static string? Pixels(int? length) => length?.ToString(CultureInfo.InvariantCulture);
}
