using System.Text;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Finds a plan's title by its citation: a covering notice names what it issues (《…》已经…, 关于印发…的通知, 附件：…), and the lines
/// below that say the same, wrapped or parted by empty lines, are the title, whatever the document is called. What is cited is
/// collected once for all of a document's tables.
/// </summary>
/// <param name="text">The document.</param>
internal sealed class CitedTitle(DocumentText text)
{
    private const int MostLinesOfNotice = 400;
    private const int MostLinesOfTitle = 4;
    private const int MostCharactersOfNotice = 20_000;
    private const int MostCited = 50;
    private const int Shortest = 6;
    private const int Longest = 80;

    private static readonly string[] s_behind = ["已", "业", "印发", "经", "（以下"];
    private static readonly string[] s_before = ["现将", "印发", "制定", "制定了", "形成", "制订"];

    private List<(string Title, int Line)>? _cited;

    /// <summary>The lines of the title that stands lowest of those cited above the plan; empty when none stands there.</summary>
    /// <param name="from">Where the stretch above the plan begins.</param>
    /// <param name="to">The plan's first line.</param>
    public List<int> Find(int from, int to)
    {
        _cited ??= Citations(text);
        var cited = _cited.Where(c => c.Line < to).Select(c => c.Title).ToList();
        if (cited.Count == 0)
        {
            return [];
        }

        for (var line = to - 1; line >= Math.Max(from, to - MostLinesOfNotice); line--)
        {
            if (text.Line(line).Trim().Length is > 1 and <= Longest && Match(text, line, to, cited) is { Count: > 0 } title)
            {
                return title;
            }
        }

        return [];
    }

    private static List<int> Match(DocumentText text, int first, int to, List<string> cited)
    {
        var lines = new List<int>();
        var title = "";
        for (int? next = first; next is { } at && at < to && lines.Count < MostLinesOfTitle; next = text.NextContent(at))
        {
            title += TextMender.WithoutBlanks(TitleLine.Content(text, at));
            lines.Add(at);
            if (cited.Contains(title))
            {
                return lines;
            }

            if (!cited.Exists(c => c.StartsWith(title, StringComparison.Ordinal)))
            {
                break;
            }
        }

        return [];
    }

    // Each with the line where it ends.
    private static List<(string Title, int Line)> Citations(DocumentText text)
    {
        var notice = new StringBuilder();
        var ends = new List<int>();
        var cited = new List<(string, int)>();
        for (var line = 0; line < Math.Min(text.LineCount, MostLinesOfNotice) && notice.Length < MostCharactersOfNotice; line++)
        {
            if (text.Line(line).Length <= MostCharactersOfNotice)
            {
                var content = TextMender.WithoutBlanks(text.Line(line));
                notice.Append(content);
                if (content.StartsWith("附件：", StringComparison.Ordinal))
                {
                    // 附件：1.…
                    Add(cited, content.AsSpan(3).TrimStart("0123456789.．、").Trim("《》"), line);
                }
            }

            ends.Add(notice.Length);
        }

        var all = notice.ToString();
        for (var open = all.IndexOf('《'); open >= 0; open = all.IndexOf('《', open + 1))
        {
            var length = all.AsSpan(open + 1, Math.Min(Longest + 1, all.Length - open - 1)).IndexOf('》');
            var close = open + 1 + length;
            if (length >= 0 && (Words.LengthAtStart(all.AsSpan(close + 1), s_behind) > 0
                || Array.Exists(s_before, b => all.AsSpan(0, open).EndsWith(b, StringComparison.Ordinal))))
            {
                Add(cited, all.AsSpan(open + 1, close - open - 1), LineAt(ends, close));
            }
        }

        for (var issued = all.IndexOf("关于印发", StringComparison.Ordinal); issued >= 0;
            issued = all.IndexOf("关于印发", issued + 4, StringComparison.Ordinal))
        {
            if (all.IndexOf("的通知", issued, StringComparison.Ordinal) is not (> 0 and var notify))
            {
                break; // none follows a later one either
            }

            Add(cited, all.AsSpan((issued + 4)..notify).Trim("《》"), LineAt(ends, notify));
        }

        return cited;
    }

    private static int LineAt(List<int> ends, int offset)
    {
        var at = ends.BinarySearch(offset + 1);
        while (at > 0 && ends[at - 1] == offset + 1)
        {
            at--;
        }

        return at >= 0 ? at : ~at;
    }

    private static void Add(List<(string, int)> cited, ReadOnlySpan<char> title, int line)
    {
        if (cited.Count < MostCited && title.Length is >= Shortest and <= Longest && title.IndexOfAny("。；") < 0)
        {
            cited.Add((title.ToString(), line));
        }
    }
}
