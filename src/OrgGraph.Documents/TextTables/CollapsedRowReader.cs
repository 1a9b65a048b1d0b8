using System.Runtime.InteropServices;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>Puts the lines of a collapsed table back into rows, one line at a time.</summary>
internal sealed class CollapsedRowReader
{
    // A task's column is a few characters wide; a measure's first line fills its column.
    private const double WidestTaskLine = 9;
    private const double WidestHeading = 45;

    private readonly TextTableInput _input;
    private readonly DocumentText _text;
    private readonly Columns _columns;
    private readonly bool _hasNumber;
    private readonly bool _hasTask;
    private readonly List<Row> _rows = [];
    private readonly BrokenNames _broken;
    private readonly CollapsedUnits _units;
    private readonly CollapsedDeadlines _deadlines;
    private readonly PageMarks _pageMarks;

    private readonly List<CellPart> _number = [];
    private readonly List<CellPart> _task = [];
    private readonly List<CellPart> _measure = [];
    private readonly List<CellPart> _deadline = [];
    private readonly List<CellPart> _leaders = [];
    private readonly List<CellPart> _words = [];
    private State _state = State.Start;
    private int _firstLine;
    private int _lastLine;
    private int? _lastNumber;

    private enum State
    {
        /// <summary>Between rows.</summary>
        Start,

        /// <summary>After a number, in the lines of its task.</summary>
        Task,

        /// <summary>In the measure's text.</summary>
        Measure,

        /// <summary>After the deadline, in the units' columns.</summary>
        Units,
    }

    public CollapsedRowReader(TextTableInput input, Columns columns)
    {
        _input = input;
        _text = input.Text;
        _columns = columns;
        _hasNumber = columns.IndexOf(ColumnMeaning.Number) >= 0;
        _hasTask = columns.IndexOf(ColumnMeaning.Task) >= 0;
        _broken = input.Broken;
        _units = new CollapsedUnits(input, columns);
        _deadlines = new CollapsedDeadlines(input.Text, columns, _units);
        _pageMarks = new PageMarks(input);
    }

    public void ReadLine(int line)
    {
        var content = _text.Line(line);
        if (content.IsWhiteSpace())
        {
            _units.EndBlock();
            return;
        }

        if (_pageMarks.TryAdd(line))
        {
            return;
        }

        _pageMarks.Report();

        // （二） opens a heading, not a bracket of the name above it
        if (SectionHeading.LevelOf(content) > 0 && TextMender.WidthOf(content) <= WidestHeading
            && _state is State.Start or State.Units && !_units.IsInBracket)
        {
            FinishRow();
            _rows.Add(new Row(line, line, [new Cell(Whole(line))]));
            return;
        }

        LineTokens.Read(_text, line, _words);
        if (_state == State.Units && _units.TryReadLine(line, CollectionsMarshal.AsSpan(_words)))
        {
            _lastLine = line;
            return;
        }

        ReadText(line);
    }

    /// <summary>Tells of the page marks read last, before something else is told.</summary>
    public void ReportPageMarks() => _pageMarks.Report();

    public List<Row> Finish()
    {
        _pageMarks.Report();
        if (_state is State.Task or State.Measure)
        {
            // text that no deadline and no unit follow is not a measure that the reader understood
            foreach (var part in (CellPart[])[.. _number, .. _task, .. _measure])
            {
                _input.Findings.Add(new Finding(
                    FindingKind.TextNotUnderstood, _text.Span(part.Start, part.End),
                    [_text.Content.Substring(part.Start, part.Length)]));
            }

            Clear();
        }

        FinishRow();
        return _rows;
    }

    private void ReadText(int line)
    {
        var tokens = CollectionsMarshal.AsSpan(_words);
        var at = 0;
        if (IsNextNumber(tokens, line))
        {
            FinishRow();
            Begin(line);
            _number.Add(tokens[0]);
            _lastNumber = int.Parse(Text(tokens[0]));
            _state = State.Task;
            at = 1;
            if (_hasTask && tokens.Length > 2 && TextMender.WidthOf(Text(tokens[1])) <= WidestTaskLine)
            {
                _task.Add(tokens[1]);
                _state = State.Measure;
                at = 2;
            }
        }
        else if (_state is State.Start or State.Units)
        {
            FinishRow();
            Begin(line);
            _state = State.Measure;
        }

        if (at == tokens.Length)
        {
            return;
        }

        _lastLine = line;
        if (_deadlines.Find(tokens, at, line) is { } anchor)
        {
            AddTo(_measure, tokens, at, anchor.First);
            AddTo(_deadline, tokens, anchor.First, anchor.Last);
            AddTo(_leaders, tokens, anchor.Last, anchor.Leaders);
            var isBehindText = anchor.First == anchor.Leaders && at < anchor.First && anchor.First < tokens.Length;
            _units.Begin(
                line, tokens[anchor.Leaders..],
                isCut: isBehindText && _broken.MayBeHalves(tokens[anchor.First - 1], tokens[anchor.First]));
            _state = State.Units;
        }
        else if (_state == State.Task && _hasTask && IsTaskLine(tokens, at))
        {
            AddTo(_task, tokens, at, tokens.Length);
        }
        else
        {
            _state = State.Measure;
            AddTo(_measure, tokens, at, tokens.Length);
        }
    }

    private bool IsTaskLine(ReadOnlySpan<CellPart> tokens, int at)
    {
        var text = _text.Content.AsSpan(tokens[at].Start, tokens[^1].End - tokens[at].Start);
        return TextMender.WidthOf(text) <= WidestTaskLine && text.IndexOfAny('。', '；', ';') < 0;
    }

    // A number starts a task when it counts on from the last one, or repeats it after a page break.
    private bool IsNextNumber(ReadOnlySpan<CellPart> tokens, int line)
    {
        if (!_hasNumber || !PageFurniture.IsDigits(Text(tokens[0])) || !int.TryParse(Text(tokens[0]), out var number))
        {
            return false;
        }

        if (_state == State.Measure)
        {
            // inside a measure's text only a line of its own can be the next number
            return tokens.Length == 1 && number == _lastNumber + 1 && FollowedByText(line);
        }

        return _lastNumber is null || number == _lastNumber || number == _lastNumber + 1
            || (tokens.Length == 1 && number > _lastNumber);
    }

    private bool FollowedByText(int line) => _text.NextContent(line) is { } next && !PageFurniture.IsDashes(_text.Line(next));

    private void Begin(int line)
    {
        _firstLine = line;
        _lastLine = line;
    }

    private void FinishRow()
    {
        if (_state == State.Start)
        {
            return;
        }

        _units.Deal();
        var cells = new Cell[_columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell.Of(_columns.Meanings[i] switch
            {
                ColumnMeaning.Number => _number,
                ColumnMeaning.Task => _task,
                ColumnMeaning.Measure => _measure,
                ColumnMeaning.Deadline => _deadline,
                ColumnMeaning.Leaders => _leaders,
                _ => _units.PartsOf(i),
            });
        }

        _rows.Add(new Row(_firstLine, _lastLine, cells));
        Clear();
    }

    private void Clear()
    {
        _number.Clear();
        _task.Clear();
        _measure.Clear();
        _deadline.Clear();
        _leaders.Clear();
        _state = State.Start;
    }

    private void AddTo(List<CellPart> parts, ReadOnlySpan<CellPart> tokens, int first, int last)
    {
        if (last > first)
        {
            Cell.Append(parts, new CellPart(tokens[first].Start, tokens[last - 1].End - tokens[first].Start), _text);
        }
    }

    private CellPart Whole(int line) => new(_text.StartOf(line), _text.EndOf(line) - _text.StartOf(line));

    private ReadOnlySpan<char> Text(CellPart part) => _text.Content.AsSpan(part.Start, part.Length);
}
