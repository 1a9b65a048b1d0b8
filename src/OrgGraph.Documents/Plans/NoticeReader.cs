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

    // between the last measure and the signature
    private const int MostLinesBehind = 20;

    // 京兴政办发〔2024〕2号: letters of the issuer, year in brackets, running number
    private static readonly Regex s_number = new(
        @"[\u4E00-\u9FFF]{1,12}[〔\[（(【]\s*\d{4}\s*[〕\]）)】]\s*第?\d{1,5}号",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>
    /// The notice in the lines before the first plan, or, where nothing there says who issued it and when, the signature behind
    /// the last; null when neither holds any of its marks.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="end">The line of the first plan.</param>
    /// <param name="behind">The line behind the last.</param>
    /// <param name="below">The first measure's line: a number alone between the title and it is the plan's.</param>
    public static Notice? Read(DocumentText text, int end, int behind, int below)
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

        for (var line = end; line < Math.Min(below, end + MostLinesBehind) && number is null; line++)
        {
            number = IsNumber(text.Line(line)) ? TextMender.WithoutBlanks(text.Line(line)) : null;
        }

        if (issuedOn is null && issuer is null && titleIssuer is null)
        {
            (signature, issuedOn) = SignatureIn(text, behind);
        }

        // 区人民政府办公室关于印发…, signed 江夏区人民政府办公室: the name that says of which place
        issuer ??= signature is not null && !NamesPlace(titleIssuer) && NamesPlace(signature) ? signature
            : titleIssuer ?? signature;
        return number is null && issuer is null && issuedOn is null ? null : new Notice(number, issuer, issuedOn);
    }

    /// <summary>True for a document's number alone on a line: 青政办发〔2026〕4号.</summary>
    public static bool IsNumber(ReadOnlySpan<char> line) =>
        line.TrimEnd() is [.., '号'] && TextMender.WithoutBlanks(line) is var content
            && s_number.Match(content) is { Success: true } own && own.Length == content.Length;

    /// <summary>
    /// The year in which a notice was issued: that of its date, else that of a number which stands alone on a line or behind the
    /// title (…的通知（青政办发〔2026〕4号）); null for a number that is only cited.
    /// </summary>
    public static (string From, int Year)? YearOf(Notice? notice, DocumentText text)
    {
        if (notice?.IssuedOn is { } on)
        {
            return ($"{on:yyyy-MM-dd}", on.Year);
        }

        if (notice?.Number is not { } number || !int.TryParse(number.AsSpan(IndexOfYear(number), 4), out var year)
            || year is < 1990 or > 2099)
        {
            return null;
        }

        for (var line = 0; line < Math.Min(text.LineCount, MostLines); line++)
        {
            var content = text.Line(line).Trim();
            if (content.Contains(number[0]) && TextMender.WithoutBlanks(content) is var whole
                && (whole == number || whole.EndsWith($"的通知（{number}）", StringComparison.Ordinal)))
            {
                return (number, year);
            }
        }

        return null;
    }

    private static int IndexOfYear(string number) => number.AsSpan().IndexOfAnyInRange('0', '9') is var at and >= 0
        && at + 4 <= number.Length ? at : 0;

    private static bool NamesPlace(string? issuer) =>
        issuer is not null && (!Place.ReadPrefix(issuer, Gazetteer.Default).IsEmpty || ZoneName.ReadPrefix(issuer) is not null);

    // 丰水县人民政府办公室|2026年2月20日
    private static (string? Issuer, DateOnly? On) SignatureIn(DocumentText text, int from)
    {
        string? before = null;
        for (var line = from; line < Math.Min(text.LineCount, from + MostLinesBehind); line++)
        {
            if (text.IsBlank(line))
            {
                continue;
            }

            var content = TextMender.WithoutBlanks(text.Line(line));
            if (before is not null && ChineseDate.Parse(content) is { } date && UnitShape.IsComplete(before))
            {
                return (before, date);
            }

            before = content;
        }

        return (null, null);
    }

    /// <summary>True for the title of a notice, which is not the title of the plan below it: …关于印发…的通知.</summary>
    public static bool IsNoticeTitle(string title) =>
        title.Contains("关于印发", StringComparison.Ordinal)
            || UnitShape.WithoutBrackets(title).EndsWith("通知", StringComparison.Ordinal);
}
