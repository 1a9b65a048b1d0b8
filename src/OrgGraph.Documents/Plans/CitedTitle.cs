using System.Text;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Finds a plan's title by its citation: a covering notice names what it issues (《…》已经…, 关于印发…的通知, 附件：…), and the lines
/// below that say the same, wrapped or parted by empty lines, are the title, whatever the document is called.
/// </summary>
internal static class CitedTitle
{
    private const int MostLinesOfNotice = 400;
    private const int MostLinesOfTitle = 4;
    private const int MostCharactersOfNotice = 20_000;
    private const int MostCited = 50;
    private const int Shortest = 6;
    private const int Longest = 80;

    private static readonly string[] s_behind = ["已", "业", "印发", "经", "（以下"];
    private static readonly string[] s_before = ["现将", "印发", "制定", "制定了", "形成", "制订"];

    /// <summary>The lines of the title that stands lowest of those cited; empty when none stands there.</summary>
    /// <param name="text">The document.</param>
    /// <param name="from">Where the stretch above the plan begins.</param>
    /// <param name="to">The plan's first line.</param>
    public static List<int> Find(DocumentText text, int from, int to)
    {
        if (Citations(text, Math.Min(to, MostLinesOfNotice)) is not { Count: > 0 } cited)
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
            title += TextMender.WithoutBlanks(text.Line(at));
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

    private static List<string> Citations(DocumentText text, int end)
    {
        var notice = new StringBuilder();
        var cited = new List<string>();
        for (var line = 0; line < end && notice.Length < MostCharactersOfNotice; line++)
        {
            if (text.Line(line).Length > MostCharactersOfNotice)
            {
                continue;
            }

            var content = TextMender.WithoutBlanks(text.Line(line));
            notice.Append(content);
            if (content.StartsWith("附件：", StringComparison.Ordinal))
            {
                // 附件：1.…
                Add(cited, content.AsSpan(3).TrimStart("0123456789.．、").Trim("《》"));
            }
        }

        var all = notice.ToString();
        for (var open = all.IndexOf('《'); open >= 0; open = all.IndexOf('《', open + 1))
        {
            var length = all.AsSpan(open + 1, Math.Min(Longest + 1, all.Length - open - 1)).IndexOf('》');
            var close = open + 1 + length;
            if (length >= 0 && (Words.LengthAtStart(all.AsSpan(close + 1), s_behind) > 0
                || Array.Exists(s_before, b => all.AsSpan(0, open).EndsWith(b, StringComparison.Ordinal))))
            {
                Add(cited, all.AsSpan(open + 1, close - open - 1));
            }
        }

        for (var issued = all.IndexOf("关于印发", StringComparison.Ordinal); issued >= 0;
            issued = all.IndexOf("关于印发", issued + 4, StringComparison.Ordinal))
        {
            if (all.IndexOf("的通知", issued, StringComparison.Ordinal) is not (> 0 and var notify))
            {
                break; // none follows a later one either
            }

            Add(cited, all.AsSpan((issued + 4)..notify).Trim("《》"));
        }

        return cited;
    }

    private static void Add(List<string> cited, ReadOnlySpan<char> title)
    {
        if (cited.Count < MostCited && title.Length is >= Shortest and <= Longest && title.IndexOfAny("。；") < 0)
        {
            cited.Add(title.ToString());
        }
    }
}
