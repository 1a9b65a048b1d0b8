namespace OrgGraph.Cli.Texts;

/// <summary>The wording of the commands that talk to a Neo4j server or write its files.</summary>
internal static class ServerTexts
{
    public static readonly LocalizedText AddressMissing = new(
        "缺少 {0}：服务器地址，如 http://127.0.0.1:7474", "{0} is missing: the server's address, such as http://127.0.0.1:7474");

    public static readonly LocalizedText AddressExpected = new(
        "服务器地址，如 http://127.0.0.1:7474 或 bolt://127.0.0.1:7687",
        "a server's address, such as http://127.0.0.1:7474 or bolt://127.0.0.1:7687");

    public static readonly LocalizedText AddressWithSecret = new(
        "{0}：地址里不要写用户名和密码；用户名用 --user，密码用环境变量 ORGGRAPH_NEO4J_PASSWORD",
        "{0}: the address must not hold a user or password; give --user, and the password in ORGGRAPH_NEO4J_PASSWORD");

    public static readonly LocalizedText TimeExpected = new("时间，如 30s、5m（不超过一天）", "a time such as 30s or 5m (a day at most)");

    public static readonly LocalizedText PasswordMissing = new(
        "没有密码：请设置环境变量 ORGGRAPH_NEO4J_PASSWORD，或在终端运行以便输入；服务器不要求登录时用 --no-password",
        "no password: set the environment variable ORGGRAPH_NEO4J_PASSWORD, or run at a terminal to be asked; "
        + "give --no-password for a server without authentication");

    public static readonly LocalizedText AskPassword = new("{0} 在 {1} 的密码：", "password of {0} at {1}: ");

    public static readonly LocalizedText NotEncrypted = new(
        "注意：到 {0} 的连接不加密，密码可能被旁人看到；请用 https:// 或 bolt+s://",
        "note: the connection to {0} is not encrypted, others may see the password; use https:// or bolt+s://");

    public static readonly LocalizedText ServerError = new("Neo4j：{0}（{1}）", "Neo4j: {0} ({1})");

    public static readonly LocalizedText UnknownField = new(
        "{0}：不认识的字段 {1}，已略去（文件来自较新的版本？）", "{0}: unknown field {1} left out (a file of a later version?)");

    public static readonly LocalizedText NothingToLoad = new("没有可用的计划，数据库没有改动", "no usable plan; the database is as it was");

    public static readonly LocalizedText NoPruneAfterFailure = new(
        "有文件没有读成，不能用 --prune（它的计划会被删除）；数据库没有改动",
        "a file could not be read, so that --prune would remove its plans; the database is as it was");

    public static readonly LocalizedText NoChange = new("数据库已与输入一致，没有改动", "the database holds the input already; no change");

    public static readonly LocalizedText LoadStopped = new(
        "已中断：已提交的计划留在数据库中，但负荷、指标和协作关系还没有跟上；再次运行即可补全",
        "stopped: plans that were committed stay, but loads, metrics and collaborations are behind them until you run it again");

    public static readonly LocalizedText WaitingForServer = new(
        "服务器没有回答；等它恢复，最多 {0} 秒 …", "the server does not answer; waiting for it, {0} s at most …");

    public static readonly LocalizedText IdShortened = new(
        "{0}：编号太长，数据库的索引放不下，已截短并附上摘要（…后面的部分）",
        "{0}: an id too long for the database's index was cut and given a digest (what stands behind …)");

    public static readonly LocalizedText NoPlanInDatabase = new(
        "数据库里没有计划，没有写出任何文件", "the database holds no plan; no file was written");

    public static readonly LocalizedText ForeignSkipped = new(
        "注意：略去 {0} 个不是本程序写入的 {1}（没有编号等属性）",
        "note: left out {0} of {1} that this program did not write (without an id or a kind)");

    public static readonly LocalizedText Pulled = new(
        "从 {0} 读回 {1} 份计划：{2} 条措施，{3} 个单位，{4} 条责任关系；已写到 {5}",
        "pulled from {0}: {1} plans, {2} measures, {3} units, {4} responsibilities; written to {5}");

    public static readonly LocalizedText QueryMissing = new(
        "缺少查询：给出 NAME 或 --cypher TEXT；--list 列出全部查询", "the query is missing: give NAME or --cypher TEXT; --list shows them all");

    public static readonly LocalizedText QueryTwice = new("NAME 和 --cypher 只能给一个", "give NAME or --cypher, not both");

    public static readonly LocalizedText RowCount = new("{0} 行", "{0} rows");

    public static readonly LocalizedText QueryChanged = new(
        "已改动数据库：节点 +{0} −{1}，关系 +{2} −{3}，属性 {4}",
        "changed the database: nodes +{0} −{1}, relationships +{2} −{3}, properties {4}");

    public static readonly LocalizedText Querying = new("查询", "querying");

    public static readonly LocalizedText Ranking = new("计算中心性", "ranking");

    public static readonly LocalizedText FormatMissing = new(
        "缺少 --format（cypher|neo4j-admin|graphml|gexf|dot）", "--format is missing (cypher|neo4j-admin|graphml|gexf|dot)");

    public static readonly LocalizedText OutMissing = new("缺少 --out（写到哪里）", "--out is missing (where to write)");
}
