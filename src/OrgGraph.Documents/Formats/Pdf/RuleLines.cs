using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Joins the pieces of lines: dashes and dots, borders drawn cell by cell, both strokes of a double border.</summary>
internal static class RuleLines
{
    /// <summary>How far ends of lines may miss each other and still touch, in points.</summary>
    public const double Touch = 3;

    // pieces within this distance across their way are on one line
    private const double SameLine = 0.8;

    // gaps of dashes and dots; a missing border is a whole cell wide
    private const double MostGap = 4.5;

    // shorter lines are dots, ticks and strokes of drawn letters
    private const double LeastLength = 7;

    /// <summary>The lines, by direction, place and beginning. O(n log n).</summary>
    public static List<Rule> Join(List<Rule> pieces)
    {
        var sorted = new List<Rule>(pieces);
        sorted.Sort(static (a, b) => a.IsLevel != b.IsLevel ? a.IsLevel.CompareTo(b.IsLevel)
            : a.At != b.At ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        var lines = new List<Rule>();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i + 1;
            while (end < sorted.Count && sorted[end].IsLevel == sorted[i].IsLevel && sorted[end].At - sorted[i].At <= SameLine)
            {
                end++;
            }

            JoinOnLine(CollectionsMarshal.AsSpan(sorted)[i..end], lines);
            i = end;
        }

        return lines;
    }

    private static void JoinOnLine(Span<Rule> pieces, List<Rule> lines)
    {
        pieces.Sort(static (a, b) => a.From.CompareTo(b.From));
        var current = pieces[0];
        foreach (ref readonly var piece in pieces[1..])
        {
            if (piece.From - current.To <= MostGap)
            {
                current = current with { To = Math.Max(current.To, piece.To) };
                continue;
            }

            Add(current, lines);
            current = piece;
        }

        Add(current, lines);
    }

    private static void Add(in Rule line, List<Rule> lines)
    {
        if (line.Length >= LeastLength)
        {
            lines.Add(line);
        }
    }
}
