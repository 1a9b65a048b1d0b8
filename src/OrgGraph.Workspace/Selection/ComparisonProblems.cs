namespace OrgGraph.Workspace.Selection;

/// <summary>Why plans cannot be compared.</summary>
internal static class ComparisonProblems
{
    public static readonly LocalizedText OneYearOnly = new(
        "“{0}”里没有同一地区两个年份的计划（有：{1}）；请再给一个输入",
        "'{0}' has no place with plans for two years (there are: {1}); give a second input");

    public static readonly LocalizedText YearWithoutMeasures = new(
        "{0} 年的计划没有措施，无从比较", "the plans for {0} have no measure: there is nothing to compare");

    public static readonly LocalizedText SeveralYears = new("{0} 有多个年份的计划（{1}）", "{0} has plans for several years ({1})");

    public static readonly LocalizedText NothingInCommon = new(
        "{0} 与 {1} 没有任何相近的措施，不像是同一类计划；请检查输入",
        "{0} and {1} have no measure that is alike: these do not seem to be plans of one kind; check the inputs");

    public static readonly LocalizedText DistrictFirst = new(
        "要先给市级、后给区级计划；现在 A 是 {0}，B 是 {1}，请调换", "the city comes first; A is of {0} and B of {1}: change their places");

    public static readonly LocalizedText AcrossGovernments = new(
        "A 是 {0}，B 是 {1}：不是同一个政府的计划，差异不是年度变化",
        "A is of {0} and B of {1}: plans of two governments, whose differences are no changes from year to year");

    public static readonly LocalizedText AcrossYears = new(
        "A 是 {0}，B 是 {1}：年份不同，市级要求可能已变",
        "A is of {0} and B of {1}: of other years, and the city may ask for something else by now");

    public static readonly LocalizedText NotItsCity = new(
        "A 是 {0}，不是 {1} 的上级（{1} 属于 {2}）；请先给市级、后给区级计划",
        "A is of {0}, which is not the city of {1} (that is {2}); give the city's plan, then the district's");

    public static readonly LocalizedText NoCascade = new(
        "“{0}”里没有同一年份的市级和区级计划；请给两个输入", "'{0}' has no plans of a city and its district for one year; give two inputs");
}
