using System.Collections.Immutable;

namespace OrgGraph.Model.Localization;

/// <summary>
/// The rules on names that tell a unit's level and kind, as people read them. <see cref="Unit.Rule"/> holds the Chinese.
/// </summary>
public static class UnitRules
{
    /// <summary>A town or township.</summary>
    public static LocalizedText TownGovernment { get; } = new(
        "名称以“政府”结尾、前为镇或乡", "the name ends in 政府 after 镇 or 乡");

    /// <summary>A government.</summary>
    public static LocalizedText Government { get; } = new("名称以“人民政府”结尾", "the name ends in 人民政府");

    /// <summary>A street office.</summary>
    public static LocalizedText StreetOffice { get; } = new("名称以“街道办事处”结尾", "the name ends in 街道办事处");

    /// <summary>The committee of a park.</summary>
    public static LocalizedText ParkCommittee { get; } = new("名称以“管委会”结尾", "the name ends in 管委会");

    /// <summary>A company.</summary>
    public static LocalizedText Enterprise { get; } = new("名称以“公司”“集团”结尾", "the name ends in 公司 or 集团");

    /// <summary>A branch of another unit.</summary>
    public static LocalizedText Branch { get; } = new("名称以“分局”“支队”等结尾", "the name ends in 分局, 支队 or the like");

    /// <summary>A court or procuratorate.</summary>
    public static LocalizedText Judiciary { get; } = new("名称以“法院”“检察院”结尾", "the name ends in 法院 or 检察院");

    /// <summary>A body that several units form.</summary>
    public static LocalizedText CoordinationBody { get; } = new(
        "名称为领导小组、指挥部或专班", "the name is that of a leading group, headquarters or task force");

    /// <summary>An association.</summary>
    public static LocalizedText Association { get; } = new("名称为群团或社会组织", "the name is that of an association");

    /// <summary>An institution.</summary>
    public static LocalizedText Institution { get; } = new(
        "名称以“中心”“院”“馆”等结尾", "the name ends in 中心, 院, 馆 or the like");

    /// <summary>A department of a government.</summary>
    public static LocalizedText Department { get; } = new("名称以“局”“委”“办”“厅”结尾", "the name ends in 局, 委, 办 or 厅");

    /// <summary>Several units.</summary>
    public static LocalizedText Group { get; } = new(
        "名称指多个单位（各、相关、成员单位、县直有关单位等）：一组单位", "the name means several units (各, 相关, 成员单位 and the like): a group");

    /// <summary>An organ of the party.</summary>
    public static LocalizedText PartyOrgan { get; } = new(
        "名称以“委”加部门名结尾：党委机关", "the name ends in 委 and a department's name: a party organ");

    /// <summary>None of these.</summary>
    public static LocalizedText None { get; } = new("名称没有已知的结尾", "the name has no ending that is known");

    private static readonly ImmutableArray<LocalizedText> s_all =
    [
        TownGovernment, Government, StreetOffice, ParkCommittee, Enterprise, Branch, Judiciary, CoordinationBody, Association,
        Institution, Department, Group, PartyOrgan, None,
    ];

    /// <summary>A rule in both languages; one that is not known here, as in a graph of another version, stays as it is.</summary>
    /// <param name="rule">What <see cref="Unit.Rule"/> holds.</param>
    public static LocalizedText Of(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return s_all.FirstOrDefault(r => r.Chinese == rule, LocalizedText.Same(rule));
    }
}
