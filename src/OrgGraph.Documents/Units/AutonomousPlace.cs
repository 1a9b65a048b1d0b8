using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>The short names of autonomous places, which leave out their peoples: 恩施州 for 恩施土家族苗族自治州.</summary>
internal static class AutonomousPlace
{
    private const int ShortestStem = 2;

    private static readonly WordEndings s_kinds = new("自治区", "自治州", "自治县", "自治旗");

    // The peoples that names of places name; some are written without 族.
    private static readonly string[] s_peoples =
    [
        "壮族", "藏族", "回族", "苗族", "彝族", "侗族", "瑶族", "白族", "傣族", "黎族", "畲族", "水族", "土族", "满族", "佤族", "羌族", "怒族",
        "土家族", "哈尼族", "布依族", "朝鲜族", "景颇族", "傈僳族", "拉祜族", "纳西族", "东乡族", "保安族", "撒拉族", "裕固族", "布朗族",
        "仡佬族", "仫佬族", "毛南族", "普米族", "独龙族", "达斡尔族", "哈萨克族", "蒙古族", "各族",
        "维吾尔", "哈萨克", "柯尔克孜", "蒙古", "锡伯", "塔吉克", "族",
    ];

    /// <summary>The name without peoples and kind (恩施); null for a place that is not autonomous.</summary>
    public static string? StemOf(string place)
    {
        if (place.Length <= 5 || !s_kinds.Match(place))
        {
            return null;
        }

        var stem = place.AsSpan(0, place.Length - 3);
        while (PeopleAtEnd(stem) is > 0 and var length)
        {
            stem = stem[..^length];
        }

        return stem.ToString();
    }

    /// <summary>The usual short name (恩施州, 长阳县); null for a place that is not autonomous, or is a region.</summary>
    public static string? ShortNameOf(string place) =>
        place[^1] != '区' && StemOf(place) is { } stem ? stem + place[^1] : null;

    private static int PeopleAtEnd(ReadOnlySpan<char> stem)
    {
        foreach (var people in s_peoples)
        {
            if (stem.Length >= people.Length + ShortestStem && stem.EndsWith(people, StringComparison.Ordinal))
            {
                return people.Length;
            }
        }

        return 0;
    }
}
