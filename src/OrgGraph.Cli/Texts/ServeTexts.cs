namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph serve</c>.</summary>
internal static class ServeTexts
{
    public static readonly LocalizedText Command = new(
        "打开网页版：在浏览器里拖入材料、看谁负荷过重、查措施、试算、画图，不用记命令。只在本机可见，不联网。\n"
        + "内容都是工作文件夹里的普通文件。让别的机器访问：在 ORGGRAPH_TOKEN 里设口令，再加 --address；传输不加密，跨网段请在前面加 TLS 反向代理。",
        "Serves the dashboard: drop documents in a browser, see who is overloaded, search, try moves, draw. Only this machine "
        + "sees it,\n"
        + "and it asks nothing of a network. Everything is kept as ordinary files of the workspace. For other machines set a "
        + "token in\n"
        + "ORGGRAPH_TOKEN and give --address; it does not encrypt: beyond your own network put a proxy with TLS before it.");

    public static readonly LocalizedText Workspace = new(
        "工作文件夹（默认 orggraph-workspace，没有就新建）", "the workspace (default orggraph-workspace; made where it is missing)");

    public static readonly LocalizedText Port = new("端口（默认 5080；0 为任一空闲端口）", "port (default 5080; 0 for any free one)");
    public static readonly LocalizedText PortExpected = new("0 至 65535 的整数", "a whole number from 0 to 65535");
    public static readonly LocalizedText Address = new(
        "监听的地址（默认本机 127.0.0.1；0.0.0.0 为所有网卡，需要 ORGGRAPH_TOKEN）",
        "address to listen on (default 127.0.0.1; 0.0.0.0 for all, which needs ORGGRAPH_TOKEN)");

    public static readonly LocalizedText AddressExpected = new("IP 地址，如 0.0.0.0", "an IP address such as 0.0.0.0");
    public static readonly LocalizedText HostName = new(
        "还可用这个名称访问（默认只认 localhost 和 IP 地址）；可重复",
        "a name that it may be called by, besides localhost and addresses; may be repeated");

    public static readonly LocalizedText Open = new("同时打开浏览器", "open the browser too");
    public static readonly LocalizedText Serving =
        new("网页版已启动：{0}（工作文件夹 {1}）；按 Ctrl+C 结束", "the dashboard is at {0} (workspace {1}); Ctrl+C ends it");
    public static readonly LocalizedText NotEncrypted = new(
        "注意：{0} 可从别的机器访问，而传输不加密；跨网段请在前面加 TLS 反向代理",
        "note: {0} can be reached from other machines, unencrypted; beyond your own network put a proxy with TLS before it");

    public static readonly LocalizedText CannotServe = new("启动不了：{0}", "cannot serve: {0}");

    public static readonly LocalizedText Examples = new(
        "orggraph serve                             在 orggraph-workspace 里开始\n"
        + "orggraph serve 计划文件夹 --open           打开浏览器看这些计划\n"
        + "orggraph serve 计划文件夹 --port 8080",
        "orggraph serve                             begin in orggraph-workspace\n"
        + "orggraph serve plans --open --lang en      see these plans in the browser\n"
        + "orggraph serve plans --port 8080");
}
