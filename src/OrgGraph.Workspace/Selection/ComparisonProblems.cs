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

    public static readonly LocalizedText NoCascade = new(
        "“{0}”里没有同一年份的市级和区级计划；请给两个输入", "'{0}' has no plans of a city and its district for one year; give two inputs");
}
