using System.Collections.Frozen;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>One way of writing a department's name.</summary>
/// <param name="Written">As plans write it.</param>
/// <param name="Canonical">The form that stands for all ways.</param>
/// <param name="OpensOffice">
/// True for a word so short that longer names hold it by chance; it counts only at the start or behind a level (区交通局, not 公共交通局).
/// </param>
internal readonly record struct DepartmentWord(string Written, string Canonical, bool OpensOffice);

/// <summary>
/// The official names of departments and the short ones that plans use: facts of usage, listed only where both are the same
/// body. Bodies of like tasks and different standing (水务局 and 水利局, 卫健委 and 卫健局) stay apart.
/// </summary>
internal static class DepartmentWords
{
    private const int ShortStem = 2;

    // What a department deals with; its rank follows. The first is the canonical one.
    private static readonly string[][] s_stems =
    [
        ["规划自然资源", "规划和自然资源", "规划资源", "规自"],
        ["自然资源规划", "自然资源和规划", "资规", "自规"],
        ["住房城乡建设", "住房和城乡建设", "住建"],
        ["发展改革", "发展和改革", "发改"],
        ["经济和信息化", "经济信息化", "经信"],
        ["工业和信息化", "工业信息化", "工信"],
        ["文化和旅游", "文化旅游", "文旅"],
        ["文广旅", "文化广电和旅游", "文化广电旅游"],
        ["文广旅体", "文化广电旅游体育", "文化广电旅游和体育"],
        ["卫生健康", "卫健"],
        ["市场监管", "市场监督管理", "市监"],
        ["应急", "应急管理"],
        ["城管执法", "城市管理综合行政执法", "城市管理和综合行政执法", "城市管理综合执法", "城市管理和综合执法", "城市管理执法"],
        ["城市管理", "城管"],
        ["综合执法", "综合行政执法"],
        ["人力资源社会保障", "人力资源和社会保障", "人力社保", "人社"],
        ["科技", "科学技术"],
        ["国资", "国有资产监督管理"],
        ["政务和数据", "政务服务和数据管理", "政务服务数据管理", "政数"],
        ["政务和大数据", "政务服务和大数据管理", "政务服务和大数据"],
        ["政务服务", "政务服务管理"],
        ["农业农村", "农业和农村"],
        ["医保", "医疗保障"],
        ["林草", "林业和草原", "林业草原"],
        ["退役军人", "退役军人事务"],
        ["大数据", "大数据管理"],
        ["教育体育", "教育和体育", "教体"],
        ["民宗", "民族宗教事务", "民族宗教"],
        ["机关事务", "机关事务管理"],
        ["粮食和储备", "粮食和物资储备", "粮食物资储备", "粮储"],
        ["地方金融监管", "地方金融监督管理"],
    ];

    private static readonly (string Written, string Canonical)[] s_ranks = [("局", "局"), ("厅", "厅"), ("委员会", "委"), ("委", "委")];

    // Whole names that follow no pattern; none of them stands inside another name by chance.
    private static readonly (string Written, string Canonical)[] s_names =
    [
        ("科学技术委员会", "科委"), ("教育委员会", "教委"), ("交通运输委员会", "交通委"), ("交通运输委", "交通委"), ("交通委员会", "交通委"),
        ("规划国土委", "规划自然资源委"), ("住房城乡建委", "住房城乡建设委"), ("经济信息委", "经济和信息化委"),
        ("政务服务管理办公室", "政务服务办"), ("人民防空办公室", "人防办"), ("管理委员会", "管委会"),
        ("机关事务管理服务中心", "机关事务中心"), ("住房公积金管理中心", "公积金中心"),
        ("残疾人联合会", "残联"), ("妇女联合会", "妇联"), ("工商业联合会", "工商联"), ("科学技术协会", "科协"),
        ("文学艺术界联合会", "文联"), ("归国华侨联合会", "侨联"), ("社会科学界联合会", "社科联"),
        ("供销合作社联合社", "供销社"), ("供销合作联合社", "供销社"), ("供销合作社", "供销社"), ("供销联社", "供销社"),
        ("人民政府办公", "政府办公"), ("人民政府办", "政府办公室"), ("政法委员会", "政法委"), ("人民武装部", "人武部"),
        ("委机构编制委员会办公室", "委编办"), ("委网络安全和信息化委员会办公室", "委网信办"),
    ];

    private static readonly (string Written, string Canonical)[] s_shortNames =
    [
        ("农委", "农业农村委"), ("交通局", "交通运输局"), ("交通厅", "交通运输厅"), ("政务办", "政务服务办"),
        ("行政审批服务局", "行政审批局"), ("审批服务局", "行政审批局"),
        ("消防支队", "消防救援支队"), ("消防大队", "消防救援大队"), ("消防总队", "消防救援总队"),
        ("法院", "人民法院"), ("检察院", "人民检察院"), ("政府办", "政府办公室"), ("府办", "政府办公室"), ("委办", "委办公室"),
        // organs of the Party's committee, written without it
        ("编办", "委编办"), ("网信办", "委网信办"), ("政法委", "委政法委"), ("组织部", "委组织部"), ("宣传部", "委宣传部"),
        ("统战部", "委统战部"), ("社会工作部", "委社会工作部"),
    ];

    /// <summary>All of them, longer ones first, so that a part is not taken for the whole.</summary>
    public static DepartmentWord[] All { get; } =
    [
        .. s_stems.SelectMany(WordsOf)
            .Concat(s_names.Select(n => new DepartmentWord(n.Written, n.Canonical, OpensOffice: false)))
            .Concat(s_shortNames.Select(n => new DepartmentWord(n.Written, n.Canonical, OpensOffice: true)))
            .OrderByDescending(w => w.Written.Length),
    ];

    private static readonly string[] s_wholes =
        [.. All.SelectMany(w => new[] { w.Written, w.Canonical }), .. Words.Of("departments.more")];

    private static readonly WordEndings s_endings = new(s_wholes);
    private static readonly FrozenSet<string> s_whole = s_wholes.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for the name of a department without a level or place before it.</summary>
    public static bool IsWhole(string name) => s_whole.Contains(name);

    /// <summary>True when a department's name ends the text and stands on both sides of an offset: 区住房城|乡建设局.</summary>
    public static bool StandsAcross(ReadOnlySpan<char> text, int at) => s_endings.LengthIn(text, 1) > text.Length - at;

    private static IEnumerable<DepartmentWord> WordsOf(string[] stems) =>
        from stem in stems
        from rank in s_ranks
        let written = stem + rank.Written
        let canonical = stems[0] + rank.Canonical
        where written != canonical
        select new DepartmentWord(written, canonical, stem.Length <= ShortStem);
}
