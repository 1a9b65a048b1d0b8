using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>
/// Text from top to bottom, as narrow Chinese columns have it: a character a line, Latin letters and figures side by side as far
/// as there is room.
/// </summary>
internal static partial class UprightText
{
    private const double LineSpacing = 1.12;

    /// <summary>Height of a text that is not shortened.</summary>
    public static double HeightOf(string text, double width, double size) =>
        LinesOf(PlainText.OneLine(text), width, size).Count * size * LineSpacing;

    /// <summary>True where a width holds each run of letters and figures side by side, so that no word is cut.</summary>
    public static bool IsWhole(string text, double width, double size) =>
        Runs().Matches(text).All(run => FontMetrics.Width(run.Value, size, bold: true) <= width - 2);

    /// <summary>Sets text into the middle of an area, shortened where it does not fit.</summary>
    public static TextBlock Fit(string text, Rect area, double size, Colour colour, bool bold = false)
    {
        var block = Lay(text, area, size, colour, bold);
        return block with { Bounds = block.Bounds with { Y = area.Y + ((area.Height - block.Bounds.Height) / 2) } };
    }

    /// <summary>Sets text onto the lower edge of an area, shortened where it does not fit.</summary>
    public static TextBlock Lay(string text, Rect area, double size, Colour colour, bool bold = false)
    {
        var clean = PlainText.OneLine(text);
        var lines = LinesOf(clean, area.Width, size);
        var fitting = Math.Max(1, (int)(area.Height / (size * LineSpacing)));
        var shortened = lines.Count > fitting;
        ImmutableArray<string> shown = shortened ? [.. lines.Take(fitting - 1), "…"] : [.. lines];
        var height = shown.Length * size * LineSpacing;
        return new TextBlock(
            new Rect(area.X, area.Bottom - height, area.Width, height),
            shown,
            size,
            size * LineSpacing,
            colour,
            TextAlign.Centre,
            bold,
            clean);
    }

    // Words and figures, with what joins them, figures below the line too: GEP-R, PM₂.₅, 24/7.
    [GeneratedRegex("[A-Za-z0-9\u2080-\u209C]+(?:[-./&][A-Za-z0-9\u2080-\u209C]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Runs();

    [GeneratedRegex("[A-Za-z0-9\u2080-\u209C]+|[-./&]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    private static List<string> LinesOf(string text, double width, double size)
    {
        var lines = new List<string>();
        var end = 0;
        foreach (Match run in Runs().Matches(text))
        {
            AddSingly(text[end..run.Index]);
            if (FontMetrics.Width(run.Value, size, bold: true) <= width - 2)
            {
                lines.Add(run.Value);
            }
            else
            {
                AddApart(run.Value);
            }

            end = run.Index + run.Length;
        }

        AddSingly(text[end..]);
        return lines;

        // A run that is too wide: its words in pieces, what joins them on lines of its own.
        void AddApart(string run)
        {
            foreach (Match word in Words().Matches(run))
            {
                lines.AddRange(Chunks(word.Value, width - 2, size));
            }
        }

        void AddSingly(string part)
        {
            var elements = StringInfo.GetTextElementEnumerator(part);
            while (elements.MoveNext())
            {
                var element = elements.GetTextElement();
                if (element != " ")
                {
                    lines.Add(FontMetrics.Width(element, size, bold: true) <= width ? element : "…");
                }
            }
        }
    }

    // Letters and figures side by side, in pieces of about one length where they are too wide.
    private static IEnumerable<string> Chunks(string run, double width, double size)
    {
        if (run.Length == 0)
        {
            return [];
        }

        // fewer would be too wide altogether
        var pieces = (int)Math.Clamp(FontMetrics.Width(run, size, bold: true) / Math.Max(width, 1), 1, run.Length);
        while (pieces < run.Length
            && run.Chunk((run.Length + pieces - 1) / pieces).Any(c => FontMetrics.Width(c, size, bold: true) > width))
        {
            pieces++;
        }

        return run.Chunk(Math.Max(1, (run.Length + pieces - 1) / pieces)).Select(c => new string(c));
    }
}
