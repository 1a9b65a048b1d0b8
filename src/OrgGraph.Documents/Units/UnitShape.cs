using System.Buffers;
using System.Collections.Frozen;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>Tells from its form whether a text is the name of an organisation.</summary>
internal static class UnitShape
{
    private const int Longest = 40;

    // Endings that say what sort of body it is; the longest that fits counts. A name is more than its ending.
    private static readonly WordEndings s_endings = new(
        "局", "委", "办", "部", "厅", "院", "署", "行", "会", "社", "队", "所", "站", "馆", "校", "镇", "乡", "中心", "公司",
        "集团", "政府", "街道", "地区", "村", "机构", "单位", "部门", "企业", "学校", "大学", "学院", "医院", "基地", "协会", "联盟", "小组",
        "专班", "工作组", "指挥部", "团委", "妇联", "工商联", "残联", "文联", "科协", "侨联", "台办", "机关", "团体", "行署", "公署", "法院", "检察院", "海关", "属地",
        "乡镇",
        "军分区", "武装部", "园区", "开发区", "平台", "农场", "林场", "水厂", "库区", "口岸", "保税区", "出版社", "电视台", "融媒体", "供销社", "成员", "办公室", "办事处",
        "管理处", "服务处", "海事处", "工作站", "督查室", "研究室", "信访室", "党组织", "党支部", "党派", "运营商");

    // Endings that no running text has by chance.
    private static readonly WordEndings s_strongEndings = new(
        "政府", "管委会", "委员会", "办事处", "公司", "集团", "支队", "总队", "大队", "分局", "人民法院", "检察院", "办公室", "指挥部", "海关");

    // Companies without 公司, and bodies known by their names alone.
    private static readonly WordEndings s_companies = new(Words.Of("invest.endings"));
    private static readonly FrozenSet<string> s_known = Words.Of("known.bodies").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_knownBySpan =
        s_known.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestKnown = 10;

    private static readonly string[] s_numbered = Words.Of("names.with.digits");

    // What rules for units are worded with; no name holds it: 排在前面的为牵头单位.
    private static readonly SearchValues<string> s_rules =
        SearchValues.Create(["的为", "为牵头", "是牵头", "均为", "负责"], StringComparison.Ordinal);

    /// <summary>What planners set before or behind a name to make it stand out.</summary>
    public const string Marks = "★☆▲△●◆■※*＊";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(Marks);

    /// <summary>Offset of the first such sign; -1 without one.</summary>
    public static int IndexOfMark(ReadOnlySpan<char> text) => text.IndexOfAny(s_marks);

    // With these a unit's name begins when it is written inside a plan: a level, or a word for several.
    private static readonly string[] s_openings =
    [
        "市", "区", "县", "省", "州", "旗", "盟", "镇", "乡", "街道", "新区", "师市", "兵团", "各", "相关", "有关", "其他", "其它", "国家", "中央", "自治", "属地",
        "全市", "全区", "全县",
    ];

    // Words for several; behind them a bare kind of place is a name: 各镇, 相关区.
    private static readonly string[] s_several = 
    [
        "各", "相关", "有关", "其他", "其它", "全市各", "全区各", "全县各", "沿河各", "沿江各", "沿湖各", "沿海各", "沿线各", "沿黄各", "沿淮各",
        "辖区各", "辖区内各", "涉农各", "涉林各", "库区各", "主城各", "驻地各",
    ];

    private static readonly WordEndings s_bodies = new("单位", "部门", "机关", "机构", "企业", "乡镇", "镇街", "街道");

    private static readonly WordEndings s_placeKinds =
        new("区", "县", "市", "镇", "乡", "街道", "村", "社区", "单位", "部门", "镇街", "区县", "县区", "团场", "团镇");

    // Offices of a place whose stem stands in front of them.
    private static readonly WordEndings s_offices = new("局", "委", "支行", "中心", "总社");

    private static readonly WordEndings s_groups = new(Words.Of("bare.groups"));

    // The end of a place's own name; behind a level (县住房城乡…) it is a word that a wrap broke off.
    private static readonly WordEndings s_townEndings = new("镇", "乡", "村");

    // Parks that a city has one of; parks and streets that bear a name.
    private static readonly WordEndings s_parks = new("高新区", "经开区");
    private static readonly WordEndings s_namedParks =
        new("新区", "管理区", "风景区", "经济区", "试验区", "示范区", "度假区", "合作区", "产业园", "工业园", "科技园", "苏木", "街");

    private static readonly SearchValues<char> s_sentence = SearchValues.Create("。；;：:！？!?“”\"《》%％0123456789=<>");

    /// <summary>True when the text, brackets left aside, ends as the names of bodies do and is longer than the ending.</summary>
    public static bool IsComplete(ReadOnlySpan<char> text)
    {
        if (PlaceKinds.AreGovernments(text))
        {
            return true;
        }

        text = WithoutBrackets(text);
        if (IsKnown(text) || AreTwoCommittees(text))
        {
            return true;
        }

        // 12345热线办: the digits are the name's
        text = text.Length > 3 && char.IsAsciiDigit(text[0]) ? text[Words.LengthAtStart(text, s_numbered)..] : text;
        if (text.Length is < 2 or > Longest || text.ContainsAny(s_sentence) || text.ContainsAny(s_rules))
        {
            return false;
        }

        if (text[0] is '市' or '区' or '县' or '省' && s_townEndings.Match(text, 1))
        {
            return false;
        }

        return (text.Length >= 3 && (s_endings.Match(text, 1) || s_companies.Match(text, 1))) ||
             (IsSeveral(text)
                 && (s_placeKinds.Match(text, 1) || s_groups.Match(text, 1) || PlaceKinds.AreStrungTogether(text[1..])));
    }

    /// <summary>True for names that mean several bodies: 各镇人民政府, 相关部门, 县直有关单位, 县（市、区）政府, 领导小组成员单位.</summary>
    public static bool IsSeveral(ReadOnlySpan<char> text) =>
        StartsWithAny(text, s_several) || text.EndsWith("成员单位", StringComparison.Ordinal)
            || text.EndsWith("各部门", StringComparison.Ordinal)
        || IsSeveralOfLevel(text) || PlaceKinds.AreGovernments(text);

    // 县直有关单位, 市级各部门, 驻区各单位
    private static bool IsSeveralOfLevel(ReadOnlySpan<char> text)
    {
        var start = text is ['驻', ..] ? 1 : 0;
        var level = LevelPrefix.LengthIn(text[start..]);
        if (level == 0 || !s_bodies.Match(text))
        {
            return false;
        }

        var rest = text[(start + level)..];
        var attached = rest is ['直' or '级' or '属' or '内', ..];
        rest = attached ? rest[1..] : rest;
        return StartsWithAny(rest, s_several) || (attached && rest.Length == 2);
    }

    /// <summary>
    /// The stricter test for text among running text: complete, and with the opening of a unit's name or an ending
    /// that does not occur by chance.
    /// </summary>
    public static bool IsCertain(ReadOnlySpan<char> text) =>
        IsComplete(text)
        && (HasOpening(text) || s_strongEndings.Match(WithoutBrackets(text), 2)
            || NationalBodies.OpensBank(text) || IsYouthLeague(text) || BeginsWithPlace(text))
        && text.IndexOfAny('，', ',') < 0;

    // 无锡市江阴生态环境局, 乐平生态环境局: the name of a place, or its stem before an office
    private static bool BeginsWithPlace(ReadOnlySpan<char> text)
    {
        if (Place.ReadPrefix(text, Gazetteer.Default) is { IsEmpty: false } place)
        {
            return place.Length + 1 < text.Length;
        }

        return s_offices.Match(text, 4) && (Gazetteer.Default.IsStem(text[..2]) || Gazetteer.Default.IsStem(text[..3]));
    }

    /// <summary>True for a place that stands for its government in a list of units: 襄城区, 临空产业园, 武湖街, 高新区.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text)
    {
        text = WithoutBrackets(text);
        return s_parks.Match(text) || IsRegiment(text) || s_namedParks.Match(text, 2)
            || (Place.ReadPrefix(text, Gazetteer.Default) is { IsEmpty: false } place && place.Length == text.Length
                && Gazetteer.Default.ListedName(text.ToString()) is not null);
    }

    /// <summary>True for a body known by a name that has none of the usual endings: 中国移动, 残联.</summary>
    public static bool IsKnown(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= LongestKnown && s_knownBySpan.Contains(text);

    // 各村（社区）“两委”, 村两委: the Party branch and the committee of a village
    private static bool AreTwoCommittees(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("”\"");
        if (!text.EndsWith("两委", StringComparison.Ordinal))
        {
            return false;
        }

        var place = text[..^2].TrimEnd("“\"");
        return place.Length is >= 1 and <= 12 && place.IndexOfAny("村社居") >= 0 && !place.ContainsAny(s_sentence);
    }

    // 团市委, 共青团县委
    private static bool IsYouthLeague(ReadOnlySpan<char> text) =>
        text is ['团', '省' or '市' or '区' or '县' or '州' or '旗' or '盟', '委'] || text.StartsWith("共青团", StringComparison.Ordinal);

    // 143团: a place of 新疆生产建设兵团
    private static bool IsRegiment(ReadOnlySpan<char> text) =>
        text is [>= '1' and <= '9', .., '团'] && text.Length <= 4 && !text[..^1].ContainsAnyExceptInRange('0', '9');

    /// <summary>True when the text begins with a level or a word for several: 市, 区, 各, 相关.</summary>
    public static bool HasOpening(ReadOnlySpan<char> text) => StartsWithAny(text, s_openings) && !LevelPrefix.IsWord(text);

    /// <summary>The text before its last bracket, when it ends with one.</summary>
    public static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (text is [.., ')' or '）' or '〕' or ']'] && OpeningBracket(text) is > 0 and var open)
        {
            text = text[..open].TrimEnd();
        }

        return text;
    }

    /// <summary>Offset of the bracket that opens the one at the text's end; -1 when there is none.</summary>
    public static int OpeningBracket(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (IsClosing(text[i]))
            {
                depth++;
            }
            else if (IsOpening(text[i]) && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsOpening(char c) => c is '(' or '（' or '〔' or '[' or '【';

    public static bool IsClosing(char c) => c is ')' or '）' or '〕' or ']' or '】';

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
