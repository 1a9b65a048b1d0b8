namespace OrgGraph.Tests.Web;

/// <summary>Every page of the sample plans, with an address that shows something on it.</summary>
internal static class BrowserPages
{
    public const string Unit = "青溪区发展改革委";
    private static readonly string s_measure = Uri.EscapeDataString("青溪区/2026/绿色低碳转型行动计划#1.1");

    public static readonly (string Name, string Address)[] All =
    [
        ("overview", "/"), ("units", "/units"), ("unit", "/unit?id=" + Uri.EscapeDataString(Unit)),
        ("chosen", "/diagrams?pick=" + Uri.EscapeDataString(Unit)),
        ("measures", "/measures?q=" + Uri.EscapeDataString("回收")), ("measure", "/measure?id=" + s_measure),
        ("leaders", "/leaders"),
        ("deadlines", "/deadlines"), ("diagrams", "/diagrams?kind=responsibility"), ("compare", "/compare"),
        ("cascade", "/compare?mode=cascade"), ("whatif", "/whatif?balance=1&plan=" + Uri.EscapeDataString("绿色低碳")),
        ("review", "/review"), ("documents", "/documents"), ("worksheets", "/worksheets"), ("neo4j", "/neo4j"),
        ("nothing", "/nothing"),
    ];
}
