using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Typography;

/// <summary>Sets text into lines by the rules of Chinese and shortens what does not fit.</summary>
/// <remarks>
/// No closing punctuation at the start of a line and no opening bracket at its end; words, and numbers with what they count
/// (<c>2024年</c>), stay whole where a line can hold them; letters with their marks, surrogate pairs and joined emoji are never
/// cut. Text is cleaned first (<see cref="PlainText.Clean"/>), and its formulas are lowered
/// (CO₂); line feeds in it start new lines. O(length), times 12 for balanced
/// text.
/// </remarks>
public static class TextBreaker
{
    private const string Ellipsis = "…";

    /// <summary>Sets text into a block that is as wide as said and as high as its lines.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="origin">Upper left corner of the block.</param>
    /// <param name="width">Width of the block in points.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="maxLines">At most so many lines, at least 1; longer text ends in … and the block's
    /// <see cref="TextBlock.Full"/> has the whole.</param>
    /// <returns>
    /// The block; no line is wider than <paramref name="width"/>, unless one single character is. Blank text gives no lines.
    /// </returns>
    public static TextBlock Lay(string text, Point origin, double width, TextStyle style, int maxLines = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(style);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLines, 1);
        var clean = Formulas.Lower(PlainText.Clean(text));
        var lines = Break(clean, width, style, maxLines, out var shortened);
        return new TextBlock(
            new Rect(origin.X, origin.Y, width, lines.Length * style.LineHeight),
            lines,
            style.Size,
            style.LineHeight,
            style.Colour,
            style.Align,
            style.Bold,
            shortened ? clean.Trim() : null)
        {
            Unbroken = shortened || lines.Length < 2 ? null : clean.Trim(),
        };
    }

    /// <summary>
    /// Sets text into a rectangle, in its middle from top to bottom, in as many lines as it can hold (at least one).
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="area">Where it may stand.</param>
    /// <param name="style">How it is set.</param>
    /// <returns>The block, within the area unless that is lower than one line.</returns>
    public static TextBlock Fit(string text, Rect area, TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var lines = Math.Max(1, (int)((area.Height + 0.01) / style.LineHeight));
        var block = Lay(text, new Point(area.X, area.Y), area.Width, style, lines);
        var top = area.Y + ((area.Height - block.Bounds.Height) / 2);
        return block with { Bounds = block.Bounds with { Y = top } };
    }

    /// <summary>Width in points of the widest line of a block.</summary>
    public static double InkWidth(TextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Lines.IsEmpty ? 0 : block.Lines.Max(line => FontMetrics.Width(line, block.Size, block.Bold));
    }

    private static ImmutableArray<string> Break(string clean, double width, TextStyle style, int maxLines, out bool shortened)
    {
        var clusters = Clusters(clean, style);
        var em = (width + 1e-6) / style.Size;
        var lines = Fill(clean, clusters, em);
        shortened = lines.Count > maxLines;
        if (shortened)
        {
            var first = lines[maxLines - 1].Start;
            var last = Shorten(clean, clusters, first, em);
            return [.. lines.Take(maxLines - 1).Select(l => Cut(clean, l.Start, l.End)), last];
        }

        if (style.Balanced && lines.Count > 1)
        {
            lines = Balance(clean, clusters, em, lines);
        }

        return [.. lines.Select(l => Cut(clean, l.Start, l.End))];
    }

    // The narrowest measure that needs no more lines; halving 12 times comes within 1/4000 of the width.
    private static List<Line> Balance(string text, List<Cluster> clusters, double em, List<Line> lines)
    {
        var (low, high) = (clusters.Max(c => c.Width), em);
        for (var i = 0; i < 12 && high > low; i++)
        {
            var middle = (low + high) / 2;
            var tried = Fill(text, clusters, middle);
            if (tried.Count <= lines.Count && !tried.Exists(l => l.SplitsWord))
            {
                (lines, high) = (tried, middle);
            }
            else
            {
                low = middle;
            }
        }

        return lines;
    }

    // Greedy: each line takes what it can hold.
    private static List<Line> Fill(string text, List<Cluster> clusters, double em)
    {
        var lines = new List<Line>();
        var first = 0;
        while (first < clusters.Count)
        {
            var next = EndOfLine(clusters, first, em);
            var isLast = next == clusters.Count;
            lines.Add(new Line(
                clusters[first].Start, isLast ? text.Length : clusters[next].Start,
                SplitsWord: !isLast && !clusters[next].BreakBefore));
            first = next;
            while (first < clusters.Count && clusters[first].Kind == ClusterKind.Space)
            {
                first++; // spaces hang over the line's end
            }

            if (first < clusters.Count && clusters[first].Kind == ClusterKind.LineFeed)
            {
                first++;
            }
        }

        lines.RemoveAll(l => text.AsSpan(l.Start, l.End - l.Start).IsWhiteSpace());
        return lines;
    }

    // Index of the first cluster of the next line.
    private static int EndOfLine(List<Cluster> clusters, int first, double em)
    {
        var width = 0.0;
        var chance = -1;
        for (var i = first; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (cluster.Kind == ClusterKind.LineFeed)
            {
                return i;
            }

            if (i > first && cluster.BreakBefore)
            {
                chance = i;
            }

            width += cluster.Width;
            if (width > em && i > first && cluster.Kind != ClusterKind.Space)
            {
                return chance > first ? chance : i; // a word longer than the line is cut
            }
        }

        return clusters.Count;
    }

    private static string Shorten(string text, List<Cluster> clusters, int start, double em)
    {
        var room = em - FontMetrics.RuneWidth(Ellipsis.EnumerateRunes().First(), bold: true);
        var end = start;
        foreach (var cluster in clusters.Where(c => c.Start >= start))
        {
            room -= cluster.Width;
            if (cluster.Kind == ClusterKind.LineFeed || room < 0)
            {
                break;
            }

            end = cluster.Start + cluster.Length;
        }

        var kept = text[start..end].TrimEnd();
        while (kept.Length > 0
            && Rune.DecodeLastFromUtf16(kept, out var last, out var length) == System.Buffers.OperationStatus.Done
               && BreakRules.IsOpener(last))
        {
            kept = kept[..^length].TrimEnd();
        }

        return kept + Ellipsis;
    }

    private static string Cut(string text, int start, int end) => text[start..end].Trim();

    // What is never cut: a letter with its marks, a joined emoji.
    private static List<Cluster> Clusters(string text, TextStyle style)
    {
        var clusters = new List<Cluster>(text.Length);
        Rune? before = null;
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            var element = text.AsSpan(start, length);
            _ = Rune.DecodeFromUtf16(element, out var head, out _);
            var kind =
                head.Value switch { '\n' => ClusterKind.LineFeed, ' ' or 0x3000 => ClusterKind.Space, _ => ClusterKind.Ink };
            var width = kind == ClusterKind.LineFeed ? 0 : FontMetrics.Width(element, 1, style.Bold);
            clusters.Add(new Cluster(start, length, width, kind, before is { } left && BreakRules.MayBreak(left, head)));
            before = head;
            start += length;
        }

        return clusters;
    }

    private enum ClusterKind
    {
        Ink,
        Space,
        LineFeed,
    }

    // Indices are those of the text.
    private readonly record struct Line(int Start, int End, bool SplitsWord);

    private readonly record struct Cluster(int Start, int Length, double Width, ClusterKind Kind, bool BreakBefore);
}
