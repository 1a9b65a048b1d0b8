namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph read</c>.</summary>
internal static class ReadTexts
{
    public static readonly LocalizedText Comma = new("、", ", ");

    public static readonly LocalizedText Document = new("{0}（格式 {1}；版式 {2}）", "{0} (format {1}; layout {2})");

    public static readonly LocalizedText FindingsOf = new("{0}（{1}）", "{0} ({1})");

    public static readonly LocalizedText AtLine = new("{0}：{1}", "{0}: {1}");
}
