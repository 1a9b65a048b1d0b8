using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OrgGraph.Web;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph serve</c>: the dashboard, until it is stopped.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    /// <summary>The environment variable with the address of the Neo4j server that the page offers.</summary>
    private const string AddressVariable = "ORGGRAPH_NEO4J_ADDRESS";

    /// <summary>The workspace where none is named.</summary>
    private const string DefaultWorkspace = "orggraph-workspace";

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand(Name, host, new(
            "打开网页版：在浏览器里拖入材料、看谁负荷过重、查措施、试算、画图，不用记命令。只在本机可见，不联网。\n"
            + "内容都是工作文件夹里的普通文件。让别的机器访问：在 ORGGRAPH_TOKEN 里设口令，再加 --address；传输不加密，跨网段请在前面加 TLS 反向代理。",
            "Serves the dashboard: drop documents in a browser, see who is overloaded, search, try moves, draw. Only "
            + "this machine sees it,\n"
            + "and it asks nothing of a network. Everything is kept as ordinary files of the workspace. For other "
            + "machines set a token in\n"
            + "ORGGRAPH_TOKEN and give --address; it does not encrypt: beyond your own network put a proxy with TLS "
            + "before it."), new(
            "orggraph serve                             在 orggraph-workspace 里开始\n"
            + "orggraph serve 计划文件夹 --open           打开浏览器看这些计划\n"
            + "orggraph serve 计划文件夹 --port 8080",
            "orggraph serve                             begin in orggraph-workspace\n"
            + "orggraph serve plans --open --lang en      see these plans in the browser\n"
            + "orggraph serve plans --port 8080"));
        var workspace = command.Optional("workspace", "WORKSPACE", new(
            "工作文件夹（默认 orggraph-workspace，没有就新建）", "the workspace (default orggraph-workspace; made where it is missing)"));
        workspace.Validators.Add(DocumentedCommand.RefuseBlank);
        var port = command.Value<int?>(
            "--port", "N", new(
                "端口（默认 5080，已被占用时为任一空闲端口；0 为任一空闲端口）",
                "port (default 5080, or any free one where it is taken; 0 for any free one)"), new(
                "0 至 65535 的整数", "a whole number from 0 to 65535"),
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= IPEndPoint.MaxPort
                ? n : null);
        var address = command.Value<IPAddress?>(
            "--address", "ADDRESS", new(
                "监听的地址（默认本机 127.0.0.1；0.0.0.0 为所有网卡，需要 ORGGRAPH_TOKEN）",
                "address to listen on (default 127.0.0.1; 0.0.0.0 for all, which needs ORGGRAPH_TOKEN)"),
            new(
                "IP 地址，如 0.0.0.0",
                "an IP address such as 0.0.0.0"), text => IPAddress.TryParse(text, out var parsed) ? parsed : null);
        var names = command.Texts("--host-name", "NAME", new(
            "还可用这个名称访问（默认只认 localhost 和 IP 地址）；可重复",
            "a name that it may be called by, besides localhost and addresses; may be repeated"));
        var open = command.Flag("--open", new("同时打开浏览器", "open the browser too"));
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new DashboardOptions(parsed.GetValue(workspace) ?? DefaultWorkspace)
            {
                Port = parsed.GetValue(port),
                Address = parsed.GetValue(address) ?? IPAddress.Loopback,
                HostNames = [.. parsed.GetValue(names) ?? []],
                Token = host.ValueOf(DashboardOptions.TokenVariable),
                Neo4jAddress = host.ValueOf(AddressVariable),
                Neo4jPassword = host.ValueOf(ServerOptions.PasswordVariable),
                Today = host.Today,
                Report = fault => host.Fail(fault),
            },
            parsed.GetValue(open), host, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        DashboardOptions options, bool opens, CommandHost host, CancellationToken cancellationToken)
    {
        if (DashboardServer.ProblemOf(options) is { } problem)
        {
            throw new UsageException(problem);
        }

        DashboardServer server;
        try
        {
            server = await DashboardServer.StartAsync(options, cancellationToken);
        }
        catch (IOException e) when (DashboardServer.IsPortTaken(e))
        {
            host.Fail(new(
                "端口 {0} 已被别的程序（也许是已经打开的网页版）占用；请用 --port 另选一个，或用 --port 0 由程序选",
                "port {0} is taken by another program (a dashboard that is open already, perhaps); choose another by --port, "
                + "or let --port 0 choose one"), options.Port ?? DashboardOptions.DefaultPort);
            return ExitCode.Findings;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException)
        {
            host.Fail(new("启动不了：{0}", "cannot serve: {0}"), e.Message);
            return ExitCode.Findings;
        }

        await using (server)
        {
            host.Tell(new(
                "网页版已启动：{0}（工作文件夹 {1}）；按 Ctrl+C 结束",
                "the dashboard is at {0} (workspace {1}); Ctrl+C ends it"), server.Address, options.Folder);
            if (!IPAddress.IsLoopback(options.Address))
            {
                host.Tell(new(
                    "注意：{0} 可从别的机器访问，而传输不加密；跨网段请在前面加 TLS 反向代理",
                    "note: {0} can be reached from "
                    + "other machines, unencrypted; "
                    + "beyond your own network put a "
                    + "proxy with TLS before it"), new UriBuilder("http", $"{options.Address}", server.Address.Port).Uri);
            }

            host.Error.Flush();
            if (opens)
            {
                host.Open(server.Address.AbsoluteUri);
            }

            await server.WaitAsync(cancellationToken);
            return ExitCode.Success;
        }
    }
}
