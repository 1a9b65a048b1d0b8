using System.Runtime.InteropServices;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Finds where the measure of a collapsed row ends and its units begin: at the deadline, and in a table without deadlines at the
/// first of the units.
/// </summary>
internal sealed class CollapsedDeadlines(DocumentText text, Columns columns, CollapsedUnits units)
{
    // 4 月 1 日 起, in words
    private const int LongestDeadline = 5;

    private const int LongestPerson = 4;

    // no measure has more leaders
    private const int MostPersons = 12;

    private readonly bool _hasDeadline = columns.IndexOf(ColumnMeaning.Deadline) >= 0;
    private readonly bool _hasLeaders = columns.IndexOf(ColumnMeaning.Leaders) == columns.IndexOf(ColumnMeaning.Deadline) + 1;
    private readonly List<CellPart> _nextWords = [];

    /// <summary>
    /// The words that are the row's deadline: a deadline's wording, and after it units or nothing but the line's end before
    /// units; names of persons stand between where the table has a column of them. Null when the line has none.
    /// </summary>
    public (int First, int Last, int Leaders)? Find(ReadOnlySpan<CellPart> words, int from, int line) =>
        _hasDeadline ? FindDeadline(words, from, line) : FindUnits(words, from, line);

    // Units up to the line's end: behind a word that is none, the next ones are tried.
    private (int First, int Last, int Leaders)? FindUnits(ReadOnlySpan<CellPart> words, int from, int line)
    {
        for (var first = from; first < words.Length; first++)
        {
            if (units.AreUnits(words[first..], line, out var other))
            {
                return (first, first, first);
            }

            first += other;
        }

        return null;
    }

    private (int First, int Last, int Leaders)? FindDeadline(ReadOnlySpan<CellPart> words, int from, int line)
    {
        for (var first = from; first < words.Length; first++)
        {
            for (var last = first + 1; last <= Math.Min(words.Length, first + LongestDeadline); last++)
            {
                if (!DeadlineText.IsDeadline(text.Content.AsSpan(words[first].Start, words[last - 1].End - words[first].Start)))
                {
                    continue;
                }

                var leaders = last + CountPersons(words[last..]);
                foreach (var start in (ReadOnlySpan<int>)[leaders, last])
                {
                    if (start < words.Length ? units.AreUnits(words[start..], line, out _) : UnitsFollow(line))
                    {
                        return (first, last, start);
                    }
                }
            }
        }

        return null;
    }

    // 王 强 comes as two words
    private int CountPersons(ReadOnlySpan<CellPart> words)
    {
        var count = 0;
        while (_hasLeaders && count < Math.Min(words.Length, MostPersons)
            && Text(words[count]) is { Length: <= LongestPerson } word
            && TextMender.IsChinese(word[0]) && !UnitShape.IsCertain(word) && !NoneMark.Is(word))
        {
            count++;
        }

        return count;
    }

    private bool UnitsFollow(int line)
    {
        if (text.NextContent(line) is not { } next)
        {
            return false;
        }

        LineTokens.Read(text, next, _nextWords);
        return units.AreUnits(CollectionsMarshal.AsSpan(_nextWords), next, out _);
    }

    private ReadOnlySpan<char> Text(CellPart part) => text.Content.AsSpan(part.Start, part.Length);
}
