using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Client;

/// <summary>The one exception of every client: an error that the server reported, or that kept it from answering.</summary>
public sealed class CypherException : Exception
{
    /// <summary>Code: nothing answers at the address, or the connection broke.</summary>
    public const string Unreachable = "OrgGraph.Client.Unreachable";

    /// <summary>Code: what takes the call hangs up in place of an answer, as a Bolt port does when it is asked in HTTP.</summary>
    public const string HungUp = "OrgGraph.Client.HungUp";

    /// <summary>Code: no answer within the time allowed.</summary>
    public const string TimedOut = "OrgGraph.Client.TimedOut";

    /// <summary>Code: what answers is not Neo4j's Query API.</summary>
    public const string Protocol = "OrgGraph.Client.Protocol";

    /// <summary>Code: what answers at a Bolt address does not speak Bolt.</summary>
    public const string NotBolt = "OrgGraph.Client.NotBolt";

    /// <summary>Code: no encrypted connection came about.</summary>
    public const string Encryption = "OrgGraph.Client.Encryption";

    /// <summary>Code: a <c>neo4j://</c> address led to no server of a cluster.</summary>
    public const string Routing = "OrgGraph.Client.Routing";

    /// <summary>Code: the database holds data that this program did not write.</summary>
    public const string ForeignData = "OrgGraph.Client.ForeignData";

    /// <summary>The server's code: data break a constraint, as a second node of one label and id does.</summary>
    public const string ConstraintViolated = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>Code: another load took over the database's lock.</summary>
    public const string LockLost = "OrgGraph.Client.LockLost";

    /// <summary>Code: this build has no driver for the address.</summary>
    public const string NoTransport = "OrgGraph.Client.NoTransport";

    /// <summary>Code: the server lacks Graph Data Science.</summary>
    public const string NoGraphDataScience = "OrgGraph.Client.NoGraphDataScience";

    /// <summary>Creates the exception.</summary>
    /// <param name="code">Neo4j's code, as in <c>Neo.ClientError.Security.Unauthorized</c>, or one of the constants here.</param>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public CypherException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Neo4j's code, or one of the constants of this class.</summary>
    public string Code { get; }

    /// <summary>
    /// True when the server says that the same work may succeed when tried again (a deadlock, a leader that moved).
    /// A transaction that somebody terminated is not.
    /// </summary>
    public bool IsTransient =>
        Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        && Code is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped");

    /// <summary>True when the connection was lost or never made.</summary>
    public bool IsConnectionLost =>
        Code is Unreachable or HungUp or "Neo.TransientError.General.DatabaseUnavailable"
            or "Neo.TransientError.Database.DatabaseUnavailable"
            or "Neo.ClientError.Transaction.TransactionNotFound";

    /// <summary>What the user can do about it, in Chinese and English; null when the message says it all.</summary>
    public (string Chinese, string English)? Hint => Code switch
    {
        "Neo.ClientError.Security.Unauthorized" => (
            "用户名或密码不对。",
            "Wrong user or password."),
        "Neo.ClientError.Security.AuthenticationRateLimit" => (
            "密码多次输错，服务器暂时拒绝登录；请稍候再试。",
            "Too many wrong passwords; the server refuses for a while. Try again later."),
        "Neo.ClientError.Security.CredentialsExpired" => (
            "初始密码必须先更改：请在 Neo4j Browser 登录一次并更改。",
            "The initial password must be changed first: log in once with Neo4j Browser."),
        "Neo.ClientError.Database.DatabaseNotFound" => (
            "没有这个数据库（社区版只有 neo4j）。",
            "There is no such database (Community has only neo4j)."),
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
            or "Neo.ClientError.Security.Forbidden" => (
            "数据库只读，或该用户没有写权限。",
            "The database is read-only, or the user may not write."),
        ConstraintViolated or "Neo.DatabaseError.Schema.ConstraintCreationFailed"
            or "Neo.ClientError.Schema.IndexWithNameAlreadyExists" or "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists" =>
                (
            "数据库中另有同标签、同 id 的数据。请用一个空的数据库，或先移走这些节点。",
            "The database holds other data with the same label and id. Use an empty database, or remove those nodes."),
        Unreachable => (
            "连接不上服务器：请检查地址，服务器是否已启动，防火墙是否放行。",
            "The server cannot be reached: check the address, whether the server runs, and the firewall."),
        HungUp => (
            "接通后没有回答就断开了：若这是 Bolt 端口（默认 7687），请写成 bolt://…；HTTP 端口默认 7474。"
            + "服务器正在停止或重启时，稍候再试。",
            "It hung up without an answer: a Bolt port (7687) is written bolt://…, the HTTP port is 7474; where the server is "
            + "being stopped or restarted, try again later."),
        TimedOut => (
            "服务器在限定时间内没有回答。",
            "The server did not answer in time."),
        "Neo.ClientError.Procedure.ProcedureCallFailed"
            when Message.Contains(GraphSchema.FullTextIndex, StringComparison.Ordinal) => (
            "数据库里没有全文索引：请用 orggraph load 载入一次，或运行导出文件夹里的 schema.cypher。",
            "The database lacks the full-text index: load into it with orggraph load, or run schema.cypher of the export."),
        ForeignData => (
            "数据库里有不是本程序写入、或被别的程序改动过的数据（见上）。请移走或改正；也可删除后重新载入那份计划。",
            "The database holds data that this program did not write, or that another one changed (see above). Remove or mend "
            + "it, "
            + "or delete that plan and load it again."),
        Protocol => (
            "该地址不是 Neo4j 的 HTTP 端口（默认 7474），或版本低于 5.19。",
            "The address is not Neo4j's HTTP port (7474), or the server is older than 5.19."),
        NotBolt => (
            "该地址不是 Neo4j 的 Bolt 端口（默认 7687）；HTTP 端口（默认 7474）请写成 http://…。",
            "The address is not Neo4j's Bolt port (7687); an HTTP port (7474) is written http://…."),
        Encryption => (
            "加密连接没有建立：服务器没有加密时用 bolt:// 或 neo4j://；证书是自签的，用 bolt+ssc:// 或 neo4j+ssc://。",
            "No encrypted connection: use bolt:// or neo4j:// where the server has no encryption, bolt+ssc:// or neo4j+ssc:// "
            + "where its certificate is its own."),
        Routing => (
            "找不到集群的服务器：请检查地址；只连这一台服务器，用 bolt://。",
            "No server of the cluster was found: check the address; bolt:// talks to this one server alone."),
        NoTransport => (
            "本版本不含 Bolt 驱动：请改用服务器的 HTTP 地址（默认端口 7474），或在有 Neo4j.Driver 包的环境里构建（-p:Neo4jDriver=true）。",
            "Use the server's HTTP address (port 7474), or build where the package Neo4j.Driver is served "
            + "(-p:Neo4jDriver=true)."),
        NoGraphDataScience => (
            "服务器没有安装 Graph Data Science；请安装插件（docker-compose.yml 里的服务器已有）。",
            "Install the plugin on the server (the one of docker-compose.yml has it)."),
        _ => null,
    };
}
