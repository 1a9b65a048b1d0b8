using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Deals the units that follow a row's deadline out to the role columns. Certain are: the first unit on the
/// deadline's own line, and lines with just one entry a column. All else is the likely column, and flagged:
/// lines of one block stay in a column, an empty line moves on to the next one, lists of governments stay together,
/// and a none-mark at the end closes the last column.
/// </summary>
internal sealed class CollapsedUnits
{
    // A bracket left open for more lines than this was never closed.
    private const int LongestBracket = 6;

    private readonly TextTableInput _input;
    private readonly DocumentText _text;
    private readonly int[] _columns;
    private readonly List<CellPart>[] _cells;
    private readonly List<Entry> _entries = [];
    private readonly List<CellPart> _below = [];
    private readonly BrokenNames _broken;
    private bool _blockEnded;
    private bool _onDeadlineLine;
    private bool _isCut;
    private int _openBrackets;
    private int _bracketLine;

    public CollapsedUnits(TextTableInput input, Columns columns)
    {
        _broken = input.Broken;
        _input = input;
        _text = input.Text;
        _columns = [.. Enumerable.Range(0, columns.Count).Where(i => columns.Meanings[i].IsUnits())];
        _cells = [.. Enumerable.Range(0, columns.Count).Select(_ => new List<CellPart>())];
    }

    /// <summary>A name or none-mark with the block and the line of the block's text that it stands in.</summary>
    private readonly record struct Entry(CellPart Part, int Block, int Line);

    /// <summary>True while a bracket that a name opened goes on over lines.</summary>
    public bool IsInBracket => _openBrackets > 0;

    /// <summary>Starts a row's units with what stands on the deadline's line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">The units.</param>
    /// <param name="isCut">True when a part of the first name may stand before it.</param>
    public void Begin(int line, ReadOnlySpan<CellPart> words, bool isCut)
    {
        _entries.Clear();
        _openBrackets = 0;
        _blockEnded = false;
        _onDeadlineLine = words.Length > 0;
        _isCut = isCut;
        Add(words, line);
    }

    public void EndBlock() => _blockEnded |= _openBrackets == 0;

    public bool TryReadLine(int line, ReadOnlySpan<CellPart> words)
    {
        if (_openBrackets > 0 && line - _bracketLine > LongestBracket)
        {
            _openBrackets = 0;
        }

        if (_openBrackets == 0 && !AreUnits(words, line, out _) && !ContinuesName(words))
        {
            return false;
        }

        Add(words, line);
        return true;
    }

    /// <summary>True when all words are units, none-marks or parts of a bracket; <paramref name="other"/> is the index of the
    /// first that is not.</summary>
    public bool AreUnits(ReadOnlySpan<CellPart> words, int line, out int other)
    {
        other = 0;
        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = WithoutDashes(words[i]);
            var inBracket = depth > 0 || UnitShape.IsOpening(word[0]);
            depth += Depth(word);
            if (inBracket || depth != 0 || NoneMark.Is(word) || UnitShape.IsCertain(word)
                || (i == words.Length - 1 && IsCompletedBelow(word, line)))
            {
                continue;
            }

            if (i + 1 < words.Length && _broken.AreHalves(words[i], words[i + 1]))
            {
                i++;
                continue;
            }

            other = i;
            return false;
        }

        return words.Length > 0;
    }

    /// <summary>The parts of a column; valid until the next row begins. <see cref="Deal"/> comes first.</summary>
    public List<CellPart> PartsOf(int column) => _cells[column];

    /// <summary>Deals the row's units out to the columns.</summary>
    public void Deal()
    {
        foreach (var cell in _cells)
        {
            cell.Clear();
        }

        var lastBlock = _entries.Count > 0 ? _entries[^1].Block : 0;
        var closes = _entries.Count > 0 && lastBlock > _entries[0].Block && IsNoneBlock(lastBlock);
        var lastOpen = Math.Max(0, _columns.Length - (closes ? 2 : 1));
        var column = 0;
        for (var first = 0; first < _entries.Count;)
        {
            var (_, block, line) = _entries[first];
            var end = first + 1;
            while (end < _entries.Count && _entries[end].Line == line)
            {
                end++;
            }

            if (first > 0 && StartsNewColumn(first))
            {
                column = closes && block == lastBlock ? _columns.Length - 1 : Math.Min(column + 1, lastOpen);
            }

            column = DealLine(first, end, column);
            first = end;
        }

        _entries.Clear();
    }

    private int DealLine(int first, int end, int column)
    {
        var oneEach = end - first == _columns.Length;
        for (var i = first; i < end; i++)
        {
            column = oneEach ? i - first : i == first ? column : Math.Min(column + 1, _columns.Length - 1);
            var certain = (oneEach || (i == 0 && _onDeadlineLine)) && !(i == 0 && _isCut);
            var part = _entries[i].Part with { Uncertainty = certain ? Uncertainty.None : Uncertainty.RoleNotDecided };
            Cell.Append(_cells[_columns[column]], part, _text);
        }

        return column;
    }

    // Governments of one kind are listed in one cell, however many blocks their lines make.
    private bool StartsNewColumn(int entry) =>
        _entries[entry].Block != _entries[entry - 1].Block
        && !(IsGovernments(entry, 1) && IsGovernments(entry - 1, -1)
            && !(_onDeadlineLine && _entries[entry - 1].Block == _entries[0].Block));

    // Looks at the block that begins or ends with an entry, so that all blocks of a row together are looked at twice.
    private bool IsGovernments(int entry, int step)
    {
        var block = _entries[entry].Block;
        for (var i = entry; i >= 0 && i < _entries.Count && _entries[i].Block == block; i += step)
        {
            if (Text(_entries[i].Part) is not [.., '政', '府'] || (i > 0 && _entries[i - 1].Line == _entries[i].Line))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNoneBlock(int block)
    {
        foreach (var entry in _entries)
        {
            if (entry.Block == block && !NoneMark.Is(Text(entry.Part)))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(ReadOnlySpan<CellPart> words, int line)
    {
        var block = _entries.Count == 0 ? 0 : _entries[^1].Block + (_blockEnded ? 1 : 0);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (_openBrackets == 0 && i + 1 < words.Length
                && !UnitShape.IsCertain(Text(word)) && _broken.AreHalves(word, words[i + 1]))
            {
                word = word with { Length = words[++i].End - word.Start };
            }

            var part = word with { Length = WithoutDashes(word).Length };
            if (part.Length < word.Length)
            {
                // a page number's dash that stuck to the last name of the page
                _input.Findings.Add(new Finding(
                    FindingKind.PageFurniture,
                    _text.Span(part.End, word.End),
                    [_text.Content.Substring(part.End, word.Length - part.Length)]));
            }

            if (_entries.Count > 0 && (_openBrackets > 0 || UnitShape.IsOpening(Text(part)[0])))
            {
                // A bracket belongs to the name before it, wherever its pieces stand; what stands beside the bracket's end
                // is in the column after the name.
                var before = _entries[^1];
                _entries[^1] = before with { Part = new CellPart(before.Part.Start, part.End - before.Part.Start) };
                (block, line) = (before.Block, before.Line);
            }
            else
            {
                _entries.Add(new Entry(part, block, line));
            }

            _bracketLine = _openBrackets == 0 ? line : _bracketLine;
            _openBrackets = Math.Max(0, _openBrackets + Depth(Text(part)));
        }

        _blockEnded = false;
    }

    // The last name above is no whole name, and is one with this line's first word: a wrapped name.
    private bool ContinuesName(ReadOnlySpan<CellPart> words) =>
        !_blockEnded && _entries.Count > 0 && UnitShape.HasOpening(Text(_entries[^1].Part))
        && !UnitShape.IsCertain(Text(_entries[^1].Part))
        && UnitShape.IsCertain(string.Concat(Text(_entries[^1].Part), Text(words[0])))
        && (words.Length == 1 || AreUnits(words[1..], -1, out _));

    private bool IsCompletedBelow(ReadOnlySpan<char> word, int line)
    {
        if (line < 0 || line + 1 >= _text.LineCount || _text.IsBlank(line + 1) || !UnitShape.HasOpening(word))
        {
            return false;
        }

        LineTokens.Read(_text, line + 1, _below);
        return UnitShape.IsCertain(string.Concat(word, Text(_below[0])));
    }

    private static int Depth(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += UnitShape.IsOpening(c) ? 1 : UnitShape.IsClosing(c) ? -1 : 0;
        }

        return depth;
    }

    private ReadOnlySpan<char> WithoutDashes(CellPart word)
    {
        var text = Text(word);
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
