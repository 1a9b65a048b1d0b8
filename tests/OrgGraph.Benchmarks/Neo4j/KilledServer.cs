using System.Diagnostics;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Client.Http;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>
/// A server of one's own, in a new folder, by a command that understands <c>start FOLDER [--http PORT]</c> and
/// <c>kill FOLDER</c>: killed as by a power cut, and started again at the same address.
/// </summary>
internal sealed class KilledServer(string command) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("orggraph-neo4j-").FullName;

    /// <summary>Its HTTP address, once it was started.</summary>
    public string Address { get; private set; } = "";

    public async Task StartAsync()
    {
        string[] port = Address.Length == 0 ? [] : ["--http", new Uri(Address).Port.ToString(null as IFormatProvider)];
        await RunAsync(["start", _folder, "--no-gds", .. port]);
        const string name = "NEO4J_HTTP=";
        Address = File.ReadLines(Path.Combine(_folder, "instance.env"))
            .First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim('\'', '"');
    }

    public Task KillAsync() => RunAsync(["kill", _folder]);

    public ICypherClient Open() => CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(Address)));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(string[] arguments)
    {
        // Through a file: the server that stays would keep a pipe open.
        var log = Path.Combine(_folder, "command.out");
        var start = new ProcessStartInfo("bash") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "exec \"$0\" \"${@:2}\" > \"$1\" 2>&1 < /dev/null", command, log, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{command} {string.Join(' ', arguments)}: {await File.ReadAllTextAsync(log)}");
        }
    }
}
