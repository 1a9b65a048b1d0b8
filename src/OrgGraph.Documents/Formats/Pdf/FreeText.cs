using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>The text outside ruled tables.</summary>
internal static class FreeText
{
    private const double SameEdge = 1.5;

    private const double OrderStep = 1e-4;

    private const int LeastBody = 5;
    private const double SameSize = 0.12;

    // in sizes of the type: a mark beyond the margin, and what a line set ragged falls short of it
    private const double MostOverhang = 2;

    /// <summary>Its lines, and tables without upright lines, from top to bottom.</summary>
    /// <param name="glyphs">The letters outside ruled tables.</param>
    /// <param name="grids">The ruled tables.</param>
    /// <param name="levels">The page's level lines.</param>
    /// <param name="page">The page's lines, for places.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="above">The edges of a table without lines that ended the page before, or null.</param>
    public static List<PageBlock> Read(
        List<Glyph> glyphs, List<PageGrid> grids, List<Rule> levels, PageLines page, int number, double[]? above)
    {
        var blocks = new List<PageBlock>();
        var text = new List<TextLine>();
        foreach (var (lines, top) in Parts(LineBuilder.Group(glyphs), grids).SelectMany(PageColumns.Split))
        {
            if (top is { } first)
            {
                AddColumn(lines, first, page, number, blocks);
                continue;
            }

            for (var i = 0; i < lines.Count; i++)
            {
                if (ColumnTables.TryRead(
                    lines, i, levels, page, number, blocks.Count + text.Count == 0 ? above : null) is { } found)
                {
                    blocks.Add(new PageBlock(found.Box, null, found.Table, (found.Box.Left, found.Box.Right)));
                    i = found.End - 1;
                    continue;
                }

                if (LineOf(lines[i], page, number) is { } line)
                {
                    text.Add(line);
                }
            }
        }

        // a title across the page tells nothing of the smaller text that stands in its left half
        var limits = LimitsOf(text);
        var body = BodyOf(text);
        var limitsOfBody = body.Count >= LeastBody ? LimitsOf([.. body]) : limits;
        blocks.AddRange(text.Select(l => new PageBlock(l.Box, l, null, body.Contains(l) ? limitsOfBody : limits)));
        return blocks;
    }

    // the lines of the size that most letters have
    private static HashSet<TextLine> BodyOf(List<TextLine> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var size = lines.GroupBy(l => Math.Round(l.Size)).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        return [.. lines.Where(l => Math.Abs(l.Size - size) <= SameSize * size)];
    }

    // a column of running text: all of it stands where it begins, so that it is read before what stands beside and below it
    private static void AddColumn(List<List<Glyph>> lines, double top, PageLines page, int number, List<PageBlock> blocks)
    {
        var column = lines.Select(l => LineOf(l, page, number)).OfType<TextLine>().ToList();
        var limits = LimitsOf(column);
        blocks.AddRange(column.Select((l, i) => new PageBlock(l.Box, l, null, limits) { Order = top + (i * OrderStep) }));
    }

    private static TextLine? LineOf(List<Glyph> glyphs, PageLines page, int number)
    {
        var (row, column) = page.PlaceOf(glyphs.Find(g => !g.IsBlank));
        return LineBuilder.Build(CollectionsMarshal.AsSpan(glyphs), number, row, column);
    }

    // lines above, between and below ruled tables
    private static IEnumerable<List<List<Glyph>>> Parts(List<List<Glyph>> lines, List<PageGrid> grids) =>
        lines.GroupBy(l => grids.Count(g => g.Box.Top < l[0].MiddleY)).Select(g => g.ToList());

    // the edges that several lines share; a mark that hangs over the margin is none
    private static (double Left, double Right) LimitsOf(List<TextLine> lines)
    {
        if (lines.Count == 0)
        {
            return default;
        }

        // several marks may hang over the margin alike: lines that end without one tell where it is
        var all = lines.Select(l => l.Box.Right).OrderDescending().ToList();
        var unmarked = lines.Where(l => !LineBreaks.IsClosing(l.Text[^1])).Select(l => l.Box.Right).OrderDescending().ToList();
        var rights = unmarked.Count > 0 && all[0] - unmarked[0] < MostOverhang * lines[0].Size ? unmarked : all;
        var right = rights[0];
        for (var i = 0; i + 1 < rights.Count && rights[0] - rights[i] < lines[0].Size * 1.1; i++)
        {
            if (rights[i] - rights[i + 1] <= SameEdge)
            {
                right = rights[i];
                break;
            }
        }

        return (lines.Min(l => l.Box.Left), right);
    }
}
