using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Loads;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web;

/// <summary>A dashboard that is being served. It reads nothing but its workspace and asks nothing of any network.</summary>
public sealed class DashboardServer : IAsyncDisposable
{
    private const int MostConnections = 500;

    /// <summary>Bytes of an address: a trial of <see cref="Scenario.MostMoves"/> moves stands in one.</summary>
    private const int LongestAddress = 512 << 10;

    private static readonly TimeSpan s_shutdown = TimeSpan.FromSeconds(5);
    private static readonly LocalizedText s_tokenMissing = new(
        "要让别的机器访问，请先在环境变量 ORGGRAPH_TOKEN 里设定口令（8 个字符以上）",
        "to be reached from other machines it needs a token of 8 characters or more in the environment variable ORGGRAPH_TOKEN");

    private const int ShortestToken = 8;
    private readonly WebApplication _app;
    private readonly DashboardServices _services;

    private DashboardServer(WebApplication app, DashboardServices services, Uri address) =>
        (_app, _services, Address) = (app, services, address);

    /// <summary>Where browsers on this machine find it.</summary>
    public Uri Address { get; }

    /// <summary>Why options will not do; null where they do.</summary>
    public static LocalizedText? ProblemOf(DashboardOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (options.Token is null && !IPAddress.IsLoopback(options.Address)) || options.Token is { Length: < ShortestToken }
            ? s_tokenMissing : null;
    }

    /// <summary>Starts to serve.</summary>
    /// <exception cref="ArgumentException">The options will not do (<see cref="ProblemOf"/>).</exception>
    /// <exception cref="IOException">
    /// The port that was asked for is taken (<see cref="IsPortTaken"/>), or the workspace cannot be made.
    /// </exception>
    public static async Task<DashboardServer> StartAsync(DashboardOptions options, CancellationToken cancellationToken)
    {
        if (ProblemOf(options) is { } problem)
        {
            throw new ArgumentException(problem.English, nameof(options));
        }

        var report = options.Report ?? (_ => { });
        var folder = new WorkspaceFolder(options.Folder);
        var store = new WorkspaceStore(folder);
        var key = AccessKey.Of(Path.Combine(folder.Root, WorkspaceFolder.Own, "key"));
        var services = new DashboardServices(
            store, new AccessGuard(key, options.Token, options.HostNames), options.Today,
            options.Neo4jAddress is { } neo4j ? new KnownServer(neo4j, options.Neo4jPassword) : null, new LoadJobs(report),
            options.Patience);
        var handler = new RequestHandler(services, report);
        var app = Build(options.Address, options.Port ?? DashboardOptions.DefaultPort, handler);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (options.Port is null && IsPortTaken(e))
        {
            await app.DisposeAsync();
            app = Build(options.Address, port: 0, handler);
            await app.StartAsync(cancellationToken);
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new DashboardServer(app, services, AddressOf(new Uri(bound), options.Address));
    }

    /// <summary>True for the failure of a start whose port another program listens on.</summary>
    public static bool IsPortTaken(Exception failure) => failure is IOException { InnerException: AddressInUseException };

    /// <summary>Serves until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _services.Loads.DisposeAsync();
        _services.Store.Dispose();
    }

    private static WebApplication Build(IPAddress address, int port, RequestHandler handler)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "OrgGraph" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.DocumentBytes;
            kestrel.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = s_shutdown);
        var app = builder.Build();
        app.Run(handler.HandleAsync);
        return app;
    }

    private static Uri AddressOf(Uri bound, IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
            ? new UriBuilder("http", "localhost", bound.Port).Uri
            : bound;
}
