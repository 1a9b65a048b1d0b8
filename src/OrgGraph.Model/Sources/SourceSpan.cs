using System.Globalization;

namespace OrgGraph.Model.Sources;

/// <summary>
/// A stretch of a source document. In text, lines and columns count from 1; a column is a UTF-16 code unit of the decoded
/// line. In a sheet or table they are rows and columns of cells. <see cref="EndColumn"/> is the first column after the stretch.
/// </summary>
/// <param name="File">The file's name as shown to users, without a folder that only one machine has.</param>
/// <param name="Line">First line or row, from 1.</param>
/// <param name="Column">First column, from 1.</param>
/// <param name="EndLine">Last line or row, at least <paramref name="Line"/>.</param>
/// <param name="EndColumn">Column after the last character or cell, on <paramref name="EndLine"/>.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>
    /// The part of the document that lines and columns count in, as <see cref="SourcePart"/> writes it: a page, sheet or table;
    /// null for the document as a whole.
    /// </summary>
    public string? Part { get; init; }

    /// <summary>A span of one line from its first column; for facts that concern the whole line.</summary>
    public static SourceSpan OfLine(string file, int line) => new(file, line, 1, line, 1);

    /// <summary>
    /// The smallest span that covers both; both must come from one file. Of spans in different parts it is this one, since no
    /// span reaches over parts.
    /// </summary>
    public SourceSpan Union(SourceSpan other)
    {
        if (Part != other.Part)
        {
            return this;
        }

        var otherFirst = (other.Line, other.Column).CompareTo((Line, Column)) < 0;
        var otherLast = (other.EndLine, other.EndColumn).CompareTo((EndLine, EndColumn)) > 0;
        return new SourceSpan(
            File,
            otherFirst ? other.Line : Line,
            otherFirst ? other.Column : Column,
            otherLast ? other.EndLine : EndLine,
            otherLast ? other.EndColumn : EndColumn)
        {
            Part = Part,
        };
    }

    /// <summary>
    /// The form used in JSON and messages: <c>file:line:column-line:column</c>, and <c>@part</c> behind it where there is a
    /// part. Colons and percent signs of a part are written as <c>%3A</c> and <c>%25</c>, so that the form has one meaning.
    /// </summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}-{EndLine}:{EndColumn}");
        return Part is null
            ? text
            : $"{text}@{Part.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal)}";
    }

    /// <summary>
    /// Reads the form that <see cref="ToString"/> writes; a file name may itself hold colons, dashes and at signs.
    /// </summary>
    /// <exception cref="FormatException">The text does not have that form.</exception>
    public static SourceSpan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> numbers = stackalloc int[4];
        ReadOnlySpan<char> separators = [':', ':', '-', ':'];
        var rest = text.AsSpan();
        var part = CutPart(ref rest);
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            var at = rest.LastIndexOf(separators[i]);
            if (at < 0 || !int.TryParse(rest[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new FormatException($"'{text}' is not a source span (file:line:column-line:column or …@part).");
            }

            rest = rest[..at];
        }

        return new SourceSpan(rest.ToString(), numbers[0], numbers[1], numbers[2], numbers[3]) { Part = part };
    }

    // Digits alone behind the last colon mean that there is no part, which has no colon itself.
    private static string? CutPart(ref ReadOnlySpan<char> text)
    {
        var end = text.LastIndexOf(':') + 1;
        var sign = text[end..].IndexOf('@');
        if (sign < 0)
        {
            return null;
        }

        var part = text[(end + sign + 1)..].ToString();
        text = text[..(end + sign)];
        return part.Replace("%3A", ":", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
    }
}
