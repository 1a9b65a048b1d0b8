using System.Collections.Immutable;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// A way in which plans' tables lie in plain text. It recovers cells with their places, and decides nothing else.
/// </summary>
internal interface ITextTableReader
{
    /// <summary>The name shown to users.</summary>
    string Name { get; }

    /// <summary>Recovers the table that begins at a line; null when none of this layout begins there.</summary>
    Table? TryRead(TextTableInput input, int line);
}

/// <summary>What a layout works on.</summary>
/// <param name="Text">The document.</param>
/// <param name="Findings">Receives what the layout left out or could not place.</param>
/// <param name="CancellationToken">Stops the reading.</param>
internal sealed record TextTableInput(DocumentText Text, List<Finding> Findings, CancellationToken CancellationToken)
{
    // Texts that people write are looked at ahead once or twice.
    private const int MostLooks = 16;
    private const int LeastLines = 10_000;

    private const int FewestHeadings = 3;
    private const int LongestHeader = 120;

    private long _linesInVain;
    private BrokenNames? _broken;
    private (int Line, (Row Header, Columns Columns)? Read) _headerOfWords = (-1, null);

    /// <summary>
    /// False once layouts have read far ahead in vain so often that the work would grow faster than the text: those give up then.
    /// </summary>
    public bool MayLookAhead => _linesInVain <= LeastLines + ((long)MostLooks * Text.LineCount);

    /// <summary>Counts lines that a layout read before it saw that no table of its kind begins there.</summary>
    public void LookedInVain(int lines) => _linesInVain += lines;

    /// <summary>Tells names with a blank within; one for all tables, since what it asks of the document is limited.</summary>
    public BrokenNames Broken => _broken ??= new BrokenNames(Text);

    /// <summary>
    /// The header that a line is with blanks between its headings, a column of units among them; null for other lines. Several
    /// layouts ask one after another: it is read once.
    /// </summary>
    public (Row Header, Columns Columns)? HeaderOfWords(int line)
    {
        if (_headerOfWords.Line != line)
        {
            _headerOfWords = (line, ReadHeaderOfWords(line));
        }

        return _headerOfWords.Read;
    }

    private (Row Header, Columns Columns)? ReadHeaderOfWords(int line)
    {
        var content = Text.Line(line);
        if (content.Length > LongestHeader || content.Contains('\t') || content.Trim().IndexOfAny(' ', '\u3000') < 0)
        {
            return null;
        }

        var header = new Row(line, line, [.. LineTokens.Of(Text, line).Select(t => new Cell(t))]);
        return header.Cells.Length >= FewestHeadings && HeaderRows.Read(Text, header) is { HasUnits: true } columns
            ? (header, columns) : null;
    }

    public void Report(FindingKind kind, int line, params ImmutableArray<string> arguments) =>
        Findings.Add(new Finding(kind, Text.LineSpan(line), arguments));
}

/// <summary>The layouts, in the order in which they are asked.</summary>
internal static class TextTableReaders
{
    /// <summary>
    /// Those for texts that keep a page's layout: only what marks its cells, or has the same cells in every line.
    /// </summary>
    public static ImmutableArray<ITextTableReader> OfStrictColumns { get; } =
        [new TabSeparatedReader(), new CellPerLineReader(), new BoxTableReader(), new BarTableReader(), new BlankColumnsReader()];

    /// <summary>
    /// Layouts with a header come first, the strictest header before the loosest; rows and lists without one are asked last.
    /// </summary>
    public static ImmutableArray<ITextTableReader> All { get; } =
    [
        new TabSeparatedReader(),
        new CellPerLineReader(),
        new BoxTableReader(),
        new BarTableReader(),
        new BarCellsReader(),
        new LineCellsReader(),
        new BlankColumnsReader(),
        new SpacedRowsReader(),
        new RunTogetherReader(),
        new CollapsedColumnsReader(),
        new HeaderlessReader(),
        new ItemListReader(),
    ];
}
