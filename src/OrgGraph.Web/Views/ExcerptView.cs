using System.Globalization;
using OrgGraph.Reports.Html;

namespace OrgGraph.Web.Views;

/// <summary>Lines or rows of a document as they stand, with a place in them marked.</summary>
internal static class ExcerptView
{
    /// <summary>Writes the lines, each with its number.</summary>
    public static void Write(HtmlWriter html, Excerpt excerpt)
    {
        foreach (var line in excerpt.Lines)
        {
            html.Write("span", line.Number.ToString(CultureInfo.InvariantCulture).PadLeft(4), ("class", "number"));
            html.Text("  " + line.Text[..line.MarkStart]);
            if (line.MarkEnd > line.MarkStart)
            {
                html.Write("mark", line.Text[line.MarkStart..line.MarkEnd]);
            }

            html.Text(line.Text[line.MarkEnd..] + "\n");
        }
    }
}
