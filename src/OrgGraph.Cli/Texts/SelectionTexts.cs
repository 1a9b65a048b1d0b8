namespace OrgGraph.Cli.Texts;

/// <summary>The wording of the options that select a part of the graph, and of the weights of load.</summary>
internal static class SelectionTexts
{
    public static readonly LocalizedText YearExpected = new("四位数的年份，如 2024", "a year, as in 2024");

    public static readonly LocalizedText SectionMeans =
        new("--section “{0}”对应 {1} 个章节：{2}", "--section '{0}' stands for {1} sections: {2}");

    public static readonly LocalizedText PlanOption = new(
        "只看这些计划：编号、标题，或其中一段；可重复", "only these plans: id, title, or a part of one; may be repeated");

    public static readonly LocalizedText YearOption = new(
        "看这些年份的计划，可重复；all 为各年分别列出；不写则各政府只看最新一年（不相加）",
        "plans for these years; may be repeated; all tells each year apart; left out: the newest of each government");

    public static readonly LocalizedText YearOrAllExpected = new("四位数的年份，如 2024，或 all（全部）", "a year, as in 2024, or all");

    public static readonly LocalizedText LeftOutHint =
        new("要看其他年份，用 --year 指定，或 --year all。", "For other years: --year YEAR, or --year all.");

    public static readonly LocalizedText SectionOption = new(
        "只看这些章节（含下级）：编号、标题，或其中一段；可重复",
        "only these sections, with their subsections: id, title, or a part of one; may be repeated");

    public static readonly LocalizedText RoleOption = new(
        "只算这些角色（牵头|主责|协办）；可重复", "only these roles (lead|responsible|assist); may be repeated");

    public static readonly LocalizedText LevelOption = new(
        "只算这些级别的单位（市级、区县级、镇街级…）；可重复", "only units of these levels; may be repeated");

    public static readonly LocalizedText ExpandGroups = new(
        "成员已写明的群组换成其成员", "put members in the place of groups whose members are all known");

    public static readonly LocalizedText Weights = new(
        "牵头、主责、协办各计多少负荷（默认 1,0.7,0.3）", "load points of a lead, a responsibility, an assist (default 1,0.7,0.3)");

    public static readonly LocalizedText WeightsExpected = new(
        "三个 0 到 1000000 的数，用逗号隔开，至少一个大于 0，如 1,0.7,0.3", "three numbers from 0 to 1000000, not all 0, as in 1,0.7,0.3");

    public static readonly LocalizedText YearsAdd = new(
        "注意：各年份（{0}）的负荷加在一起；只看一年请用 --year", "note: the loads of several years ({0}) add up; choose one with --year");
}
