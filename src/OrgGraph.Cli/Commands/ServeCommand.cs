using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Texts;
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

    public static Command Create(CommandHost host, Language language)
    {
        var workspace = new Argument<string>("workspace")
        {
            Description = ServeTexts.Workspace.In(language), HelpName = "WORKSPACE", Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => DefaultWorkspace,
        };
        workspace.Validators.Add(OptionValues.RefuseBlank);
        var port = new Option<string?>("--port") { Description = ServeTexts.Port.In(language), HelpName = "N" };
        port.RefuseUnless(
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= IPEndPoint.MaxPort);
        var address = new Option<string?>("--address") { Description = ServeTexts.Address.In(language), HelpName = "ADDRESS" };
        address.RefuseUnless(text => IPAddress.TryParse(text, out _));
        var names = OptionValues.Texts("--host-name", ServeTexts.HostName, "NAME", language);
        var open = new Option<bool>("--open") { Description = ServeTexts.Open.In(language) };
        var command = new Command(Name, ServeTexts.Command.In(language)) { workspace, port, address, names, open };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new DashboardOptions(parsed.GetRequiredValue(workspace))
            {
                Port = parsed.GetValue(port) is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : DashboardOptions.DefaultPort,
                Address = parsed.GetValue(address) is { } a ? IPAddress.Parse(a) : IPAddress.Loopback,
                HostNames = [.. parsed.GetValue(names) ?? []],
                Token = host.Variable(DashboardOptions.TokenVariable) is { Length: > 0 } token ? token : null,
                Neo4jAddress = host.Variable(AddressVariable) is { Length: > 0 } server ? server : null,
                Neo4jPassword = host.Variable(ServerOptions.PasswordVariable) is { Length: > 0 } password ? password : null,
                Today = host.Today,
                Report = fault => Messages.WriteError(host.Error, fault.In(language), language),
            },
            parsed.GetValue(open), host, language, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        DashboardOptions options, bool opens, CommandHost host, Language language, CancellationToken cancellationToken)
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException)
        {
            Messages.WriteError(host.Error, ServeTexts.CannotServe.In(language, e.Message), language);
            return ExitCode.Findings;
        }

        await using (server)
        {
            host.Error.WriteLine(ServeTexts.Serving.In(language, server.Address, options.Folder));
            if (!IPAddress.IsLoopback(options.Address))
            {
                host.Error.WriteLine(ServeTexts.NotEncrypted.In(
                    language, new UriBuilder("http", $"{options.Address}", server.Address.Port).Uri));
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
