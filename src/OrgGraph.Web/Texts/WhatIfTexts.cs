namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page of what-ifs.</summary>
internal static class WhatIfTexts
{
    public static readonly LocalizedText Title = new("如果换一个单位牵头", "What if another unit led");
    public static readonly LocalizedText Means = new(
        "把措施交给别的单位牵头，马上看到负荷和判断有何变化。只是试算，材料不会改动。",
        "Hand a measure to another unit to lead, and see loads and verdicts at once. It is a trial: no document is changed.");

    public static readonly LocalizedText TooManyMoves = new("一个方案最多 {0} 项调整", "a scenario has {0} moves at most");
    public static readonly LocalizedText Measure = new("措施编号", "measure");
    public static readonly LocalizedText From = new("调出单位", "from");
    public static readonly LocalizedText To = new("调入单位", "to");
    public static readonly LocalizedText Balance = new("求最少的调整，使过重单位降到线下", "Propose the fewest moves that clear overloads");
    public static readonly LocalizedText SameLevel = new("只在同级单位之间调整", "between units of one level only");
    public static readonly LocalizedText Moves = new("试算的调整", "Moves");
    public static readonly LocalizedText Units = new("负荷和判断的变化（原 → 现）", "Loads and verdicts, before → after");
    public static readonly LocalizedText NoChange = new("负荷没有变化。", "No load changes.");
    public static readonly LocalizedText TakeOut = new("去掉", "take out");
    public static readonly LocalizedText TakeOutMove = new("去掉 {0}", "take out {0}");
    public static readonly LocalizedText Keep = new("存为方案", "Keep as a scenario");
    public static readonly LocalizedText Name = new("方案名称", "name of the scenario");
    public static readonly LocalizedText Kept = new("存下的方案", "Scenarios kept");
    public static readonly LocalizedText NothingToKeep = new("还没有调整可存。", "There is no move to keep yet.");
    public static readonly LocalizedText NameRefused =
        new("方案名称不能用；请换一个不含 / \\ : * ? 等符号的名称。", "That name will not do: no / \\ : * ? and the like.");
    public static readonly LocalizedText ChooseAPlan = new(
        "{0}。请在上面的“计划”里选一份，再试算。",
        "{0}. Choose one of the plans above, and try again.");
    public static readonly LocalizedText Proposed = new("提议", "Proposal");
}
