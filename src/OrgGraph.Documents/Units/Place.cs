using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>A place named at the start of a text.</summary>
/// <param name="Province">Province, or null.</param>
/// <param name="City">City, or null.</param>
/// <param name="District">District or county, or null.</param>
/// <param name="Length">How many characters name it.</param>
internal readonly record struct Place(string? Province, string? City, string? District, int Length)
{
    private const int LongestName = 12;
    private const int LongestUnlisted = 5;
    private const int ShortPlace = 3;

    // Words that end like a place's name and are none.
    private static readonly WordEndings s_noPlaces = new(
        "社区", "园区", "地区", "辖区", "小区", "片区", "景区", "校区", "库区", "灾区", "郊区", "市区", "全区", "我区", "本区", "各区", "新区",
        "范区", "发区", "护区", "验区", "理区", "能区", "作区", "行区", "贸区", "税区", "街区",
        "城市", "都市", "超市", "全市", "我市", "本市", "上市", "集市", "股市", "各市", "全县", "我县", "本县", "各县");

    // Words that are none behind a verb (推进山区), and may end the name of a real place (枕山区).
    private static readonly WordEndings s_noPlacesBehindVerbs = new("山区", "城区", "林区", "牧区", "工区", "关市");

    // Words before a unit's name that are no part of it.
    private static readonly string[] s_verbs = Words.Of("item.verbs");
    private static readonly string[] s_joiningWords = ["会同", "由", "以及"];

    public bool IsEmpty => Length == 0;

    /// <summary>The innermost place named.</summary>
    public string? Name => District ?? City ?? Province;

    /// <summary>
    /// Reads the places that a text begins with: 北京市大兴区人民政府 gives 北京市 and 大兴区. Listed names are read first; a name
    /// that is not listed counts when it is short, ends in 市, 区 or 县 and is no common word.
    /// </summary>
    public static Place ReadPrefix(ReadOnlySpan<char> text, Gazetteer gazetteer)
    {
        string? province = null, city = null, district = null;
        var at = 0;
        while (district is null && ListedPrefix(text[at..], gazetteer, out var length) is { } name)
        {
            if (gazetteer.IsProvince(name) && province is null && city is null)
            {
                province = name;
                city = gazetteer.IsCity(name) ? name : null;
            }
            else if (gazetteer.IsCity(name) && city is null
                && !(gazetteer.IsDistrict(name) && province is not null && !gazetteer.IsCity(name)))
            {
                city = name;
            }
            else if (gazetteer.IsDistrict(name))
            {
                district = name;
            }
            else
            {
                break;
            }

            at += length;
        }

        if (city is null && district is null && UnlistedPrefix(text[at..], '市') is { Length: > 0 } unlistedCity)
        {
            city = unlistedCity;
            at += city.Length;
        }

        if (district is null && UnlistedPrefix(text[at..], '区', '县') is { Length: > 0 } unlistedDistrict)
        {
            district = unlistedDistrict;
            at += district.Length;
        }

        return new Place(province, city, district, at);
    }

    private static string? ListedPrefix(ReadOnlySpan<char> text, Gazetteer gazetteer, out int length)
    {
        for (length = Math.Min(LongestName, text.Length); length >= 2; length--)
        {
            if (text[length - 1] is not ('区' or '县' or '市' or '省' or '旗' or '州' or '盟'))
            {
                continue;
            }

            if (gazetteer.ListedName(text[..length].ToString()) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? UnlistedPrefix(ReadOnlySpan<char> text, params ReadOnlySpan<char> kinds)
    {
        var end = text[..Math.Min(LongestUnlisted, text.Length)].IndexOfAny(kinds);
        if (end < 2)
        {
            return null;
        }

        var name = text[..(end + 1)];
        foreach (var c in name)
        {
            if (c is < '\u4E00' or > '\u9FFF')
            {
                return null;
            }
        }

        if (s_noPlaces.Match(name) || (name.Length > ShortPlace && s_noPlacesBehindVerbs.Match(name)))
        {
            return null;
        }

        // 四平市推进铁西区…: a verb before the place
        if (Words.LengthAtStart(name, s_verbs) > 1)
        {
            return null;
        }

        foreach (var word in s_joiningWords)
        {
            if (name.StartsWith(word, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return UnitShape.HasOpening(name) || StateCompanies.LengthIn(name) > 0 ? null : name.ToString();
    }
}
