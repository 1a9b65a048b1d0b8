using OrgGraph.Model;
using OrgGraph.Model.Localization;

namespace OrgGraph.Documents.Units;

/// <summary>
/// Level and kind of a unit by rules on its name, in the order in which they are asked; the first that fits counts.
/// </summary>
internal static class UnitClassifier
{
    private sealed record Rule(string Name, UnitLevel? Level, UnitKind Kind, params string[] Endings);

    // A level of null: the unit stands on the level of the government that it belongs to.
    private static readonly Rule[] s_rules =
    [
        new(UnitRules.TownGovernment.Chinese, UnitLevel.Town, UnitKind.Government, "镇人民政府", "乡人民政府", "镇", "乡"),
        new(UnitRules.Government.Chinese, null, UnitKind.Government, "人民政府"),
        new(UnitRules.StreetOffice.Chinese, UnitLevel.Town, UnitKind.StreetOffice, "街道办事处", "地区办事处", "街道"),
        new(UnitRules.ParkCommittee.Chinese, UnitLevel.Park, UnitKind.ParkCommittee, "管委会", "园区", "开发区", "高新区"),
        new(
            UnitRules.Enterprise.Chinese, UnitLevel.Enterprise, UnitKind.Enterprise,
            "公司", "集团", "水厂", "电厂", "银行", "支行", "农场", "林场"),
        new(UnitRules.Branch.Chinese, null, UnitKind.Branch, "分局", "支局", "支队", "总队", "大队", "分中心", "分院"),
        new(UnitRules.Judiciary.Chinese, null, UnitKind.Judiciary, "法院", "检察院"),
        new(
            UnitRules.CoordinationBody.Chinese, null, UnitKind.CoordinationBody,
            "领导小组", "工作小组", "小组", "指挥部", "专班", "工作组", "联席会议", "小组办公室",
            "指挥部办公室", "联席会议办公室"),
        new(
            UnitRules.Association.Chinese, null, UnitKind.Association,
            "总工会", "工会", "妇联", "团委", "工商联", "残联", "文联", "科协", "侨联", "红十字会", "协会", "商会",
            "联合会", "学会", "基金会", "联盟"),
        new(
            UnitRules.Institution.Chinese, null, UnitKind.Institution,
            "中心", "院", "所", "站", "馆", "学校", "大学", "医院", "校", "供销社", "电视台", "出版社"),
        new(UnitRules.Department.Chinese, null, UnitKind.Department, "局", "委", "委员会", "办", "办公室", "厅", "署", "海关", "支队", "部"),
    ];

    private static readonly string[] s_partyEndings =
        ["组织部", "宣传部", "统战部", "政法委", "编办", "网信办", "党校", "巡察办", "社会工作部", "机关工委", "文明办", "纪委监委", "纪委"];

    /// <summary>The level, the kind, and the rule that gave them.</summary>
    /// <param name="name">The canonical name.</param>
    /// <param name="scope">The level of the government that the name puts it under.</param>
    public static (UnitLevel Level, UnitKind Kind, string Rule) Classify(string name, UnitLevel scope)
    {
        if (UnitShape.IsSeveral(name))
        {
            return (UnitLevel.Group, UnitKind.Group, UnitRules.Group.Chinese);
        }

        if (IsPartyOrgan(name))
        {
            return (scope, UnitKind.PartyOrgan, UnitRules.PartyOrgan.Chinese);
        }

        foreach (var rule in s_rules)
        {
            foreach (var ending in rule.Endings)
            {
                if (name.EndsWith(ending, StringComparison.Ordinal))
                {
                    return (rule.Level ?? scope, rule.Kind, rule.Name);
                }
            }
        }

        return (scope, UnitKind.Unknown, UnitRules.None.Chinese);
    }

    private static bool IsPartyOrgan(string name)
    {
        foreach (var ending in s_partyEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // 区委办公室, 市委研究室: the committee of the place itself, and an office of it. The place may be cut off already.
        var place = name.StartsWith('委') ? -1 : name.IndexOfAny(['区', '市', '县', '省']);
        var committee = place + 1 < name.Length && name[place + 1] == '委' ? place + 2 : -1;
        return committee > 0 && (committee == name.Length || name[committee] is '办' or '研' or '督' or '改');
    }
}
