namespace OrgGraph.Workspace.Selection;

/// <summary>Why plans cannot be compared.</summary>
internal static class ComparisonProblems
{
    public static readonly LocalizedText OneYearOnly = new(
        "“{0}”里没有同一地区两个年份的计划（有：{1}）；请再给一个输入", "'{0}' has no place with plans for two years (there are: {1}); give a second input");

    public static readonly LocalizedText YearWithoutMeasures = new("{0} 年的计划没有措施，无从比较", "the plans for {0} have no measure: there is nothing to compare");

    public static readonly LocalizedText SeveralYears = new(
        "{0} 有多个年份的计划（{1}）；请用 {2} 指定一个", "{0} has plans for several years ({1}); choose one with {2}");
}
