using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>
/// Tells which ends of full lines part two names, and which stand within one. A full line alone does not tell: the lines are
/// parted so that every piece is a name of a body, or every piece that of a person; of several ways the one whose names lack
/// least of a whole name, and none holds two.
/// </summary>
internal static class NameLines
{
    // no column is so narrow that a name takes more lines
    private const int MostLines = 16;

    private const double LeastNamed = 0.6;

    private const int NoName = 1_000;
    private const int TwoNames = 20;
    private const int Remainder = 3;

    private static readonly string[] s_governments = Words.Of("bare.governments");
    private static readonly WordEndings s_bareEndings = new("办公室", "委员会", "管委会", "领导小组", "指挥部", "成员单位", "公司", "集团");
    private const int LongestBare = 5;
    private const int LongestRepeated = 2;

    /// <summary>A stretch between blanks, commas and line ends.</summary>
    /// <param name="Text">The letters.</param>
    /// <param name="Line">The line that it ends at, when the name may go on behind it; else -1.</param>
    /// <param name="IsOpen">True within a bracket: the name must go on.</param>
    private readonly record struct Piece(string Text, int Line, bool IsOpen);

    /// <summary>Parts lines.</summary>
    /// <param name="lines">The lines of a cell.</param>
    /// <param name="mayGoOn">For each line but the last, true when it is full.</param>
    /// <param name="mostly">True where names among other text do not count: most of the text must be names.</param>
    /// <returns>For each line end true within a name, false between two, null where it is not known.</returns>
    public static bool?[] Part(IReadOnlyList<string> lines, IReadOnlyList<bool> mayGoOn, bool mostly)
    {
        var ends = new bool?[lines.Count];
        var pieces = PiecesOf(lines, mayGoOn);
        var (runs, named) = (0, 0);
        for (var start = 0; start < pieces.Count;)
        {
            var end = start;
            while (end + 1 < pieces.Count && pieces[end].Line >= 0)
            {
                end++;
            }

            var run = pieces[start..(end + 1)];
            var parts = Solve(run, UnitCost) ?? Solve(run, static text => PersonShape.Is(text) ? 0 : NoName);
            runs++;
            named += parts is null ? 0 : 1;
            for (var i = 0; parts is not null && i + 1 < run.Count; i++)
            {
                ends[run[i].Line] = !parts[i];
            }

            start = end + 1;
        }

        return mostly && named < LeastNamed * runs ? new bool?[lines.Count] : ends;
    }

    private static List<Piece> PiecesOf(IReadOnlyList<string> lines, IReadOnlyList<bool> mayGoOn)
    {
        var pieces = new List<Piece>();
        var depth = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, start) = (lines[i], 0);
            for (var at = 0; at <= line.Length; at++)
            {
                if (at < line.Length)
                {
                    depth = Math.Max(0, depth + (UnitShape.IsOpening(line[at]) ? 1 : UnitShape.IsClosing(line[at]) ? -1 : 0));
                }

                var parts = at < line.Length && depth == 0
                    && (char.IsWhiteSpace(line[at]) || line[at] is '、' or '，' or ',' or '；');
                if (at > start && (parts || at == line.Length))
                {
                    var goesOn = at == line.Length && i + 1 < lines.Count && mayGoOn[i];
                    pieces.Add(new Piece(line[start..at], goesOn ? i : -1, depth > 0));
                }

                start = parts ? at + 1 : start;
            }
        }

        return pieces;
    }

    // where the pieces are parted: for each but the last true behind the end of a name; null when some are no names
    private static bool[]? Solve(List<Piece> run, Func<string, int> costOf)
    {
        var best = new int[run.Count + 1];
        var from = new int[run.Count + 1];
        for (var end = 1; end <= run.Count; end++)
        {
            best[end] = NoName;
            for (var start = end - 1; start >= Math.Max(0, end - MostLines); start--)
            {
                if ((start > 0 && run[start - 1].IsOpen) || best[start] >= NoName)
                {
                    continue;
                }

                var text = TextOf(run, start, end);
                var cost = best[start] + (IsRepeated(run, start, text) ? 0 : costOf(text))
                        + (HoldsTwo(run, start, end) ? TwoNames : 0);
                if (cost < best[end])
                {
                    (best[end], from[end]) = (cost, start);
                }
            }
        }

        if (best[^1] >= NoName)
        {
            return null;
        }

        var parts = new bool[run.Count];
        for (var end = run.Count; end > 0; end = from[end])
        {
            parts[end - 1] = true;
        }

        return parts;
    }

    // 管委会|会: what an earlier wrap left behind
    private static bool IsRepeated(List<Piece> run, int start, string text) =>
        start > 0 && text.Length <= LongestRepeated && run[start - 1].Text.EndsWith(text, StringComparison.Ordinal);

    private static string TextOf(List<Piece> run, int start, int end) =>
        string.Concat(run[start..end].Select(p => p.Text));

    // a place stands for its government; 管委会 alone is the end of a name, and 区机关 the beginning of one
    private static int UnitCost(string text) =>
        IsBare(text) ? Remainder
            : IsBeginning(text) || EndsTwice(text) ? NoName
            : UnitShape.IsCertain(text) ? 0
            : UnitShape.IsComplete(text) || UnitShape.IsPlace(text) ? 1
            : NoName;

    private static bool IsBeginning(string text) => text is [_, '机', '关'];

    // 管委会会: what a wrap left behind is no part of the name
    private static bool EndsTwice(string text) => text is [.., var last, var end] && last == end;

    // 区水务局|大兴供电公司 read as one; 市规划自然资源委|大兴分局 and 各镇|人民政府 are one
    private static bool HoldsTwo(List<Piece> run, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            var first = TextOf(run, start, i);
            var isName = UnitShape.IsComplete(first) && !IsBeginning(first);
            if (!isName && !UnitShape.IsPlace(first))
            {
                continue;
            }

            for (var j = i + 1; j <= end; j++)
            {
                var second = TextOf(run, i, j);
                if ((UnitShape.HasOpening(second) || (isName && j == end)) && !IsBare(second)
                    && (UnitShape.IsComplete(second) || (isName && UnitShape.IsPlace(second))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBare(string text) =>
        NameJoin.IsBareBranch(text) || Array.IndexOf(s_governments, text) >= 0 || text is "区管委会" or "园区管委会"
            || (text.Length <= LongestBare && !UnitShape.HasOpening(text) && s_bareEndings.Match(text));
}
