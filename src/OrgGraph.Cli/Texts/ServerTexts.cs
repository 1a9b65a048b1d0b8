using System.Collections.Immutable;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Cli.Texts;

/// <summary>The wording of the commands that talk to a Neo4j server or write its files.</summary>
internal static class ServerTexts
{
    public static readonly Text AddressMissing = new(
        "缺少 {0}：服务器地址，如 http://127.0.0.1:7474", "{0} is missing: the server's address, such as http://127.0.0.1:7474");

    public static readonly Text AddressExpected = new(
        "服务器地址，如 http://127.0.0.1:7474 或 bolt://127.0.0.1:7687", "a server's address, such as http://127.0.0.1:7474 or bolt://127.0.0.1:7687");

    public static readonly Text AddressWithSecret = new(
        "{0}：地址里不要写用户名和密码；用户名用 --user，密码用环境变量 ORGGRAPH_NEO4J_PASSWORD",
        "{0}: the address must not hold a user or password; give --user, and the password in ORGGRAPH_NEO4J_PASSWORD");

    public static readonly Text TimeExpected = new("时间，如 30s、5m（不超过一天）", "a time such as 30s or 5m (a day at most)");

    public static readonly Text PasswordMissing = new(
        "没有密码：请设置环境变量 ORGGRAPH_NEO4J_PASSWORD，或在终端运行以便输入；服务器不要求登录时用 --no-password",
        "no password: set the environment variable ORGGRAPH_NEO4J_PASSWORD, or run at a terminal to be asked; "
        + "give --no-password for a server without authentication");

    public static readonly Text AskPassword = new("{0} 在 {1} 的密码：", "password of {0} at {1}: ");

    public static readonly Text NotEncrypted = new(
        "注意：到 {0} 的连接不加密，密码可能被旁人看到；请用 https:// 或 bolt+s://",
        "note: the connection to {0} is not encrypted, others may see the password; use https:// or bolt+s://");

    public static readonly Text ServerError = new("Neo4j：{0}（{1}）", "Neo4j: {0} ({1})");

    public static readonly Text UnknownField = new(
        "{0}：不认识的字段 {1}，已略去（文件来自较新的版本？）", "{0}: unknown field {1} left out (a file of a later version?)");

    public static readonly Text NoGraphFile = new("{0}：不能作为责任图读入：{1}", "{0}: cannot be read as a graph: {1}");

    public static readonly Text NoSeparatorLeft = new(
        "无法写到“{0}”：文档里用到了这种格式可作分隔的全部控制字符；请改用 --format cypher",
        "cannot write to '{0}': the documents use every control character that could separate lists in these files; use --format cypher");

    public static readonly Text NothingToLoad = new("没有可用的计划，数据库没有改动", "no usable plan; the database is as it was");

    public static readonly Text NoPruneAfterFailure = new(
        "有文件没有读成，不能用 --prune（它的计划会被删除）；数据库没有改动",
        "a file could not be read, so that --prune would remove its plans; the database is as it was");

    public static readonly Text Loaded = new(
        "已载入 {0}（数据库 {1}）：新增 {2} 份计划，更新 {3}，未变 {4}，删除 {5}；用时 {6:0.0} 秒",
        "loaded into {0} (database {1}): {2} plans added, {3} changed, {4} unchanged, {5} removed; {6:0.0} s");

    public static readonly Text WouldLoad = new(
        "试运行，{0}（数据库 {1}）没有改动；将新增 {2} 份计划，更新 {3}，未变 {4}，删除 {5}；用时 {6:0.0} 秒",
        "dry run, nothing changed in {0} (database {1}); would add {2} plans, change {3}, leave {4}, remove {5}; {6:0.0} s");

    public static readonly Text NoChange = new("数据库已与输入一致，没有改动", "the database holds the input already; no change");

    public static readonly Text LoadStopped = new(
        "已中断：已提交的计划留在数据库中，但负荷、指标和协作关系还没有跟上；再次运行即可补全",
        "stopped: plans that were committed stay, but loads, metrics and collaborations are behind them until you run it again");

    public static readonly Text WaitingForServer = new(
        "服务器没有回答；等它恢复，最多 {0} 秒 …", "the server does not answer; waiting for it, {0} s at most …");

    public static readonly Text AllNodes = new("节点合计", "all nodes");

    public static readonly Text AllRelationships = new("关系合计", "all relationships");

    public static readonly Text NoPlanInDatabase = new(
        "数据库里没有计划，没有写出任何文件", "the database holds no plan; no file was written");

    public static readonly Text ForeignSkipped = new(
        "注意：略去 {0} 个不是本程序写入的 {1}（没有编号等属性）",
        "note: left out {0} of {1} that this program did not write (without an id or a kind)");

    public static readonly Text Pulled = new(
        "从 {0} 读回 {1} 份计划：{2} 条措施，{3} 个单位，{4} 条责任关系；已写到 {5}",
        "pulled from {0}: {1} plans, {2} measures, {3} units, {4} responsibilities; written to {5}");

    public static readonly Text QueryMissing = new(
        "缺少查询：给出 NAME 或 --cypher TEXT；--list 列出全部查询", "the query is missing: give NAME or --cypher TEXT; --list shows them all");

    public static readonly Text QueryTwice = new("NAME 和 --cypher 只能给一个", "give NAME or --cypher, not both");

    public static readonly Text QueryUnknown = new("没有“{0}”这个查询；有：{1}", "there is no query {0}; there are: {1}");

    public static readonly Text ParamUnknown = new("查询 {0} 没有参数“{1}”；有：{2}", "the query {0} has no parameter '{1}'; it has: {2}");

    public static readonly Text ParamMissing = new("查询 {0} 缺少 --param {1}=…（{2}）", "the query {0} needs --param {1}=… ({2})");

    public static readonly Text ParamNotNumber = new("参数 {0} 的值“{1}”不是数（{2}）", "parameter {0}: '{1}' is not a number ({2})");

    public static readonly Text RowCount = new("{0} 行", "{0} rows");

    public static readonly Text QueryChanged = new(
        "已改动数据库：节点 +{0} −{1}，关系 +{2} −{3}，属性 {4}",
        "changed the database: nodes +{0} −{1}, relationships +{2} −{3}, properties {4}");

    public static readonly Text Querying = new("查询", "querying");

    public static readonly Text Ranking = new("计算中心性", "ranking");

    public static readonly Text FormatMissing = new(
        "缺少 --format（cypher|neo4j-admin|graphml|gexf|dot）", "--format is missing (cypher|neo4j-admin|graphml|gexf|dot)");

    public static readonly Text OutMissing = new("缺少 --out（写到哪里）", "--out is missing (where to write)");

    public static readonly Text FolderInUse = new(
        "无法写出：“{0}”里有别的文件（{1}）；请给一个新的或空的文件夹", "cannot write: '{0}' holds other files ({1}); give a new or empty folder");

    public static readonly Text CypherWritten = new(
        "已写到 {0}；运行：cypher-shell -f {0}，或贴进 Neo4j Browser", "written to {0}; run: cypher-shell -f {0}, or paste it into Neo4j Browser");

    public static readonly Text BulkWritten = new(
        "已写到 {0}；导入步骤见其中的 import.txt", "written to {0}; its import.txt has the commands");

    public static readonly ImmutableArray<Text> ChangeColumns =
        [new("标签或类型", "label or type"), new("新增", "created"), new("更新", "updated"), new("删除", "deleted")];

    public static readonly ImmutableArray<Text> LibraryColumns =
        [new("名称", "name"), new("标题", "title"), new("说明", "what it tells"), new("参数（? 必须给）", "parameters (? must be given)")];

    public static readonly ImmutableArray<Text> RankColumns =
        [new("名次", "rank"), new("单位", "unit"), new("度", "degree"), new("介数", "betweenness"), new("PageRank", "pagerank")];

    /// <summary>What a load is doing.</summary>
    public static Text Of(LoadStage stage) => stage switch
    {
        LoadStage.Schema => new("建立约束和索引", "constraints and indexes"),
        LoadStage.Lock => new("等待另一次载入结束", "waiting for another load"),
        LoadStage.Units => new("单位", "units"),
        LoadStage.Plans => new("载入计划", "loading plans"),
        LoadStage.Derived => new("协作关系", "collaborations"),
        _ => new("等待服务器", "waiting for the server"),
    };
}
