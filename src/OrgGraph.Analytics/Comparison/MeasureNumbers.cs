using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OrgGraph.Analytics.Comparison;

/// <summary>
/// The numbers of a measure's text that may be targets: 200, 44.95%, both ends of 20-30. Years (2024年, 2024-2025学年), dates and
/// numbers in words (COP15, GB/T 3095-2012) are not.
/// </summary>
internal static partial class MeasureNumbers
{
    /// <summary>The numbers of one text that another lacks, each as often as it is missing; in their order.</summary>
    public static ImmutableArray<string> Beyond(string text, string other)
    {
        var left = Of(other).ToList();
        return [.. Of(text).Where(number => !left.Remove(number))];
    }

    private static IEnumerable<string> Of(string text) =>
        Token().Matches(Wording.KeyOf(text)).Select(m => m.Groups["target"]).Where(g => g.Success).Select(g => g.Value);

    // A word begins with a letter and goes on over digits and hyphens. Letters that follow a number are its measure (20km), so
    // that what a hyphen ties to them is the other end of a range.
    [GeneratedRegex(
        """
        (?<date>  [12][0-9]{3} ( - [0-9]{1,2} - | / [0-9]{1,2} / | \. [0-9]{1,2} \. ) [0-9]+ )
        | (?<year>  [12][0-9]{3} (年? ([-~—]{1,2}|至|到) [12][0-9]{3} )? (年|学年|采暖季|供暖季|秋冬季) )
        | (?<word>  [A-Za-z] ( [-/_.]? [A-Za-z0-9] )* )
        | (?<target>  [0-9]+ (\.[0-9]+)* [%‰]? ) ([A-Za-zμµ]+ [A-Za-z0-9]* (/[A-Za-z]+ [A-Za-z0-9]*)* )?
        """,
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
