using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Lines as they are read: a paragraph that lost its line breaks (from a web page or a chat) is cut before the items within it.
/// It is cut only where numbers that count up stand behind the ends of sentences and at least two of the pieces say roles.
/// </summary>
internal static class ReadingLines
{
    private const int Shortest = 40;

    private static readonly string[] s_roles = ["责任单位", "牵头", "负责", "主责", "配合单位", "责任部门"];

    /// <summary>The first offsets of the lines to read.</summary>
    /// <param name="content">The text.</param>
    /// <param name="starts">The first offsets of its lines.</param>
    public static int[] Cut(string content, int[] starts)
    {
        List<int>? cut = null;
        for (var line = 0; line < starts.Length; line++)
        {
            var end = line + 1 < starts.Length ? starts[line + 1] : content.Length;
            var breaks = end - starts[line] < Shortest ? [] : BreaksIn(content.AsSpan(starts[line], end - starts[line]));
            if (breaks.Count > 0)
            {
                cut ??= [.. starts[..line]];
            }

            cut?.Add(starts[line]);
            cut?.AddRange(breaks.Select(b => starts[line] + b));
        }

        return cut is null ? starts : [.. cut];
    }

    private static List<int> BreaksIn(ReadOnlySpan<char> line)
    {
        var breaks = new List<int>();
        if (line.ContainsAny('\t', '|') || line.ContainsAny('｜', '│'))
        {
            return breaks;
        }

        var items = 0;
        var expected = 1;
        for (var at = 0; at < line.Length; at++)
        {
            // behind a sentence, or behind a blank where labels end without a mark: 责任单位：甲局、乙局 二、…
            var behindBlank = at > 1 && char.IsWhiteSpace(line[at - 1]);
            if (at > 0 && !"。；;！？）)".Contains(line[at - 1]) && !(behindBlank
                && ("。；;！？）)".Contains(line[at - 2])
                    || SectionHeading.LevelOf(line.Slice(at, Math.Min(6, line.Length - at))) > 0)))
            {
                continue;
            }

            var number = NumberAt(line[at..]);
            if (number == expected || (number == 1 && items > 0))
            {
                expected = number + 1;
                items++;
            }
            else if (!(number == 0 && SectionHeading.LevelOf(line.Slice(at, Math.Min(12, line.Length - at))) > 0))
            {
                continue;
            }

            if (at > 0)
            {
                breaks.Add(at);
            }
        }

        var headings = breaks.Count - items;
        return items + headings >= 2 && PiecesWithRoles(line, breaks) >= 2 ? breaks : [];
    }

    // 3 for 3. and 3、 and （3）; -1 for other digits, 0 where no digit stands
    private static int NumberAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !(char.IsAsciiDigit(text[0]) || (text[0] is '（' or '(' && char.IsAsciiDigit(text[1]))))
        {
            return 0;
        }

        return ItemNumber.TryRead(text, out var number, out _)
            && int.TryParse(text.Slice(number.Start, number.Length), out var value) ? value : -1;
    }

    private static int PiecesWithRoles(ReadOnlySpan<char> line, List<int> breaks)
    {
        var count = 0;
        for (var i = 0; i <= breaks.Count; i++)
        {
            var piece = line[(i == 0 ? 0 : breaks[i - 1])..(i == breaks.Count ? line.Length : breaks[i])];
            foreach (var role in s_roles)
            {
                if (piece.Contains(role, StringComparison.Ordinal))
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }
}
