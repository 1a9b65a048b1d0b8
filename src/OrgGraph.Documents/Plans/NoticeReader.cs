using System.Text.RegularExpressions;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>Reads the notice that covers the plans: number, issuer, date of issue.</summary>
internal static class NoticeReader
{
    private const int MostLines = 400;

    // 京兴政办发〔2024〕2号: letters of the issuer, year in brackets, running number
    private static readonly Regex s_number = new(
        @"[\u4E00-\u9FFF]{1,12}[〔\[（(【]\s*\d{4}\s*[〕\]）)】]\s*第?\d{1,5}号",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>The notice in the lines before the first plan; null when they hold none of its marks.</summary>
    public static Notice? Read(DocumentText text, int end)
    {
        string? number = null, issuer = null, signature = null, titleIssuer = null;
        DateOnly? issuedOn = null;
        string? before = null;
        for (var line = 0; line < Math.Min(end, MostLines); line++)
        {
            if (text.IsBlank(line))
            {
                continue;
            }

            var content = TextMender.WithoutBlanks(text.Line(line));
            number ??= content.Contains('号') && s_number.Match(content) is { Success: true } match ? match.Value : null;
            if (content.EndsWith("文件", StringComparison.Ordinal) && content.Length > 4)
            {
                issuer ??= content[..^2];
            }

            if (content.IndexOf("关于印发", StringComparison.Ordinal) is > 2 and var about
                && content.AsSpan(0, about).IndexOfAny("《〈“，。") < 0)
            {
                titleIssuer ??= content[..about];
            }

            if (issuedOn is null && ChineseDate.Parse(content) is { } date)
            {
                issuedOn = date;
                signature = before is not null && UnitShape.IsComplete(before) ? before : null;
            }

            before = content;
        }

        issuer ??= titleIssuer ?? signature;
        return number is null && issuer is null && issuedOn is null ? null : new Notice(number, issuer, issuedOn);
    }

    /// <summary>True for the title of a notice, which is not the title of the plan below it: …关于印发…的通知.</summary>
    public static bool IsNoticeTitle(string title) =>
        title.Contains("关于印发", StringComparison.Ordinal)
            || UnitShape.WithoutBrackets(title).EndsWith("通知", StringComparison.Ordinal);
}
