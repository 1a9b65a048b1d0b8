using System.Collections.Frozen;

namespace OrgGraph.Documents.Units;

/// <summary>Bodies of the state, which belong to no place's government.</summary>
internal static class NationalBodies
{
    private const string Tax = "国家税务总局";

    // 部 alone tells nothing: the offices of parks and of the Party are called so as well (规划建设部, 宣传部).
    private static readonly FrozenSet<string> s_ministries = FrozenSet.Create(
        "外交部", "国防部", "教育部", "科技部", "科学技术部", "工业和信息化部", "工信部", "公安部", "安全部", "民政部", "司法部", "财政部",
        "人力资源和社会保障部", "人力资源社会保障部", "人社部", "自然资源部", "生态环境部", "住房和城乡建设部", "住房城乡建设部", "住建部",
        "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "文旅部", "退役军人事务部", "退役军人部", "应急管理部",
        "中宣部", "中组部", "中央统战部");

    private static readonly string[] s_openings = ["国家", "中央", "国务院", "中国"];

    private static readonly string[] s_offices =
    [
        "人民银行", "中国人民银行", "国家金融监督管理总局", "国家金融监管总局", "金融监管总局", "国家统计局", "国家税务总局", "国家外汇管理局", "国网", "国家电网", "南方电网",
        "农业发展银行", "中国农业发展银行", "国家开发银行", "中国邮政", "中国移动", "中国联通", "中国电信", "中国铁塔", "武警",
        "农发行", "国开行", "中国银行", "建设银行", "农业银行", "工商银行", "交通银行", "邮储银行",
    ];

    // Words that begin alike and are no body of the state: 国家级开发区管委会, 中央商务区管委会.
    private static readonly string[] s_others = ["国家级", "国家高新", "国家大学", "中央商务", "中央公园", "中央创新"];

    /// <summary>True for ministries and for names that begin with 国家, 中央, 国务院 or 中国.</summary>
    public static bool Is(string name) =>
        s_ministries.Contains(name) || (Array.Exists(s_openings, o => name.StartsWith(o, StringComparison.Ordinal))
            && !Array.Exists(s_others, o => name.StartsWith(o, StringComparison.Ordinal)));

    /// <summary>True for what begins as the state's banks and offices in a place do: 人民银行甲市分行, 国家金融监督管理总局甲监管分局.</summary>
    public static bool OpensBank(ReadOnlySpan<char> name)
    {
        foreach (var opening in s_offices)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal) && name.Length > opening.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A place's tax office without the system's name that its full name begins with: 国家税务总局武汉市黄陂区税务局 is 武汉市黄陂区税务局.
    /// </summary>
    public static string WithoutSystem(string name) =>
        name.StartsWith(Tax, StringComparison.Ordinal) && name.EndsWith("税务局", StringComparison.Ordinal)
            && name.Length > Tax.Length
            ? name[Tax.Length..]
            : name;
}
