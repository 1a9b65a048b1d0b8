using System.Runtime.InteropServices;
using OrgGraph.Documents.TextTables;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Where rows begin.</summary>
/// <param name="Lines">For each line true where one begins.</param>
/// <param name="AreGuessed">True when neither lines nor gaps part them, only what the lines hold.</param>
internal readonly record struct RowStarts(bool[] Lines, bool AreGuessed);

/// <summary>Where the rows of a table without upright lines begin, and how far lines reach.</summary>
internal static class ColumnRows
{
    // rows stand apart by so much more than lines, in sizes of the type
    private const double RowGap = 0.22;

    private const int MostOfLabel = 10;

    public static RowStarts Read(List<List<Glyph>> lines, int start, int end, double[] edges, List<Rule> levels)
    {
        var starts = new bool[end - start];
        starts[0] = true;
        var box = BoxOf(lines, start, end);
        var ruled = levels.FindAll(l => l.Length > 0.7 * box.Width && l.At > box.Top && l.At < box.Bottom);
        var (usual, widest) = Gaps(lines, start, end, edges);
        var size = lines[start][0].Size;
        var byGaps = widest - usual > RowGap * size;
        var bottom = BottomOf(lines[start]);
        var begun = false;
        var areParted = ruled.Count >= 3 || (byGaps && HasGaps(lines, start, end, edges, usual + (RowGap * size)));
        var level = areParted ? null : LevelRows.Starts(lines, start, end, edges);
        for (var i = start + 1; i < end; i++)
        {
            var top = TopOf(lines[i]);
            var isStart = ruled.Count >= 3
                ? ruled.Exists(r => r.At > MiddleOf(lines[i - 1]) && r.At < MiddleOf(lines[i]))
                : level is not null ? level[i - start] || HasNumber(lines[i], edges)
                : byGaps ? top - bottom > usual + (RowGap * size)
                : HasNumber(lines[i], edges);
            // the header may stand no further from the first row than lines do
            isStart |= ruled.Count < 3 && !begun && BeginsRows(lines[i], edges);
            begun |= isStart;
            starts[i - start] = isStart || ColumnStrips.IsAcross(lines[i], edges) || ColumnStrips.IsAcross(lines[i - 1], edges);
            bottom = Math.Max(starts[i - start] ? 0 : bottom, BottomOf(lines[i]));
        }

        SplitAtNumbers(lines, start, edges, starts);
        return new RowStarts(starts, !areParted);
    }

    // half of the rows with numbers stand apart from the line above
    private static bool HasGaps(List<List<Glyph>> lines, int start, int end, double[] edges, double least)
    {
        var (numbered, apart) = (0, 0);
        for (var i = start + 2; i < end; i++)
        {
            numbered += HasNumber(lines[i], edges) ? 1 : 0;
            apart += TopOf(lines[i]) - BottomOf(lines[i - 1]) > least ? 1 : 0;
        }

        return apart * 2 > numbered;
    }

    // a row with two numbers in its first column is two rows
    private static void SplitAtNumbers(List<List<Glyph>> lines, int start, double[] edges, bool[] starts)
    {
        var hasNumber = false;
        for (var i = 0; i < starts.Length; i++)
        {
            hasNumber &= !starts[i];
            if (HasNumber(lines[start + i], edges))
            {
                starts[i] |= hasNumber;
                hasNumber = true;
            }
        }
    }

    // what no header's second line holds: a sentence, or a number in the first column
    private static bool BeginsRows(List<Glyph> line, double[] edges) =>
        HasNumber(line, edges) || ColumnStrips.Labels(line).Exists(l => l.Letters > MostOfLabel)
            || line.Exists(g => g.Text[0] is '。' or '，' or '；');

    public static bool HasNumber(List<Glyph> line, double[] edges) =>
        ItemNumber.IsAlone(string.Concat(line.Where(g => !g.IsBlank && g.MiddleX < edges[1]).Select(g => g.Text)));

    // the gap between lines of one cell is the smallest that comes more than once in ten within the columns
    private static (double Usual, double Widest) Gaps(List<List<Glyph>> lines, int start, int end, double[] edges)
    {
        var gaps = new List<double>();
        var bottoms = new double[edges.Length - 1];
        for (var i = start; i < end; i++)
        {
            for (var c = 0; c < bottoms.Length; c++)
            {
                var inColumn = lines[i].FindAll(g => !g.IsBlank && g.MiddleX >= edges[c] && g.MiddleX < edges[c + 1]);
                if (inColumn.Count == 0)
                {
                    continue;
                }

                if (bottoms[c] > 0)
                {
                    gaps.Add(TopOf(inColumn) - bottoms[c]);
                }

                bottoms[c] = BottomOf(inColumn);
            }
        }

        gaps.Sort();
        return gaps.Count == 0 ? (0, 0) : (gaps[gaps.Count / 10], gaps[^1]);
    }

    public static double TopOf(List<Glyph> line) => line.Min(g => g.Top);

    public static double BottomOf(List<Glyph> line) => line.Max(g => g.Bottom);

    public static double MiddleOf(List<Glyph> line) => line[0].MiddleY;

    public static Box BoxOf(List<List<Glyph>> lines, int start, int end)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var glyph in CollectionsMarshal.AsSpan(lines)[start..end].ToArray().SelectMany(l => l))
        {
            box = glyph.IsBlank ? box : box.Union(new Box(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom));
        }

        return box;
    }
}
