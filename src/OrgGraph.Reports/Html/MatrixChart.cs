using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Reports.Html;

/// <summary>A row or column of a matrix.</summary>
/// <param name="Label">What stands beside it.</param>
/// <param name="Title">It in full.</param>
/// <param name="Group">Columns of the same group stand under one heading; null for none.</param>
/// <param name="IsMarked">True for an overloaded unit.</param>
internal sealed record MatrixAxis(string Label, string Title, string? Group = null, bool IsMarked = false)
{
    /// <summary>A unit's row.</summary>
    public static MatrixAxis Of(UnitWorkload load) => new(load.Unit.Id, load.Unit.Id, IsMarked: load.IsOverloaded);
}

/// <summary>
/// A table of shaded cells with their figures in them: one hue from light to dark, so that it reads in grey and to the
/// colour-blind.
/// </summary>
internal static class MatrixChart
{
    private const double Width = 860;
    private const double LabelWidth = 210;
    private const double RowHeight = 24;
    private const double LabelSize = 13;
    private const double HeadingSize = 12;
    private const double HeadingHeight = 14;
    private const double WidestColumn = 70;
    private const double Total = 52;
    private const int Shades = 5;

    /// <summary>Writes a matrix.</summary>
    /// <param name="html">The page.</param>
    /// <param name="title">Its name.</param>
    /// <param name="description">It in words.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="values">Values by row and column, not negative.</param>
    /// <param name="format">How a value is written; zeros are left blank.</param>
    /// <param name="total">The heading of the rows' sums.</param>
    /// <param name="address">Where the cell of a row and a column leads to, for a script; null where none leads anywhere.</param>
    public static void Write(
        HtmlWriter html,
        string title,
        string description,
        ImmutableArray<MatrixAxis> rows,
        ImmutableArray<MatrixAxis> columns,
        double[,] values,
        Func<double, string> format,
        string total,
        Func<int, int, string?>? address = null)
    {
        var hasGroups = columns.Any(c => c.Group is not null);
        var step = Math.Min(WidestColumn, (Width - LabelWidth - Total) / columns.Length);
        var isTall = columns.Any(c => LinesOf(c.Label, step).Length > 1);
        var top = (hasGroups ? 48.0 : 26.0) + (isTall ? HeadingHeight : 0);
        var width = LabelWidth + (step * columns.Length) + Total;
        var most = values.Cast<double>().DefaultIfEmpty(0).Max();
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", title)))
        using (SvgParts.Open(html, Math.Max(width, Width), top + (rows.Length * RowHeight) + 2, title, description))
        {
            WriteHeadings(html, columns, step, hasGroups, top - 8);
            SvgParts.Text(html, "heading end", width - 4, top - 8, total);
            for (var r = 0; r < rows.Length; r++)
            {
                var y = top + (r * RowHeight);
                SvgParts.Unit(html, LabelWidth - 8, y + 17, rows[r].Label, rows[r].IsMarked, LabelWidth - 10, LabelSize);
                var sum = 0.0;
                for (var c = 0; c < columns.Length; c++)
                {
                    var value = values[r, c];
                    sum += value;
                    WriteCell(
                        html, LabelWidth + (c * step), y, step, value, ShadeOf(value, most), format,
                        $"{rows[r].Title}，{columns[c].Title}", value > 0 ? address?.Invoke(r, c) : null);
                }

                SvgParts.Text(html, "figure end", width - 4, y + 17, format(sum));
                html.Line();
            }
        }

        html.Line();
    }

    // The root brings out the small ones: loads are spread over two powers of ten.
    private static int ShadeOf(double value, double most) =>
        value <= 0 ? 0 : Math.Max(1, (int)Math.Ceiling(Shades * Math.Sqrt(value / most) - 1e-9));

    private static void WriteCell(
        HtmlWriter html, double x, double y, double width, double value, int shade, Func<double, string> format, string place,
        string? address)
    {
        var text = value > 0 ? format(value) : "";
        SvgParts.Rectangle(html, $"cell shade{shade}", x, y, width, RowHeight, $"{place}：{format(value)}", address);
        if (text.Length > 0)
        {
            var name = shade >= 4 ? "figure middle light" : "figure middle";
            SvgParts.Text(html, width < 32 ? name + " small" : name, x + (width / 2), y + 17, text);
        }
    }

    // a label of two words that is too wide for its column stands on two lines
    private static string[] LinesOf(string label, double step) =>
        label.Split(' ') is [_, _] words && SvgParts.WidthOf(label, HeadingSize) > step - 2 ? words : [label];

    private static void WriteHeadings(
        HtmlWriter html, ImmutableArray<MatrixAxis> columns, double step, bool hasGroups, double bottom)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            var x = LabelWidth + (c * step);
            var lines = LinesOf(columns[c].Label, step);
            foreach (var (i, line) in lines.Index())
            {
                SvgParts.Text(
                    html, "heading middle", x + (step / 2), bottom - (HeadingHeight * (lines.Length - 1 - i)), line, step - 2,
                    HeadingSize);
            }

            if (columns[c].Group is not { } group || (c > 0 && columns[c - 1].Group == group))
            {
                continue;
            }

            var length = columns.Skip(c).TakeWhile(o => o.Group == group).Count();
            SvgParts.Text(html, "heading", x + 4, 18, group, (length * step) - 8, HeadingSize);
            SvgParts.Line(html, "group", x + 1, 24, x + (length * step) - 1, 24);
        }

        html.Line();
    }
}
