using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Layouts;

/// <summary>
/// Deals the units that follow a row's deadline out to the role columns. Certain are: the first unit on the
/// deadline's own line, and lines with just one entry a column. All else is the likely column, and flagged:
/// lines of one block stay in a column, an empty line moves on to the next one, lists of governments stay together,
/// and a none-mark at the end closes the last column.
/// </summary>
internal sealed class CollapsedUnits(LayoutInput input, Columns columns)
{
    // A bracket left open for more lines than this was never closed.
    private const int LongestBracket = 6;

    private readonly SourceText _text = input.Text;
    private readonly int[] _columns = [.. Enumerable.Range(0, columns.Count).Where(i => columns.Meanings[i].IsUnits())];
    private readonly List<List<List<CellPart>>> _blocks = [];
    private bool _blockEnded;
    private bool _onDeadlineLine;
    private int _openBrackets;
    private int _bracketLine;

    /// <summary>True while a bracket that a name opened goes on over lines.</summary>
    public bool IsInBracket => _openBrackets > 0;

    /// <summary>Starts a row's units with what stands on the deadline's line.</summary>
    public void Begin(int line, List<CellPart> tokens)
    {
        _blocks.Clear();
        _openBrackets = 0;
        _onDeadlineLine = tokens.Count > 0;
        _blockEnded = true;
        if (tokens.Count > 0)
        {
            Add(tokens, line);
        }
    }

    public void EndBlock() => _blockEnded = _openBrackets == 0;

    public bool TryReadLine(int line, List<CellPart> tokens)
    {
        if (_openBrackets > 0 && line - _bracketLine > LongestBracket)
        {
            _openBrackets = 0;
        }

        if (_openBrackets == 0 && !AreUnits(tokens, 0, line) && !ContinuesName(tokens))
        {
            return false;
        }

        Add(tokens, line);
        return true;
    }

    /// <summary>True when all tokens from one on are units, none-marks or parts of a bracket.</summary>
    public bool AreUnits(List<CellPart> tokens, int from, int line)
    {
        var depth = 0;
        for (var i = from; i < tokens.Count; i++)
        {
            var token = WithoutDashes(tokens[i]);
            var inBracket = depth > 0 || UnitShape.IsOpening(token[0]);
            depth += Depth(token);
            if (!inBracket && depth == 0 && !NoneMark.Is(token) && !UnitShape.IsCertain(token)
                && !(i == tokens.Count - 1 && IsCompletedBelow(token, line)))
            {
                return false;
            }
        }

        return from < tokens.Count;
    }

    /// <summary>The parts of each role column.</summary>
    public Dictionary<int, List<CellPart>> Finish()
    {
        var cells = new Dictionary<int, List<CellPart>>();
        MergeGovernmentLists();
        var closed = _blocks.Count > 1 && _blocks[^1].TrueForAll(l => l.TrueForAll(t => NoneMark.Is(Text(t)))) ? 1 : 0;
        var last = Math.Max(0, _columns.Length - 1 - closed);
        var column = 0;
        for (var b = 0; b < _blocks.Count; b++)
        {
            if (b > 0)
            {
                column = b == _blocks.Count - 1 && closed > 0 ? _columns.Length - 1 : Math.Min(column + 1, last);
            }

            for (var l = 0; l < _blocks[b].Count; l++)
            {
                column = Deal(cells, _blocks[b][l], column, isDeadlineLine: _onDeadlineLine && b == 0 && l == 0);
            }
        }

        _blocks.Clear();
        return cells;
    }

    private int Deal(Dictionary<int, List<CellPart>> cells, List<CellPart> line, int column, bool isDeadlineLine)
    {
        var oneEach = line.Count == _columns.Length;
        for (var i = 0; i < line.Count; i++)
        {
            column = oneEach ? i : i == 0 ? column : Math.Min(column + 1, _columns.Length - 1);
            if (!cells.TryGetValue(_columns[column], out var parts))
            {
                cells[_columns[column]] = parts = [];
            }

            var certain = oneEach || (isDeadlineLine && i == 0);
            parts.Add(line[i] with { Uncertainty = certain ? Uncertainty.None : Uncertainty.RoleNotDecided });
        }

        return column;
    }

    private void Add(List<CellPart> tokens, int line)
    {
        if (_blockEnded || _blocks.Count == 0)
        {
            _blocks.Add([]);
            _blockEnded = false;
        }

        var kept = new List<CellPart>();
        List<CellPart>? sameLine = null;
        foreach (var token in tokens)
        {
            var bare = WithoutDashes(token);
            if (bare.Length < token.Length && bare.Length > 0)
            {
                // a page number's dash that stuck to the last name of the page
                input.Findings.Add(new Finding(
                    FindingKind.PageFurniture,
                    _text.Span(token.Start + bare.Length, token.End),
                    [_text.Content.Substring(token.Start + bare.Length, token.Length - bare.Length)]));
            }

            var part = bare.Length > 0 ? token with { Length = bare.Length } : token;
            if (_openBrackets > 0 || UnitShape.IsOpening(Text(part)[0]))
            {
                sameLine = Append(kept, part) ?? sameLine;
            }
            else
            {
                // what stands beside the end of a bracket is in the column after the bracket's name
                (sameLine ?? kept).Add(part);
            }

            _bracketLine = _openBrackets == 0 ? line : _bracketLine;
            _openBrackets = Math.Max(0, _openBrackets + Depth(Text(part)));
        }

        if (kept.Count > 0)
        {
            _blocks[^1].Add(kept);
        }
    }

    // A bracket belongs to the name before it, wherever its pieces stand. Returns the earlier line that it went to.
    private List<CellPart>? Append(List<CellPart> kept, CellPart part)
    {
        var line = kept.Count > 0 ? kept : LastLine();
        if (line is null)
        {
            kept.Add(part);
            return null;
        }

        line[^1] = new CellPart(line[^1].Start, part.End - line[^1].Start);
        if (_blocks[^1].Count == 0 && kept.Count == 0)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }

        return kept.Count > 0 ? null : line;
    }

    private List<CellPart>? LastLine()
    {
        for (var b = _blocks.Count - 1; b >= 0; b--)
        {
            if (_blocks[b].Count > 0)
            {
                return _blocks[b][^1];
            }
        }

        return null;
    }

    // The last name above is no whole name, and is one with this line's first word: a wrapped name.
    private bool ContinuesName(List<CellPart> tokens) =>
        !_blockEnded && LastLine() is { } line && !UnitShape.IsCertain(Text(line[^1]))
        && UnitShape.IsCertain(string.Concat(Text(line[^1]), Text(tokens[0])))
        && (tokens.Count == 1 || AreUnits(tokens, 1, -1));

    private bool IsCompletedBelow(ReadOnlySpan<char> token, int line)
    {
        if (line < 0 || line + 1 >= _text.LineCount || _text.IsBlank(line + 1) || !UnitShape.HasOpening(token))
        {
            return false;
        }

        var below = LineTokens.Of(_text, line + 1)[0];
        return UnitShape.IsCertain(string.Concat(token, Text(below)));
    }

    // Governments of one kind are listed in one cell, however many blocks their lines make.
    private void MergeGovernmentLists()
    {
        for (var b = _blocks.Count - 1; b > 0; b--)
        {
            if (IsGovernmentList(_blocks[b]) && IsGovernmentList(_blocks[b - 1]) && !(b == 1 && _onDeadlineLine))
            {
                _blocks[b - 1].AddRange(_blocks[b]);
                _blocks.RemoveAt(b);
            }
        }
    }

    private bool IsGovernmentList(List<List<CellPart>> block) =>
        block.TrueForAll(l => l.Count == 1 && Text(l[0]) is [.., '政', '府'] && !NoneMark.Is(Text(l[0])));

    private static int Depth(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += UnitShape.IsOpening(c) ? 1 : UnitShape.IsClosing(c) ? -1 : 0;
        }

        return depth;
    }

    private ReadOnlySpan<char> WithoutDashes(CellPart token)
    {
        var text = Text(token);
        if (PageFurniture.IsDashes(text))
        {
            return text;
        }

        while (text is [.., var c] && PageFurniture.IsDash(c))
        {
            text = text[..^1];
        }

        return text;
    }

    private ReadOnlySpan<char> Text(CellPart part) => _text.Content.AsSpan(part.Start, part.Length);
}
