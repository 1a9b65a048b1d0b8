namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Numbers the lines of a page and the characters in them, for places.</summary>
internal sealed class PageLines
{
    private readonly List<double> _middles;
    private readonly List<List<Glyph>> _lines;

    /// <summary>Numbers a page's letters.</summary>
    /// <param name="lines">The letters by lines from top to bottom, each from left to right.</param>
    public PageLines(List<List<Glyph>> lines)
    {
        _lines = lines;
        _middles = lines.ConvertAll(l => l[0].MiddleY);
    }

    /// <summary>The line, from 1, that stands at or next below a height.</summary>
    public int RowAt(double y)
    {
        var index = _middles.BinarySearch(y);
        return Math.Clamp(index < 0 ? ~index + 1 : index + 1, 1, Math.Max(1, _middles.Count));
    }

    /// <summary>The line and character of a letter, from 1.</summary>
    public (int Row, int Column) PlaceOf(in Glyph glyph)
    {
        if (_lines.Count == 0)
        {
            return (1, 1);
        }

        var index = _middles.BinarySearch(glyph.MiddleY);
        index = index < 0 ? ~index : index;
        if (index == _middles.Count || (index > 0 && glyph.MiddleY - _middles[index - 1] < _middles[index] - glyph.MiddleY))
        {
            index--;
        }

        var column = 1;
        foreach (var other in _lines[index])
        {
            if (other.Left >= glyph.Left)
            {
                break;
            }

            column += other.IsBlank ? 0 : other.Text.Length;
        }

        return (index + 1, column);
    }
}
