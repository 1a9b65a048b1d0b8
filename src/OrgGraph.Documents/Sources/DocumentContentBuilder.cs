using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Documents.Sources;

/// <summary>Assembles a document's text, places and known tables, in reading order. Not for use by several threads.</summary>
/// <param name="file">The document's name as it stands in source spans.</param>
/// <param name="limits">What the document may take; the usual limits where the caller sets none.</param>
public sealed class DocumentContentBuilder(string file, DocumentLimits? limits = null)
{
    private readonly DocumentLimits _limits = limits ?? DocumentLimits.Default;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PlacedStretch>.Builder _places = ImmutableArray.CreateBuilder<PlacedStretch>();
    private readonly ImmutableArray<KnownTable>.Builder _tables = ImmutableArray.CreateBuilder<KnownTable>();
    private readonly ImmutableArray<Finding>.Builder _notes = ImmutableArray.CreateBuilder<Finding>();
    private TableBuilder? _open;
    private int _rowCount;

    private string File => file;

    /// <summary>Length of the text so far, in UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a paragraph or line outside tables; a line end is put behind it.</summary>
    /// <param name="text">The text; line breaks in it begin new lines of the same place.</param>
    /// <param name="place">Where its first character stands.</param>
    /// <exception cref="InvalidOperationException">A table is open.</exception>
    /// <exception cref="DocumentException">The text is over the limit.</exception>
    public void AddLine(ReadOnlySpan<char> text, SourcePlace place)
    {
        if (_open is not null)
        {
            throw new InvalidOperationException("A line cannot be added while a table is open.");
        }

        CheckRoom(text.Length);
        Place(place);
        _text.Append(text).Append('\n');
    }

    /// <summary>
    /// Adds a paragraph outside tables of which each piece has a place of its own; a line end is put behind it.
    /// </summary>
    /// <param name="pieces">The pieces, joined as they are.</param>
    /// <exception cref="InvalidOperationException">A table is open.</exception>
    public void AddLine(ReadOnlySpan<PlacedText> pieces)
    {
        if (_open is not null)
        {
            throw new InvalidOperationException("A line cannot be added while a table is open.");
        }

        Append(pieces);
        _text.Append('\n');
    }

    /// <summary>
    /// Begins a table; rows and cells are added to the answer, which must be ended before anything else is added.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another table is open.</exception>
    public TableBuilder BeginTable()
    {
        if (_open is not null)
        {
            throw new InvalidOperationException("A table is open already; nested tables are the text of a cell.");
        }

        return _open = new TableBuilder(this, _text.Length);
    }

    /// <summary>Says something about a place.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="place">Where.</param>
    /// <param name="arguments">What the wording names.</param>
    public void Note(FindingKind kind, SourcePlace place, params ImmutableArray<string> arguments) =>
        _notes.Add(new Finding(kind, place.SpanIn(file), arguments));

    /// <summary>The document as assembled.</summary>
    /// <param name="description">What was understood of the format.</param>
    /// <exception cref="InvalidOperationException">A table is open.</exception>
    public DocumentContent Build(string description) => _open is not null
        ? throw new InvalidOperationException("A table is open.")
        : new DocumentContent(_text.ToString(), _places.ToImmutable(), _tables.ToImmutable(), description, _notes.ToImmutable());

    private void CheckRoom(int length)
    {
        if (_text.Length + (long)length > _limits.MaxCharacters)
        {
            throw Refusals.TooMuchText(file, _limits.MaxCharacters);
        }
    }

    private void Append(ReadOnlySpan<PlacedText> pieces)
    {
        foreach (var piece in pieces)
        {
            CheckRoom(piece.Text.Length);
            Place(piece.Place);
            _text.Append(piece.Text);
        }
    }

    private void Place(SourcePlace place) => _places.Add(new PlacedStretch(_text.Length, place));

    /// <summary>A table in the making: rows from top to bottom, the cells of each from left to right.</summary>
    public sealed class TableBuilder
    {
        private readonly DocumentContentBuilder _owner;
        private readonly int _start;
        private readonly ImmutableArray<KnownRow>.Builder _rows = ImmutableArray.CreateBuilder<KnownRow>();
        private readonly ImmutableArray<KnownCell>.Builder _cells = ImmutableArray.CreateBuilder<KnownCell>();
        private int _rowStart;
        private int _columns = 1;
        private bool _inRow;
        private bool _repeated;
        private bool _guessed;

        internal TableBuilder(DocumentContentBuilder owner, int start)
        {
            _owner = owner;
            _start = start;
        }

        /// <summary>Begins the next row; the row before is ended.</summary>
        /// <param name="isRepeatedHeader">True when the format marks it as a header repeated on each page.</param>
        /// <param name="isGuessed">True when nothing in the format marks where it begins.</param>
        /// <exception cref="DocumentException">The document has too many rows.</exception>
        public void BeginRow(bool isRepeatedHeader = false, bool isGuessed = false)
        {
            EndRow();
            if (++_owner._rowCount > _owner._limits.MaxRows)
            {
                throw Refusals.TooManyRows(_owner.File, _owner._limits.MaxRows);
            }

            _inRow = true;
            (_repeated, _guessed) = (isRepeatedHeader, isGuessed);
            _rowStart = _owner._text.Length;
        }

        /// <summary>Adds a cell to the row; cells come from left to right, those that a cell above covers are left out.</summary>
        /// <param name="column">First column that it covers, from 0.</param>
        /// <param name="text">Its text; paragraphs are parted by line breaks, tabs become blanks.</param>
        /// <param name="place">Where it stands.</param>
        /// <param name="columnSpan">Columns that it covers, at least 1.</param>
        /// <param name="rowSpan">Rows that it covers, at least 1.</param>
        /// <exception cref="InvalidOperationException">No row is begun.</exception>
        /// <exception cref="DocumentException">The table is too wide, or the text over the limit.</exception>
        public void AddCell(int column, ReadOnlySpan<char> text, SourcePlace place, int columnSpan = 1, int rowSpan = 1)
        {
            var start = BeginCell(column, columnSpan, rowSpan);
            _owner.CheckRoom(text.Length);
            _owner.Place(place);
            _owner._text.Append(text);
            EndCell(column, columnSpan, rowSpan, start);
        }

        /// <summary>Adds a cell of which each piece has a place of its own.</summary>
        /// <param name="column">First column that it covers, from 0.</param>
        /// <param name="pieces">The pieces, joined as they are.</param>
        /// <param name="columnSpan">Columns that it covers, at least 1.</param>
        /// <param name="rowSpan">Rows that it covers, at least 1.</param>
        /// <exception cref="InvalidOperationException">No row is begun.</exception>
        public void AddCell(int column, ReadOnlySpan<PlacedText> pieces, int columnSpan = 1, int rowSpan = 1)
        {
            var start = BeginCell(column, columnSpan, rowSpan);
            _owner.Append(pieces);
            EndCell(column, columnSpan, rowSpan, start);
        }

        /// <summary>Ends the table; a table without rows leaves no trace.</summary>
        public void End()
        {
            EndRow();
            _owner._open = null;
            if (_rows.Count > 0)
            {
                _owner._tables.Add(new KnownTable(_start, _owner._text.Length, _columns, _rows.ToImmutable()));
            }
        }

        private int BeginCell(int column, int columnSpan, int rowSpan)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfLessThan(columnSpan, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(rowSpan, 1);
            if (!_inRow)
            {
                throw new InvalidOperationException("No row is begun.");
            }

            if (column + (long)columnSpan > _owner._limits.MaxColumns)
            {
                throw Refusals.TooWide(_owner.File, $"{_owner._tables.Count + 1}", _owner._limits.MaxColumns);
            }

            if (_cells.Count > 0)
            {
                _owner._text.Append('\t');
            }

            return _owner._text.Length;
        }

        private void EndCell(int column, int columnSpan, int rowSpan, int start)
        {
            var length = _owner._text.Length - start;
            _owner._text.Replace('\t', ' ', start, length);
            _cells.Add(new KnownCell(column, columnSpan, rowSpan, start, length));
            _columns = Math.Max(_columns, column + columnSpan);
        }

        private void EndRow()
        {
            if (!_inRow)
            {
                return;
            }

            _rows.Add(new KnownRow(_rowStart, _owner._text.Length, _cells.ToImmutable(), _repeated)
            {
                IsGuessed = _guessed,
            });
            _cells.Clear();
            _inRow = false;
            _owner._text.Append('\n');
        }
    }
}
