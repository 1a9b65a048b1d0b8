using System.Collections.Immutable;

namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page on Neo4j.</summary>
internal static class Neo4jTexts
{
    public static readonly LocalizedText Title = new("Neo4j 图数据库", "Neo4j");
    public static readonly LocalizedText Means = new(
        "把责任图载入您自己的 Neo4j，或用它查询。只连接您在这里写的地址；密码不保存。",
        "Load the graph into a Neo4j of yours, or ask it. Only the address that you write here is contacted; the password is "
        + "not kept.");

    public static readonly LocalizedText ServerSays = new("服务器：{0}", "the server says: {0}");
    public static readonly LocalizedText Address = new("地址，如 http://127.0.0.1:7474", "address, such as http://127.0.0.1:7474");
    public static readonly LocalizedText Database = new("数据库", "database");
    public static readonly LocalizedText User = new("用户", "user");
    public static readonly LocalizedText Password = new("密码", "password");
    public static readonly LocalizedText PasswordKnown =
        new("密码（空着则用启动时设定的）", "password (left empty: the one that the program was started with)");
    public static readonly LocalizedText Action = new("做什么", "what to do");
    public static readonly LocalizedText Test = new("测试连接", "test the connection");
    public static readonly LocalizedText DryRun = new("试运行载入（什么也不改）", "try to load (changes nothing)");
    public static readonly LocalizedText Load = new("载入", "load");
    public static readonly LocalizedText Query = new("查询：{0}", "ask: {0}");
    public static readonly LocalizedText Go = new("执行", "Go");
    public static readonly LocalizedText Steps = new("怎么用", "How to begin");
    public static readonly ImmutableArray<LocalizedText> StepsToTake =
    [
        new("启动您自己的 Neo4j，在上面写它的地址、用户和密码，先“测试连接”。",
            "Start a Neo4j of yours, write its address, user and password above, and test the connection."),
        new("“试运行载入”只说会写入什么，什么也不改；“载入”写入计划、措施、单位和负荷，重复载入不会重复。",
            "Trying to load tells what would be written and changes nothing; loading writes plans, measures, units and loads, "
            + "and never twice."),
        new("载入之后在下面选一个问题，答案以表格列出，单位和措施可以点开。",
            "Then choose a question below: its answer is a table, whose units and measures lead to their pages."),
    ];

    public static readonly LocalizedText Questions = new("可以问的 {0} 个问题", "{0} questions to ask");
    public static readonly LocalizedText Needs = new(" 需要写明：{0}", " needs: {0}");
    public static readonly LocalizedText AddressWrong = new(
        "地址不对：要像 http://127.0.0.1:7474 或 bolt://127.0.0.1:7687，不含用户名和密码",
        "not an address: it is like http://127.0.0.1:7474 or bolt://127.0.0.1:7687, without user or password");

    public static readonly LocalizedText Connected = new("连接成功：{0}", "connected: {0}");
    public static readonly LocalizedText Parameter = new("{0}（{1}）", "{0} ({1})");
    public static readonly LocalizedText Rows = new("{0} 行", "{0} rows");
    public static readonly LocalizedText TooLong = new("查询结果有 {0} 行，这里是前 {1} 行。", "{0} rows; these are the first {1}.");
    public static readonly LocalizedText Browser = new("打开 Neo4j Browser", "open Neo4j Browser");
    public static readonly LocalizedText NoPlans = new("数据库里还没有计划；请先载入。", "The database holds no plan yet; load first.");
    public static readonly LocalizedText NoAnswer = new("{0} 没有回答", "{0} does not answer");
    public static readonly LocalizedText NotRead = new(
        "没有可载入的计划。", "There is no plan to load.");

    public static readonly LocalizedText LoadOf = new("正在载入 {0}", "loading into {0}");
    public static readonly LocalizedText LoadProgress = new("{0}：{1}／{2} 条措施", "{0}: {1} of {2} measures");
    public static readonly LocalizedText Stop = new("停止", "Stop");
    public static readonly LocalizedText LoadStopped = new(
        "已停止。已提交的计划留在数据库里，但负荷和协作关系还没有跟上；再次载入即可补全。",
        "Stopped. Plans that were committed stay, but loads and collaborations are behind them until it is loaded again.");

    public static readonly LocalizedText DryRunStopped = new("已停止；数据库没有改动。", "Stopped; nothing was changed.");
    public static readonly LocalizedText LoadGone = new(
        "没有这次载入的记录（程序重新启动过，或时间太久）。已提交的计划都在数据库里；再次载入即可补全。",
        "This load is not known any more: the program was started anew, or it is long ago. What was committed is in the "
        + "database; loading again completes it.");

    public static readonly LocalizedText LoadRuns = new(
        "另一次载入正在进行，请等它结束，或在“Neo4j”页停止它。", "another load is under way: wait for it, or stop it on the page Neo4j");
}
