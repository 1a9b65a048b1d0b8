namespace OrgGraph.Workspace.UseCases;

/// <summary>Why a diagram cannot be drawn.</summary>
internal static class DiagramProblems
{
    public static readonly LocalizedText NoSuchKind = new("没有“{0}”这种图", "there is no diagram '{0}'");

    public static readonly LocalizedText NoMsagl = new(
        "这个版本不含 MSAGL；要用它，请用能取得 Msagl 的包源重新编译",
        "this build has no MSAGL; to have it, build with a feed that serves Msagl");

    public static readonly LocalizedText EngineCannot = new(
        "{0} 画不了 {1} 图；能画它的布局：{2}", "{0} does not draw {1} diagrams; layouts that do: {2}");

    public static readonly LocalizedText TooLarge = new(
        "{0} 需要的地方比一页大；请用更大的纸、缩小选择范围，或用内置布局",
        "{0} needs more room than a page has; take larger paper, select less, or take the layout that is built in");

    public static readonly LocalizedText NobodyCalls = new(
        "没有一条措施既有牵头单位又有其他单位，画不出牵动图",
        "no measure has both a lead and a unit that assists: there are no calls to draw");

    public static readonly LocalizedText UnitMissing = new("没有指定画哪个单位", "the unit to draw is not told");

    public static readonly LocalizedText NoCascade = new(
        "没有同一年的市级计划和区级计划，画不出承接图",
        "no plans of a city and of one of its districts for the same year: there is no cascade to draw");

    public static readonly LocalizedText NoTwoYears = new(
        "需要同一地区两个年份的计划才能对照；请给出两年的文件",
        "a comparison needs plans of one place for two years; give files of both");

    public static readonly LocalizedText YearWithoutDuties = new(
        "{0} 年与 {1} 年中有一年的计划没有责任关系，无从对照",
        "in one of the years {0} and {1} nobody is responsible for anything: there is nothing to compare");

    public static readonly LocalizedText NobodyResponsible = new(
        "措施 {0} 没有责任单位，画不出会议用图", "no unit is responsible for {0}: there is no meeting sheet to draw");
}
