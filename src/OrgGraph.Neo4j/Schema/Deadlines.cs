using System.Text.RegularExpressions;
using OrgGraph.Model;

namespace OrgGraph.Neo4j;

/// <summary>
/// The day that a written deadline means, for sorting in queries; the deadline itself is kept as written.
/// 年底 is 31 December; a month, or its 底 or 末, is its last day; 上旬 and 中旬 are the 10th and 20th; 季度 and 半年 end with
/// their last month. Of several days the last one counts. 长期, 持续, 全年推进 have none.
/// </summary>
public static partial class Deadlines
{
    /// <summary>The last day that the measure's deadline names; null when it names none.</summary>
    public static DateOnly? DueOn(Measure measure, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(plan);
        DateOnly? latest = null;
        var year = plan.Year;
        foreach (Match match in DayPattern().Matches(measure.Deadline ?? ""))
        {
            if (match.Groups["year"].Success)
            {
                year = int.Parse(match.Groups["year"].ValueSpan);
            }

            if (DayOf(match, year) is { } day && (latest is null || day > latest))
            {
                latest = day;
            }
        }

        return latest;
    }

    private static DateOnly? DayOf(Match match, int? year)
    {
        if (year is not (> 1900 and < 2200))
        {
            return null;
        }

        if (match.Groups["month"].Success)
        {
            var month = int.Parse(match.Groups["month"].ValueSpan);
            if (month is < 1 or > 12)
            {
                return null;
            }

            var days = DateTime.DaysInMonth(year.Value, month);
            var day = match.Groups["part"].ValueSpan switch
            {
                "上旬" => 10,
                "中旬" => 20,
                _ => match.Groups["day"].Success ? Math.Min(int.Parse(match.Groups["day"].ValueSpan), days) : days,
            };
            return day < 1 ? null : new DateOnly(year.Value, month, day);
        }

        var last = match.Groups["rest"].ValueSpan switch
        {
            "一季度" or "第一季度" => 3,
            "二季度" or "第二季度" or "上半年" => 6,
            "三季度" or "第三季度" => 9,
            "" => match.Groups["year"].Success ? 12 : 0,
            _ => 12,
        };
        return last == 0 ? null : new DateOnly(year.Value, last, DateTime.DaysInMonth(year.Value, last));
    }

    [GeneratedRegex(
        """
        (?:(?<year>(?:19|20)[0-9]{2})\s*[年.\-/]\s*)?
        (?:(?<month>[0-9]{1,2})\s*(?:月(?:份)?|[.\-/](?=[0-9]))\s*(?:(?<day>[0-9]{1,2})\s*日?|(?<part>上旬|中旬|下旬|底|末))?
          |(?<rest>第?[一二三四]季度|上半年|下半年|年?底|年?末|年内))
        |(?<year>(?:19|20)[0-9]{2})\s*年(?!度)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayPattern();
}
