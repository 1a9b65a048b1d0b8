namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph path</c>.</summary>
internal static class PathTexts
{
    public static readonly LocalizedText Command = new(
        "两个单位之间怎么联系：经过哪些单位、哪些措施。先列经过单位最少的；一样多时，先列共同措施多的。",
        "How two units are connected: over which units, through which measures. The ways with fewest units come first;\n"
        + "of those with as many, the ones over units that share more measures.");

    public static readonly LocalizedText From =
        new("一个单位（全称、别名，或只有它才有的一部分）", "a unit (its name, an alias, or a part that it alone has)");

    public static readonly LocalizedText To = new("另一个单位", "another unit");

    public static readonly LocalizedText Top = new("最多列几条路径（默认 3）", "how many ways at most (default 3)");

    public static readonly LocalizedText Connected = new("{0} 与 {1}：{2} 条路径", "{0} and {1}: ways listed: {2}");

    public static readonly LocalizedText NotConnected = new(
        "{0} 与 {1} 之间没有联系：没有措施把它们连起来", "{0} and {1} are not connected: no chain of measures leads from one to the other");

    public static readonly LocalizedText Examples = new(
        "orggraph path 区教育局 区财政局 计划文件夹\n"
        + "orggraph path 区教育局 区财政局 graph.json --year 2026 --top 5 --format csv > 路径.csv",
        "orggraph path 区教育局 区财政局 plans --lang en\n"
        + "orggraph path 区教育局 区财政局 graph.json --year 2026 --top 5 --format csv > ways.csv");
}
