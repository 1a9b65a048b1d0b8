using System.Diagnostics;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Export;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary>
/// One Neo4j for this folder's tests: ORGGRAPH_TEST_NEO4J, or an instance of ../shared/neo4j beside the repository.
/// </summary>
[SetUpFixture]
public sealed class TestServer
{
    private static ServerInstance? s_instance;
    private static string? s_address;
    private static string? s_reason;

    public static string Address
    {
        get
        {
            if (s_address is null)
            {
                Tools.Skip(s_reason ?? "the server was not started");
            }

            return s_address!;
        }
    }

    /// <summary>The Bolt address of the same server.</summary>
    public static string BoltAddress
    {
        get
        {
            _ = Address;
            if (s_instance is null)
            {
                Tools.SkipAlsoInCi("ORGGRAPH_TEST_NEO4J names no Bolt address");
            }

            return s_instance!.Bolt;
        }
    }

    [OneTimeSetUp]
    public async Task Start()
    {
        s_address = Environment.GetEnvironmentVariable("ORGGRAPH_TEST_NEO4J");
        if (s_address is not null)
        {
            return;
        }

        s_reason = ServerInstance.WhyNot();
        if (s_reason is null)
        {
            s_instance = await ServerInstance.StartAsync();
            s_address = s_instance.Http;
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_instance is not null)
        {
            await s_instance.DisposeAsync();
        }
    }

    /// <summary>A client for the common server.</summary>
    public static ICypherClient Open() => OpenAt(Address);

    public static ICypherClient OpenAt(string address, string? password = null, RetryPolicy? retry = null) =>
        CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(address))
        {
            Password = password ?? Environment.GetEnvironmentVariable("ORGGRAPH_NEO4J_PASSWORD"),
            Retry = retry ?? RetryPolicy.Default,
        });

    /// <summary>Runs a command line with the password of a server that is not ours.</summary>
    internal static Task<int> RunAsync(CliRun cli, params string[] arguments)
    {
        if (Environment.GetEnvironmentVariable("ORGGRAPH_NEO4J_PASSWORD") is not { Length: > 0 } password)
        {
            return cli.RunAsync([.. arguments, "--no-password"]);
        }

        cli.Variables["ORGGRAPH_NEO4J_PASSWORD"] = password;
        return cli.RunAsync(arguments);
    }

    /// <summary>A client for the common server, whose database is emptied first.</summary>
    public static async Task<ICypherClient> OpenEmptyAsync(CancellationToken cancellationToken)
    {
        var client = Open();
        await EmptyAsync(client, cancellationToken);
        return client;
    }

    public static Task EmptyAsync(ICypherClient client, CancellationToken cancellationToken) =>
        client.RunAsync(
            new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"), cancellationToken);
}

/// <summary>A Neo4j instance in a folder of its own.</summary>
public sealed class ServerInstance : IAsyncDisposable
{
    private readonly string _folder;

    private ServerInstance(string folder) => _folder = folder;

    /// <summary>The script that makes instances, where it is beside the repository.</summary>
    public static string? Script { get; } = FindScript();

    public string Http { get; private set; } = "";

    public string Bolt { get; private set; } = "";

    public string Folder => _folder;

    public static string? WhyNot()
    {
        if (Script is null)
        {
            return "no Neo4j: set ORGGRAPH_TEST_NEO4J to the address of one";
        }

        try
        {
            using var java =
                Process.Start(
                    new ProcessStartInfo("java", "-version") { RedirectStandardError = true, UseShellExecute = false })!;
            java.WaitForExit();
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "no Java 17 or 21 on the path for Neo4j";
        }
    }

    public static async Task<ServerInstance> StartAsync(params string[] options)
    {
        if (WhyNot() is { } reason)
        {
            Tools.Skip(reason);
        }

        var instance = new ServerInstance(Directory.CreateTempSubdirectory("orggraph-neo4j-").FullName);
        await instance.RestartAsync(options);
        return instance;
    }

    /// <summary>Starts the stopped instance again; its ports are kept when the options name them.</summary>
    public async Task RestartAsync(params string[] options)
    {
        var environment = await RunAsync("start", options);
        var values =
            environment.Split('\n').Where(l => l.Contains('='))
                .ToDictionary(l => l.Split('=')[0], l => l[(l.IndexOf('=') + 1)..]);
        Http = values["NEO4J_HTTP"];
        Bolt = values["NEO4J_BOLT"];
    }

    public Task KillAsync() => RunAsync("kill");

    public Task StopAsync() => RunAsync("stop");

    public Task<string> AdminAsync(params string[] arguments) => RunAsync("admin", arguments);

    /// <summary>Imports a graph's bulk files with neo4j-admin, as their import.txt says, and opens the database.</summary>
    public async Task<ICypherClient> ImportAsync(ResponsibilityGraph graph, CancellationToken cancellationToken)
    {
        await StopAsync();
        var folder = Path.Combine(_folder, "bulk");
        var arguments = BulkExport.Write(graph, folder, cancellationToken: cancellationToken).Select(
            a =>
                a.StartsWith("--nodes=", StringComparison.Ordinal) || a.StartsWith("--relationships=", StringComparison.Ordinal)
                    ? InFolder(a, folder) : a);
        TestContext.Out.WriteLine(await AdminAsync([.. arguments]));
        await RestartAsync("--no-gds");
        var client = TestServer.OpenAt(Http);
        var schema = await File.ReadAllTextAsync(Path.Combine(folder, "schema.cypher"), cancellationToken);
        foreach (var statement in schema.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            await client.RunAsync(new CypherStatement(statement), cancellationToken);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("kill");
        Directory.Delete(_folder, recursive: true);
    }

    private static string InFolder(string argument, string folder)
    {
        var at = argument.LastIndexOf('=') + 1;
        return argument[..at] + string.Join(',', argument[at..].Split(',').Select(f => Path.Combine(folder, f)));
    }

    private async Task<string> RunAsync(string command, params string[] options)
    {
        // Through files: the server that stays would keep a pipe open.
        var output = Path.Combine(_folder, "command.out");
        var start = new ProcessStartInfo("bash") { WorkingDirectory = _folder };
        string[] arguments = ["-c", "exec \"$0\" \"$@\" >command.out 2>&1 </dev/null", Script!, command, _folder, .. options];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var text = await File.ReadAllTextAsync(output);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"neo4j {command}: {text}");
    }

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OrgGraph.sln")))
            {
                var script = Path.GetFullPath(Path.Combine(folder.FullName, "../shared/neo4j/neo4j"));
                return File.Exists(script) ? script : null;
            }
        }

        return null;
    }
}
