namespace OrgGraph.Workspace.Selection;

/// <summary>Why a name does not stand for one thing.</summary>
internal static class NameProblems
{
    public static readonly LocalizedText NoSuchPlan = new("没有“{0}”这份计划", "there is no plan '{0}'");

    public static readonly LocalizedText NoSuchSection = new("没有“{0}”这个章节", "there is no section '{0}'");

    public static readonly LocalizedText NoSuchUnit = new("没有“{0}”这个单位", "there is no unit '{0}'");

    public static readonly LocalizedText SameUnitTwice = new("两个名称都指 {0}", "both names stand for {0}");

    public static readonly LocalizedText NoSuchRole = new("没有“{0}”这个角色", "there is no role '{0}'");

    public static readonly LocalizedText NoSuchLevel = new("没有“{0}”这个级别", "there is no level '{0}'");

    public static readonly LocalizedText NoSuchYear = new("没有 {0} 年的计划", "there is no plan for {0}");

    public static readonly LocalizedText Nearest = new("{0}；您要的是不是：{1}", "{0}; did you mean: {1}");

    public static readonly LocalizedText ThereAre = new("{0}；有：{1}", "{0}; there are: {1}");

    public static readonly LocalizedText NoSuchJurisdiction = new("没有“{0}”的计划", "there is no plan of '{0}'");

    public static readonly LocalizedText Several = new("“{0}”可指多个：{1}；请写全称", "'{0}' may be several: {1}; write the whole name");

    public static readonly LocalizedText NoSuchMeasure = new("没有编号为“{0}”的措施", "there is no measure '{0}'");

    public static readonly LocalizedText SeveralMeasures = new(
        "多份计划都有编号为“{0}”的措施；请写完整编号：{1}", "several plans have a measure '{0}'; write its id: {1}");

    public static readonly LocalizedText SeveralUnitsOfPart =
        new("“{0}”可指多个单位：{1}；请写全称", "'{0}' may be several units: {1}; write the whole name");

    public static readonly LocalizedText NothingSelected = new(
        "没有责任关系符合全部条件（{0}）；请放宽一个", "no responsibility meets all the conditions ({0}); loosen one");

    /// <summary>A name that is not there, and what it may have meant.</summary>
    public static RequestException Unknown(LocalizedText problem, string name, IReadOnlyCollection<string> nearest)
    {
        var said = problem.With(name);
        var names = new LocalizedText(string.Join('、', nearest), string.Join(", ", nearest));
        return new(RequestProblem.UnknownName, nearest.Count == 0 ? said : Nearest.With(said, names));
    }

    /// <summary>A value that is not there, and all that are.</summary>
    public static RequestException Unknown(LocalizedText problem, string name, LocalizedText all) =>
        new(RequestProblem.UnknownName, ThereAre.With(problem.With(name), all));
}
