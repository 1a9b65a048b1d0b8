using System.Collections.Immutable;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>The units that the plans of one district name, the busiest first.</summary>
/// <param name="Common">Bureaus, branches, groups, companies.</param>
/// <param name="Towns">Town governments and street offices.</param>
/// <param name="Weights">Zipf's sums for both lists together.</param>
internal sealed record UnitNames(ImmutableArray<string> Common, ImmutableArray<string> Towns, double[] Weights)
{
    private static readonly string[] s_common =
    [
        "区发展改革委", "区财政局", "各镇人民政府", "区住房城乡建设局", "区城市管理局", "区市场监管局", "区交通运输局", "各街道办事处",
        "市规划自然资源局{0}分局", "区农业农村局", "区水务局", "区政务和数据局", "区应急局", "区公安分局", "区民政局", "区卫生健康委",
        "区教育局", "区文化和旅游局", "区人力资源社会保障局", "市生态环境局{0}分局", "区经济和信息化局", "区科技局", "区园林绿化局",
        "{0}经济技术产业园管委会", "区司法局", "区商务局", "区委宣传部", "区消防救援支队", "区审计局", "区统计局", "区医保局", "区税务局",
        "相关镇人民政府", "{0}城市建设投资有限公司", "国网{0}供电公司", "区退役军人局", "区国资委", "区信访办", "区机关事务中心", "区委网信办",
        "区委组织部", "区总工会", "区妇联", "区残联", "区气象局", "{0}水务集团有限公司", "区委编办", "区城管执法局", "区融媒体中心", "区档案馆",
        "区疾控中心", "区人民法院", "区人民检察院", "{0}燃气有限公司", "区委社会工作部", "区政府督查室", "{0}公交集团", "区体育局", "相关部门",
        "{0}科创园管委会", "区公路管理处", "区地方志办公室", "{0}环境服务有限公司", "各园区管委会",
    ];

    /// <summary>The unit that a table separated by blanks may name as one body with the park's committee.</summary>
    public const string JointHost = "区科技局";

    /// <summary>The second name of the joint body.</summary>
    public static string JointGuest(string district) => $"{district}大学城管委会";

    /// <summary>So many units of the list are the busy ones of some field of work.</summary>
    public const int Busy = 24;

    public static UnitNames Of(int district)
    {
        var stem = Places.Districts[district];
        var towns = Places.Towns(district);
        ImmutableArray<string> common = [.. s_common.Select(n => n.Replace("{0}", stem, StringComparison.Ordinal))];
        return new UnitNames(common, towns, SeededRandom.ZipfWeights(common.Length + towns.Length));
    }

    /// <summary>
    /// Another unit for a measure, none of those named already. The topic moves the list, so that each field of work has
    /// its own busy bureaus while the same few remain the busiest over all.
    /// </summary>
    public string Draw(SeededRandom random, int topic, HashSet<string> named)
    {
        while (true)
        {
            var at = random.Zipf(Weights);
            if (at < Busy && random.Happens(0.5))
            {
                at = (at + (topic * 5)) % Busy;
            }

            var name = at < Common.Length ? Common[at] : Towns[at - Common.Length];
            if (named.Add(name))
            {
                return name;
            }
        }
    }
}
