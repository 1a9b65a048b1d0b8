using OrgGraph.GraphPackages;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Client.Http;

namespace OrgGraph.Cli.Options;

/// <summary>The options of every command that talks to a Neo4j server.</summary>
/// <param name="command">The command that gets the options.</param>
/// <param name="address"><c>--to</c> or <c>--from</c>.</param>
internal sealed class ServerOptions(DocumentedCommand command, string address)
{
    private static readonly LocalizedText s_askPassword = new("{0} 在 {1} 的密码：", "password of {0} at {1}: ");

    /// <summary>The environment variable that holds the password: an argument would show in the list of processes.</summary>
    public const string PasswordVariable = "ORGGRAPH_NEO4J_PASSWORD";

    private readonly Option<ServerAddress?> _address =
        command.Value<ServerAddress?>(address, "ADDRESS", new(
            "服务器地址：http(s)://主机:7474，或 bolt(+s)://、neo4j(+s)://主机:7687（需要含 Neo4j.Driver 的版本）",
            "the server: http(s)://host:7474, or bolt(+s):// or neo4j(+s)://host:7687 (a build with Neo4j.Driver)"), new(
            "服务器地址，如 http://127.0.0.1:7474 或 bolt://127.0.0.1:7687",
            "a server's address, such as http://127.0.0.1:7474 or bolt://127.0.0.1:7687"), AddressOf);

    private readonly Option<string?> _database = command.Text("--database", "NAME", new(
        "数据库（默认 neo4j）", "database (default neo4j)"));
    private readonly Option<string?> _user = command.Text("--user", "NAME", new("用户名（默认 neo4j）", "user (default neo4j)"));
    private readonly Option<bool> _noPassword = command.Flag("--no-password", new("服务器不要求登录", "the server asks for no password"));
    private readonly Option<TimeSpan?> _timeout = command.Time("--timeout", new(
        "一次请求最长多久（默认 5m；可写 30s、1h）", "longest time of one request (default 5m; 30s and 1h will do)"));

    /// <summary>
    /// The connection asked for; asks for the password where the environment has none and somebody is there to ask.
    /// </summary>
    /// <exception cref="UsageException">No address, or no password.</exception>
    public async Task<ConnectionOptions> ConnectionOfAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new ConnectionOptions(
            parsed.GetValue(_address) ?? throw new UsageException(new(
                "缺少 {0}：服务器地址，如 http://127.0.0.1:7474",
                "{0} is missing: the server's address, such as http://127.0.0.1:7474"), _address.Name));
        var user = parsed.GetValue(_user) ?? options.User;
        return options with
        {
            Database = parsed.GetValue(_database) ?? options.Database,
            User = user,
            Password = parsed.GetValue(_noPassword) ? null : await PasswordAsync(user, options.Address, cancellationToken),
            Timeout = parsed.GetValue(_timeout) ?? options.Timeout,
        };
    }

    /// <summary>True when an address is given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.IsGiven(_address);

    /// <summary>Opens the client of a connection; nothing is sent yet.</summary>
    public static ICypherClient Open(ConnectionOptions options) => CypherClients.Open(options, BoltClients.Factory);

    private async Task<string> PasswordAsync(string user, ServerAddress server, CancellationToken cancellationToken)
    {
        var host = command.Host;
        var password = host.ValueOf(PasswordVariable)
            ?? (host.AskSecret is { } ask
                ? await ask(s_askPassword.In(host.Language, user, server), cancellationToken)
                : throw new UsageException(new(
                    "没有密码：请设置环境变量 ORGGRAPH_NEO4J_PASSWORD，或在终端运行以便输入；服务器不要求登录时用 --no-password",
                    "no password: set the environment variable ORGGRAPH_NEO4J_PASSWORD, or run at a terminal to be "
                    + "asked; give --no-password for a server without authentication")));
        if (server.Uri.Scheme is "http" or "bolt" or "neo4j" && !server.Uri.IsLoopback)
        {
            host.Tell(new(
                "注意：到 {0} 的连接不加密，密码可能被旁人看到；请用 https:// 或 bolt+s://",
                "note: the connection to {0} is not encrypted, others may see the password; use https:// or "
                + "bolt+s://"), server);
        }

        return password;
    }

    private static ServerAddress? AddressOf(string text)
    {
        try
        {
            return ServerAddress.Parse(text) is { Uri.IsAbsoluteUri: true } server ? server : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
