namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph review</c>.</summary>
internal static class ReviewWords
{
    public static readonly LocalizedText Accepted = new("按建议确认 {0} 条（{1}）", "accepted: {0} ({1})");

    public static readonly LocalizedText NothingToUndo = new("没有可以撤销的决定", "there is no decision to take back");
}
