using System.Globalization;

namespace OrgGraph.Model.Sources;

/// <summary>
/// A stretch of a source document. Lines and columns count from 1; a column is a UTF-16 code unit of the
/// decoded line; <see cref="EndColumn"/> is the first column after the stretch.
/// </summary>
/// <param name="File">The file's name as shown to users, without a folder that only one machine has.</param>
/// <param name="Line">First line, from 1.</param>
/// <param name="Column">First column, from 1.</param>
/// <param name="EndLine">Last line, at least <paramref name="Line"/>.</param>
/// <param name="EndColumn">Column after the last character, on <paramref name="EndLine"/>.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A span of one line from its first column; for facts that concern the whole line.</summary>
    public static SourceSpan OfLine(string file, int line) => new(file, line, 1, line, 1);

    /// <summary>True when <paramref name="line"/> lies within the span.</summary>
    public bool ContainsLine(int line) => line >= Line && line <= EndLine;

    /// <summary>The smallest span that covers both; both must come from one file.</summary>
    public SourceSpan Union(SourceSpan other)
    {
        var otherFirst = (other.Line, other.Column).CompareTo((Line, Column)) < 0;
        var otherLast = (other.EndLine, other.EndColumn).CompareTo((EndLine, EndColumn)) > 0;
        return new SourceSpan(
            File,
            otherFirst ? other.Line : Line,
            otherFirst ? other.Column : Column,
            otherLast ? other.EndLine : EndLine,
            otherLast ? other.EndColumn : EndColumn);
    }

    /// <summary>The form used in JSON and messages: <c>file:line:column-line:column</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}-{EndLine}:{EndColumn}");

    /// <summary>Reads the form that <see cref="ToString"/> writes; a file name may itself hold colons and dashes.</summary>
    /// <exception cref="FormatException">The text does not have that form.</exception>
    public static SourceSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> numbers = stackalloc int[4];
        ReadOnlySpan<char> separators = [':', ':', '-', ':'];
        var rest = text.AsSpan();
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            var at = rest.LastIndexOf(separators[i]);
            if (at < 0 || !int.TryParse(rest[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new FormatException($"'{text}' is not a source span (file:line:column-line:column).");
            }

            rest = rest[..at];
        }

        return new SourceSpan(rest.ToString(), numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
