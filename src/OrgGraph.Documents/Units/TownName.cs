using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>The name of a town or street that stands behind its district in a title: 余杭区<b>良渚街道</b>2025年….</summary>
internal static class TownName
{
    private const int ShortestStem = 2;
    private const int LongestStem = 5;

    private static readonly string[] s_kinds = ["街道", "苏木", "镇", "乡"];

    // 城镇, 特色小镇, 美丽城乡: words of plans, no names of towns.
    private static readonly WordEndings s_words =
        new("城镇", "小镇", "重镇", "强镇", "集镇", "村镇", "乡镇", "城乡", "下乡", "返乡", "家乡", "各镇", "各乡");

    // With these the word goes on: 乡村振兴, 乡镇, 街道路网.
    private const string GoesOn = "村镇化路土贤情风";

    /// <summary>The kind that a town's name ends with: 镇 of 小榄镇.</summary>
    public static string KindOf(string town) => Array.Find(s_kinds, k => town.EndsWith(k, StringComparison.Ordinal)) ?? "";

    /// <summary>The town that the text begins with; null when it begins with none.</summary>
    public static string? ReadPrefix(ReadOnlySpan<char> text)
    {
        for (var stem = ShortestStem; stem <= LongestStem; stem++)
        {
            foreach (var kind in s_kinds)
            {
                var end = stem + kind.Length;
                if (text.Length >= end && text[stem..].StartsWith(kind, StringComparison.Ordinal))
                {
                    var goesOn = text.Length > end && GoesOn.Contains(text[end]);
                    return goesOn || s_words.Match(text[..end]) ? null : text[..end].ToString();
                }
            }
        }

        return null;
    }
}
