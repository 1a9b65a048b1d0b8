using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Joins the lines of each cell of a table to its text, by how wide the columns are and how their lines end.</summary>
internal sealed class TableTexts
{
    // a column of which so many lines end early holds names or items, a line each
    private const double ListFrom = 0.34;

    // or one of short lines with fewer marks than running text has
    private const double FewMarks = 0.15;
    private const int ShortLine = 8;

    // wider than any usual margin of a cell: its text stands in the middle
    private const double MostPadding = 9;

    // the share of lines that may stand nearer to the edge: overlong words, squeezed marks
    private const double FewPaddings = 0.02;

    private readonly double _padding;
    private readonly HashSet<(int Column, int Span)> _lists = [];

    public TableTexts(PageTable table)
    {
        _padding = PaddingOf(table);
        var ends = new Dictionary<(int Column, int Span), (int All, int Early, int Marks, int Letters)>();
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            var count = ends.GetValueOrDefault((cell.Column, cell.ColumnSpan));
            for (var i = 0; i + 1 < cell.Lines.Count; i++)
            {
                var isEarly = !AreStacked(cell, i) && HasRoom(cell, i);
                var marks = cell.Lines[i].Text.Count(c => c is '、' or '，' or '；' or '。');
                count =
                    (count.All + 1, count.Early + (isEarly ? 1 : 0), count.Marks + marks,
                        count.Letters + cell.Lines[i].Text.Length);
            }

            ends[(cell.Column, cell.ColumnSpan)] = count;
        }

        _lists = [.. ends.Where(e => IsList(e.Value.All, e.Value.Early, e.Value.Marks, e.Value.Letters)).Select(e => e.Key)];
    }

    /// <summary>What the ends of a cell's lines mean; that of the last is left open.</summary>
    public LineEnd[] EndsOf(PageCell cell)
    {
        var ends = new LineEnd[cell.Lines.Count];
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            ends[i] = EndOf(cell, i);
        }

        if (!Array.Exists(ends[..^1], e => e != LineEnd.Break))
        {
            return ends;
        }

        // full lines of names end where names do
        var isList = _lists.Contains((cell.Column, cell.ColumnSpan));
        var parted = NameLines.Part(
            cell.Lines.ConvertAll(l => l.Text), Array.ConvertAll(ends, e => e != LineEnd.Break), mostly: !isList);
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            ends[i] = AreStacked(cell, i) ? ends[i] : parted[i] switch
            {
                true => LineEnd.Wrap,
                false => LineEnd.Break,
                null => ends[i],
            };
        }

        return ends;
    }

    private LineEnd EndOf(PageCell cell, int line)
    {
        if (AreStacked(cell, line))
        {
            return LineEnd.Wrap;
        }

        if (HasRoom(cell, line))
        {
            return LineEnd.Break;
        }

        var (text, next) = (cell.Lines[line].Text, cell.Lines[line + 1].Text);
        return _lists.Contains((cell.Column, cell.ColumnSpan)) && !LineBreaks.IsClosing(text[^1])
            && !LineBreaks.IsClosing(next[0])
            && !LineBreaks.IsOpening(text[^1]) && TextMender.IsChinese(text[^1]) && TextMender.IsChinese(next[0])
            ? LineEnd.Unknown : LineEnd.Wrap;
    }

    /// <summary>True when a line would have had no room behind the last of another cell of the same column.</summary>
    public bool GoesOn(PageCell above, PageCell below)
    {
        var (line, next) = (above.Lines[^1], below.Lines[0]);
        return !LineBreaks.HasRoom(line, next, above.Box.Right - _padding);
    }

    /// <summary>The cell's text in pieces, a line each.</summary>
    public PlacedText[] TextOf(PageCell cell)
    {
        if (cell.IsBlank)
        {
            return [new PlacedText("", PageText.PlaceOf(cell.Page, cell.PageRow))];
        }

        var ends = EndsOf(cell);
        var pieces = new PlacedText[cell.Lines.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var line = cell.Lines[i];
            var joint = i == 0 ? ""
                : ends[i - 1] == LineEnd.Wrap ? LineBreaks.Joint(cell.Lines[i - 1].Text, line.Text) : "\n";
            pieces[i] = new PlacedText(joint + line.Text, PageText.PlaceOf(line));
        }

        return pieces;
    }

    private static bool IsList(int lines, int early, int marks, int letters) =>
        lines > 0 && ((early > 0 && early >= ListFrom * lines) || (marks < FewMarks * lines && letters <= ShortLine * lines));

    private bool HasRoom(PageCell cell, int line) =>
        LineBreaks.HasRoom(cell.Lines[line], cell.Lines[line + 1], RightOf(cell, line) - _padding);

    // lines joined from a later page keep the places that they had there
    private static double RightOf(PageCell cell, int line) => cell.Box.Right + cell.ShiftOf(line);

    // letters below each other, or the last of them
    private static bool AreStacked(PageCell cell, int line)
    {
        if (!cell.Lines[line].IsOneLetter)
        {
            return false;
        }

        var ones = cell.Lines.Count(l => l.IsOneLetter);
        return ones >= 3 ? ones * 2 > cell.Lines.Count : ones == cell.Lines.Count;
    }

    // the distance of lines from their cells' edges that few undercut
    private static double PaddingOf(PageTable table)
    {
        var paddings = new List<double>();
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            for (var i = 0; i < cell.Lines.Count; i++)
            {
                var line = cell.Lines[i];
                var shift = cell.ShiftOf(i);
                paddings.Add(line.Box.Left - cell.Box.Left - shift);
                if (!LineBreaks.IsClosing(line.Text[^1]))
                {
                    paddings.Add(cell.Box.Right + shift - line.Box.Right);
                }
            }
        }

        paddings.Sort();
        return paddings.Count == 0 ? 0 : Math.Clamp(paddings[(int)(paddings.Count * FewPaddings)], 0, MostPadding);
    }
}
