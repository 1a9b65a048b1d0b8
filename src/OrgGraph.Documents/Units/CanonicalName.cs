using System.Buffers;
using System.Text;

namespace OrgGraph.Documents.Units;

/// <summary>Brings the ways of writing one body's name to one form.</summary>
internal static class CanonicalName
{
    // Official long forms and the short ones that plans use; facts of usage. Longer ones first.
    private static readonly (string Written, string Canonical)[] s_forms =
    [
        ("规划和自然资源委员会", "规划自然资源委"), ("规划和自然资源局", "规划自然资源局"), ("规划国土委", "规划自然资源委"), ("规自委", "规划自然资源委"), ("规自局", "规划自然资源局"),
        ("住房和城乡建设委员会", "住房城乡建设委"), ("住房和城乡建设委", "住房城乡建设委"), ("住房和城乡建设局", "住房城乡建设局"), ("住建委", "住房城乡建设委"), ("住建局", "住房城乡建设局"),
        ("发展和改革委员会", "发展改革委"), ("发展改革委员会", "发展改革委"), ("发展和改革委", "发展改革委"), ("发展和改革局", "发展改革局"), ("发改委", "发展改革委"), ("发改局", "发展改革局"),
        ("经济信息化局", "经济和信息化局"), ("经信局", "经济和信息化局"), ("经济信息化委", "经济和信息化委"), ("经信委", "经济和信息化委"),
        ("工业信息化局", "工业和信息化局"), ("工信局", "工业和信息化局"), ("文化旅游局", "文化和旅游局"), ("文旅局", "文化和旅游局"),
        ("卫生健康委员会", "卫生健康委"), ("卫健委", "卫生健康委"), ("卫健局", "卫生健康局"), ("市场监督管理局", "市场监管局"), ("应急管理局", "应急局"),
        ("城市管理综合行政执法局", "城管执法局"), ("城市管理委员会", "城市管理委"), ("城管委", "城市管理委"),
        ("人力资源和社会保障局", "人力资源社会保障局"), ("人力社保局", "人力资源社会保障局"), ("人社局", "人力资源社会保障局"),
        ("科学技术委员会", "科委"), ("科学技术局", "科技局"), ("教育委员会", "教委"), ("国有资产监督管理委员会", "国资委"),
        ("政务服务和数据管理局", "政务和数据局"), ("政务服务管理局", "政务服务局"), ("机关事务管理服务中心", "机关事务中心"), ("交通运输委员会", "交通委"),
        ("交通委员会", "交通委"), ("农业和农村局", "农业农村局"), ("管理委员会", "管委会"),
    ];

    private static readonly SearchValues<string> s_written =
        SearchValues.Create([.. s_forms.Select(f => f.Written)], StringComparison.Ordinal);

    /// <summary>
    /// The canonical form, brackets left aside: no blanks, the usual short form of departments, 人民政府 for 政府,
    /// 街道办事处 for 街道办 and 街道.
    /// </summary>
    public static string Of(ReadOnlySpan<char> written)
    {
        var text = Shorten(UnitShape.WithoutBrackets(written).ToString());
        if (text.EndsWith("政府", StringComparison.Ordinal) && !text.EndsWith("人民政府", StringComparison.Ordinal))
        {
            return text[..^2] + "人民政府";
        }

        if (text.EndsWith("街道办", StringComparison.Ordinal))
        {
            return text + "事处";
        }

        return text.EndsWith("街道", StringComparison.Ordinal) && !UnitShape.IsSeveral(text) ? text + "办事处" : text;
    }

    private static string Shorten(string name)
    {
        if (!name.AsSpan().ContainsAny(s_written))
        {
            return name;
        }

        var shortened = new StringBuilder(name);
        foreach (var (written, canonical) in s_forms)
        {
            shortened.Replace(written, canonical);
        }

        return shortened.ToString();
    }
}
