namespace OrgGraph.Workspace.Selection;

/// <summary>Why a lead cannot be moved.</summary>
internal static class MoveProblems
{
    public static readonly LocalizedText Malformed = new(
        "“{0}”不是一项调整；应写成 措施:甲单位->乙单位，如 \"#3.2:区生态环境局->区水务局\"",
        "'{0}' is no move; write MEASURE:UNIT_A->UNIT_B, as in \"#3.2:区生态环境局->区水务局\"");

    public static readonly LocalizedText NoSuchMeasure = new("没有“{0}”这条措施", "there is no measure '{0}'");

    public static readonly LocalizedText SeveralMeasures = new(
        "“{0}”可以指 {1} 条措施：{2}；请写得更全", "'{0}' may be any of {1} measures: {2}; write more of the id");

    public static readonly LocalizedText SeveralUnits = new(
        "“{0}”可以指 {1} 个单位：{2}；请写全称", "'{0}' may be any of {1} units: {2}; write the whole name");

    public static readonly LocalizedText SameUnit = new("{0}：调出和调入是同一个单位 {1}", "{0}: {1} cannot take over from itself");

    public static readonly LocalizedText FromTakesNoPart = new(
        "{0}：{1} 没有参加这条措施；牵头的是 {2}", "{0}: {1} takes no part in the measure; it is led by {2}");

    public static readonly LocalizedText FromDoesNotLead = new(
        "{0}：{1} 参加但不牵头；牵头的是 {2}", "{0}: {1} takes part and does not lead; it is led by {2}");

    public static readonly LocalizedText ToLeadsAlready = new("{0}：{1} 已经牵头这条措施", "{0}: {1} leads the measure already");

    public static readonly LocalizedText SelectionHides = new(
        "{0}：按所选的角色、级别或群组展开看到的牵头，原文里没有",
        "{0}: this lead is there under the roles, levels or groups selected and not in the document");

    public static readonly LocalizedText PastYear = new(
        "{0} 已有更新年份的计划（{1}），过去年份的牵头不再调整", "{0} is past, there are later plans ({1}): its leads are not moved any more");

    public static readonly LocalizedText SeveralGovernments = new(
        "所给计划属于多个政府（{0}），负荷要各自判断", "the plans are of several governments ({0}), whose load is judged apart");

    public static readonly LocalizedText Nobody = new("无", "nobody");
}
