namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph query</c>: what it finds, and the library's columns and terms.</summary>
internal static class QueryTexts
{
    public static readonly LocalizedText NoPlans = new(
        "数据库里没有计划，没有可查询的；请先用 orggraph load 载入", "the database holds no plan to ask about; load some first (orggraph load)");

    public static readonly LocalizedText TakenAs = new("{0}：“{1}”按 {2} 查询", "{0}: '{1}' taken as {2}");
}
