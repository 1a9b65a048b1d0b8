using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>A letter as drawn: its line's way from where it stands to where the next would.</summary>
internal readonly record struct DrawnLetter(
    string Text, double FromX, double FromY, double ToX, double ToY, double Size, Turn Turn, bool Light);

/// <summary>Turns a page whose letters mostly run another way, so that they run from left to right.</summary>
internal static class PageTurn
{
    /// <summary>The way that a letter runs: from where it stands to where the next would, and what is up for it.</summary>
    public static Turn Of(double x, double y, double upX, double upY)
    {
        // letters without a width tell their way by what is up
        if (Math.Abs(x) + Math.Abs(y) < 1e-6)
        {
            (x, y) = (upY, -upX);
        }

        return Math.Abs(y) < 0.02 * Math.Abs(x) ? x > 0 ? Turn.None : Turn.Back
            : Math.Abs(x) < 0.02 * Math.Abs(y) ? y < 0 ? Turn.Down : Turn.Up
            : Turn.Slanted;
    }

    /// <summary>The way that most letters of the page run.</summary>
    public static Turn MostOf(List<DrawnLetter> letters)
    {
        Span<int> counts = stackalloc int[Enum.GetValues<Turn>().Length];
        foreach (ref readonly var letter in CollectionsMarshal.AsSpan(letters))
        {
            counts[(int)letter.Turn]++;
        }

        var most = Turn.None;
        foreach (var turn in (ReadOnlySpan<Turn>)[Turn.Down, Turn.Back, Turn.Up])
        {
            most = counts[(int)turn] > counts[(int)most] + counts[(int)Turn.Stacked] ? turn : most;
        }

        return most;
    }

    /// <summary>The letter on the turned page.</summary>
    public static Glyph Place(in DrawnLetter letter, Turn page, double width, double height)
    {
        var (fromX, fromY) = Point(letter.FromX, letter.FromY, page, width, height);
        var (toX, toY) = Point(letter.ToX, letter.ToY, page, width, height);
        var (size, turn) = (letter.Size, TurnOf(letter.Turn, page));
        switch (turn)
        {
            case Turn.None:
            case Turn.Slanted:
                return new Glyph(letter.Text, fromX, Math.Max(fromX + 0.01, toX), fromY, size, turn, letter.Light);
            case Turn.Stacked:
                return new Glyph(letter.Text, fromX, fromX + size, fromY, size, turn, letter.Light);
            case Turn.Back:
                return new Glyph(letter.Text, toX, fromX, fromY + ((2 * Glyph.Rise) - 1) * size, size, turn, letter.Light);
            default:
                // beside its line, on the side of its head
                var left = turn == Turn.Down ? fromX - ((1 - Glyph.Rise) * size) : fromX - (Glyph.Rise * size);
                var bottom = Math.Max(fromY, toY) - ((1 - Glyph.Rise) * size);
                return new Glyph(letter.Text, left, left + size, bottom, size, turn, letter.Light);
        }
    }

    /// <summary>The rule on the turned page.</summary>
    public static Rule Place(in Rule rule, Turn page, double width, double height) => page switch
    {
        Turn.Down => rule.IsLevel
            ? new Rule(false, rule.At, width - rule.To, width - rule.From)
            : new Rule(true, width - rule.At, rule.From, rule.To),
        Turn.Up => rule.IsLevel
            ? new Rule(false, height - rule.At, rule.From, rule.To)
            : new Rule(true, rule.At, height - rule.To, height - rule.From),
        Turn.Back => rule.IsLevel
            ? new Rule(true, height - rule.At, width - rule.To, width - rule.From)
            : new Rule(false, width - rule.At, height - rule.To, height - rule.From),
        _ => rule,
    };

    /// <summary>The area on the turned page.</summary>
    public static Box Place(in Box box, Turn page, double width, double height)
    {
        var (x, y) = Point(box.Left, box.Top, page, width, height);
        var (u, v) = Point(box.Right, box.Bottom, page, width, height);
        return new Box(Math.Min(x, u), Math.Min(y, v), Math.Max(x, u), Math.Max(y, v));
    }

    private static (double X, double Y) Point(double x, double y, Turn page, double width, double height) => page switch
    {
        Turn.Down => (y, width - x),
        Turn.Up => (height - y, x),
        Turn.Back => (width - x, height - y),
        _ => (x, y),
    };

    private static Turn TurnOf(Turn letter, Turn page)
    {
        if (letter is Turn.Slanted or Turn.Stacked || page == Turn.None)
        {
            return letter;
        }

        return (Turn)(((int)letter - (int)page + 4) % 4);
    }
}
