namespace OrgGraph.Cli.Texts;

/// <summary>The help of the commands that talk to a Neo4j server or write its files.</summary>
internal static class ServerHelp
{
    public static readonly LocalizedText Load = new(
        "把计划或 graph.json 载入 Neo4j。每份计划一个事务；重复载入不会有改动；改正过的计划只替换它自己。\n"
        + "密码取自环境变量 ORGGRAPH_NEO4J_PASSWORD，没有时在终端询问；从不作为参数。",
        "Loads plans or graph files into Neo4j. One transaction a plan; loading again changes nothing; a corrected plan\n"
        + "replaces itself only. The password comes from ORGGRAPH_NEO4J_PASSWORD or is asked for; it is never an argument.");

    public static readonly LocalizedText Pull = new(
        "把 Neo4j 里的责任图读回 graph.json；与载入的一致。", "Reads the graph back from Neo4j into graph.json, equal to what was loaded.");

    public static readonly LocalizedText Query = new(
        "在 Neo4j 上运行一个现成的查询（--list 列出），或自己的 Cypher。",
        "Runs a query of the library on Neo4j (--list shows them), or your own Cypher.");

    public static readonly LocalizedText GraphFiles = new(
        "计划文件、文件夹，或 graph.json；多个合成一张图，同一计划先读到的为准（文档先于 .json）",
        "plan files, folders, graph.json files; several become one graph, the first of two equal plans wins (documents before "
        + ".json)");

    public static readonly LocalizedText Address = new(
        "服务器地址：http(s)://主机:7474，或 bolt(+s)://、neo4j(+s)://主机:7687（需要含 Neo4j.Driver 的版本）",
        "the server: http(s)://host:7474, or bolt(+s):// or neo4j(+s)://host:7687 (a build with Neo4j.Driver)");

    public static readonly LocalizedText Database = new("数据库（默认 neo4j）", "database (default neo4j)");

    public static readonly LocalizedText User = new("用户名（默认 neo4j）", "user (default neo4j)");

    public static readonly LocalizedText NoPassword = new("服务器不要求登录", "the server asks for no password");

    public static readonly LocalizedText Timeout =
        new("一次请求最长多久（默认 5m；可写 30s、1h）", "longest time of one request (default 5m; 30s and 1h will do)");

    public static readonly LocalizedText DryRun = new("只说会改什么，不改动", "say what would change; change nothing");

    public static readonly LocalizedText Prune = new("删除输入里没有的计划", "remove plans that are not in the input");

    public static readonly LocalizedText PullOut = new("写到哪个文件（默认 graph.json）", "file to write (default graph.json)");

    public static readonly LocalizedText QueryName = new("查询的名称", "name of the query");

    public static readonly LocalizedText Cypher = new("自己的 Cypher；照原样运行，也会执行写操作", "your own Cypher; run as it is, writes too");

    public static readonly LocalizedText Param = new(
        "查询的参数，可重复；列表用逗号分隔；单位可写别名或其中一段，措施可写编号（3.1）",
        "a parameter of the query; may be repeated; commas separate a list's items; a unit by a second name or a part of one, a "
        + "measure by number");

    public static readonly LocalizedText List = new("列出现成的查询及其参数", "show the queries of the library and their parameters");

    public static readonly LocalizedText RowFormat = new(
        "输出格式：table（默认）、csv（Excel）或 json", "output: table (default), csv (for Excel) or json");

    private static readonly LocalizedText s_load = new(
        "orggraph load 计划文件夹 --to http://127.0.0.1:7474\n"
        + "orggraph load graph-export/graph.json --to http://127.0.0.1:7474 --dry-run\n"
        + "orggraph load 2025/graph.json 2026/graph.json --to http://127.0.0.1:7474 --prune",
        "orggraph load plans --to http://127.0.0.1:7474 --lang en\n"
        + "orggraph load graph-export/graph.json --to http://127.0.0.1:7474 --dry-run\n"
        + "orggraph load 2025/graph.json 2026/graph.json --to http://127.0.0.1:7474 --prune");

    private static readonly LocalizedText s_pull = LocalizedText.Same(
        "orggraph pull --from http://127.0.0.1:7474 --out graph.json");

    private static readonly LocalizedText s_query = new(
        "orggraph query --list\n"
        + "orggraph query overloaded --from http://127.0.0.1:7474\n"
        + "orggraph query duties --param unit=大兴区水务局 --from http://127.0.0.1:7474 --format csv > 任务.csv\n"
        + "orggraph query --cypher \"MATCH (p:Plan) RETURN p.title, p.year\" --from http://127.0.0.1:7474",
        "orggraph query --list --lang en\n"
        + "orggraph query overloaded --from http://127.0.0.1:7474\n"
        + "orggraph query duties --param unit=大兴区水务局 --from http://127.0.0.1:7474 --format csv > duties.csv\n"
        + "orggraph query --cypher \"MATCH (p:Plan) RETURN p.title, p.year\" --from http://127.0.0.1:7474");

    /// <summary>The examples of a command; null when it is not one of these.</summary>
    public static LocalizedText? ExamplesOf(string command) => command switch
    {
        "load" => s_load,
        "pull" => s_pull,
        "query" => s_query,
        "export" => ExportTexts.Examples,
        "rank" => RankTexts.Examples,
        "path" => PathTexts.Examples,
        _ => QuestionHelp.ExamplesOf(command) ?? FollowUpTexts.ExamplesOf(command),
    };
}
