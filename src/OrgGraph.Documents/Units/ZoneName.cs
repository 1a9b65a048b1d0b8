using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>
/// The name of a park, zone or new area with a government of its own, with which a title begins: 云岭经济技术开发区, 雄安新区.
/// </summary>
internal static class ZoneName
{
    private const int LongestStem = 9;
    private const int LongestPart = 4;

    private static readonly string[] s_kinds = Words.Of("zones");

    /// <summary>The zone that the text begins with, 管委会 behind it left aside; null when it begins with none.</summary>
    public static string? ReadPrefix(ReadOnlySpan<char> text)
    {
        for (var stem = 0; stem <= LongestStem && stem < text.Length; stem++)
        {
            if (stem > 0 && text[stem - 1] is < '\u4E00' or > '\u9FFF')
            {
                return null;
            }

            // the longest kind there; 国家级新区建设 and 工业园区污水 go on as words, a name ends before a year, an office or a document's
            // kind
            var length = Words.LengthAtStart(text[stem..], s_kinds);
            var end = stem + length;
            if (length > 0 && (stem >= 2 || length >= 3) && !EndsName(text[end..])
                && text[end..].IndexOf("片区") is > 1 and <= LongestPart and var part)
            {
                // 天府新区眉山片区: the part of a zone that lies in one city
                end += part + 2;
            }

            if (length > 0 && (stem >= 2 || length >= 3) && EndsName(text[end..]))
            {
                return text[..end].ToString();
            }
        }

        return null;
    }

    private static bool EndsName(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest[0] is (>= '0' and <= '9') or '“' or '"' or '关' or '《' or '（' or '二'
        || rest.StartsWith("管委会", StringComparison.Ordinal) || rest.StartsWith("管理委员会", StringComparison.Ordinal)
        || rest.StartsWith("党工委", StringComparison.Ordinal) || rest.StartsWith("优化", StringComparison.Ordinal)
        || rest.StartsWith("推进", StringComparison.Ordinal) || rest.StartsWith("落实", StringComparison.Ordinal)
        || rest.StartsWith("贯彻", StringComparison.Ordinal) || rest.StartsWith("支持", StringComparison.Ordinal)
        || rest.StartsWith("促进", StringComparison.Ordinal) || rest.StartsWith("深化", StringComparison.Ordinal);
}
