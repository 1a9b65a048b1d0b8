using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>What was taken out of a page.</summary>
internal enum FurnitureKind
{
    /// <summary>A page number.</summary>
    Number,

    /// <summary>At the head of pages.</summary>
    Head,

    /// <summary>At the foot of pages.</summary>
    Foot,
}

/// <summary>Finds what pages add to a document: page numbers, and heads and feet that stand on several pages.</summary>
internal static class Furniture
{
    // the share of a page's height at its upper and lower edge where heads and feet stand
    private const double Margin = 0.1;

    // what stands nearer to the edge than this, smaller than the text, is no text
    private const double Edge = 0.045;

    private const double SamePlace = 4;

    /// <summary>Takes the page numbers out of the pages, and heads and feet from the second on which they stand.</summary>
    /// <returns>What was taken out, in order.</returns>
    public static List<(TextLine Line, FurnitureKind Kind)> Remove(List<PageBlocks> pages)
    {
        var repeated = Repeated(pages);
        var size = UsualSize(pages);
        var removed = new List<(TextLine Line, FurnitureKind Kind)>();
        foreach (var page in pages)
        {
            page.Blocks.RemoveAll(block =>
            {
                if (block.Line is not { } line || !IsInMargin(page, line))
                {
                    return false;
                }

                var isNumber = IsPageNumber(line.Text);
                if (!isNumber && !repeated.Contains((Key(line.Text), IsTop(page, line)))
                    && !(IsAtEdge(page, line) && line.Size < 0.9 * size))
                {
                    return false;
                }

                removed.Add(
                    (line, isNumber ? FurnitureKind.Number : IsTop(page, line) ? FurnitureKind.Head : FurnitureKind.Foot));
                return true;
            });
        }

        return removed;
    }

    private static bool IsPageNumber(string text) =>
        PageFurniture.IsPageNumber(text) || PageFurniture.IsDigits(text)
        || (text.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) && text.Length < 16);

    private static HashSet<(string Text, bool Top)> Repeated(List<PageBlocks> pages)
    {
        var seen = new Dictionary<(string Text, bool Top), (int Page, double Y, int Count)>();
        foreach (var page in pages)
        {
            foreach (var block in page.Blocks)
            {
                if (block.Line is not { } line || !IsInMargin(page, line))
                {
                    continue;
                }

                var key = (Key(line.Text), IsTop(page, line));
                var before = seen.GetValueOrDefault(key, (page.Number, line.Box.Top, 0));
                if (before.Item3 == 0 || (before.Item1 != page.Number && Math.Abs(before.Item2 - line.Box.Top) <= SamePlace))
                {
                    seen[key] = (page.Number, line.Box.Top, before.Item3 + 1);
                }
            }
        }

        // on every page but a few: the first often has none
        var least = Math.Max(2, (pages.Count / 3) + 1);
        return [.. seen.Where(s => s.Value.Count >= least).Select(s => s.Key)];
    }

    // heads may number the pages
    private static string Key(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c)));

    private static bool IsInMargin(PageBlocks page, TextLine line) =>
        line.Box.Bottom < Margin * page.Height || line.Box.Top > (1 - Margin) * page.Height;

    private static bool IsAtEdge(PageBlocks page, TextLine line) =>
        line.Box.Bottom < Edge * page.Height || line.Box.Top > (1 - Edge) * page.Height;

    private static bool IsTop(PageBlocks page, TextLine line) => line.Box.Top < page.Height / 2;

    private static double UsualSize(List<PageBlocks> pages)
    {
        var sizes = new Dictionary<int, int>();
        foreach (var block in pages.SelectMany(p => p.Blocks))
        {
            foreach (var line in block.Line is { } one ? [one]
                : block.Table!.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Lines))
            {
                var size = (int)Math.Round(line.Size * 2);
                sizes[size] = sizes.GetValueOrDefault(size) + line.Text.Length;
            }
        }

        return sizes.Count == 0 ? 0 : sizes.MaxBy(s => s.Value).Key / 2.0;
    }
}
