using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using OrgGraph.Model.Json;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>
/// Kills loads into Neo4j while a plan is half written, for certain: the load stops by itself within the plan's transaction and
/// waits for its end. In turn the client is killed, the server (and the client with it), and the server alone, which comes back:
/// that load must go on by itself. Every plan then is there whole or not at all, and a load after it makes the whole graph.
/// </summary>
internal sealed class LoadKills(KilledServer server, Arguments arguments, TextWriter output)
{
    private const string Paused = "paused";

    // small, so that a plan of some hundred measures takes several statements, and a transaction around them
    private static readonly LoadOptions s_options = LoadOptions.Default with { BatchSize = 500, Parallelism = 1 };

    private readonly ResponsibilityGraph _graph = GraphOrder.Canonical(ManyPlans.Make(arguments.Rows, arguments.Seed ?? 1));
    private readonly Random _random = new(arguments.Seed ?? 1);

    private enum Victim
    {
        Client,
        Both,
        Server,
    }

    /// <summary>Kills, looks, loads again, compares; 1 when anything was torn or differs, 2 without a server's command.</summary>
    public static async Task<int> RunAsync(Arguments arguments, TextWriter output)
    {
        if (arguments.ServerCommand is not { } command)
        {
            output.WriteLine("load-kills needs --server-command PATH: start FOLDER [--http PORT], kill FOLDER");
            return 2;
        }

        await using var server = new KilledServer(command);
        await server.StartAsync();
        return await new LoadKills(server, arguments, output).RunAsync();
    }

    /// <summary>Loads and stops within a plan: the process that <see cref="RunAsync(Arguments, TextWriter)"/> starts.</summary>
    public static async Task<int> StopInsideAsync(Arguments arguments)
    {
        var graph = ManyPlans.Make(arguments.Rows, arguments.Seed ?? 1);
        await using var client = new PausingClient(
            CypherClients.Open(new ConnectionOptions(ServerAddress.Parse(arguments.Server!))),
            arguments.Repeat ?? 1,
            async () =>
            {
                Console.WriteLine(Paused);
                await Console.In.ReadLineAsync();
            });
        await GraphLoader.LoadAsync(client, graph, s_options, null, CancellationToken.None);
        return 0;
    }

    private async Task<int> RunAsync()
    {
        var plans = Subgraph.ByPlans(_graph, p => p.Id).ToDictionary(p => p.Key, p => Digest(p.Graph), StringComparer.Ordinal);
        var whole = Digest(_graph);
        var measures = _graph.Measures.Length / _graph.Plans.Length;
        var statements = _graph.Plans.Length * Math.Max(1, measures * 6 / s_options.BatchSize);
        var (torn, different, between, gaveUp) = (0, 0, 0, 0);
        var rounds = arguments.Repeat ?? 20;
        for (var round = 0; round < rounds; round++)
        {
            var victim = (Victim)(round % 3);
            await using (var client = server.Open())
            {
                await LoadComparison.EmptyAsync(client, CancellationToken.None);
            }

            var recovered = await KillAsync(victim, 1 + _random.Next(statements));
            await using var again = server.Open();
            var there = await GraphPuller.PullAsync(again, CancellationToken.None);
            var halves = Subgraph.ByPlans(there, p => p.Id).Count(p => plans[p.Key] != Digest(p.Graph));
            between += there.Plans.Length > 0 && there.Plans.Length < plans.Count ? 1 : 0;
            gaveUp += recovered ? 0 : 1;
            if (victim != Victim.Server || !recovered)
            {
                await GraphLoader.LoadAsync(again, _graph, s_options, null, CancellationToken.None);
                there = await GraphPuller.PullAsync(again, CancellationToken.None);
            }

            var isWhole = Digest(there) == whole;
            torn += halves > 0 ? 1 : 0;
            different += isWhole ? 0 : 1;
            output.WriteLine(
                $"{round + 1}/{rounds} {victim}: {there.Plans.Length} plans, {halves} torn, {(isWhole ? "equal" : "DIFFERENT")}"
                + (recovered ? "" : " after a second load: the server was away for longer than a load waits"));
        }

        output.WriteLine(
            $"{rounds} kills within a plan, {between} with other plans there, {gaveUp} loads that gave up waiting, {torn} torn, "
            + $"{different} not equal afterwards");
        return torn + different == 0 ? 0 : 1;
    }

    // False when a load whose server came back did not end by itself.
    private async Task<bool> KillAsync(Victim victim, int answer)
    {
        var start = OwnProgram.Start(
            "killed-load", "--server", server.Address, "--rows", Text(arguments.Rows), "--seed", Text(arguments.Seed ?? 1),
            "--repeat", Text(answer));
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        using var load = Process.Start(start)!;
        if (await load.StandardOutput.ReadLineAsync() != Paused)
        {
            throw new InvalidOperationException($"the load did not come to statement {answer}");
        }

        if (victim != Victim.Client)
        {
            await server.KillAsync();
        }

        if (victim != Victim.Server)
        {
            load.Kill();
        }
        else
        {
            await load.StandardInput.WriteLineAsync();
            await load.StandardInput.FlushAsync();
        }

        if (victim != Victim.Client)
        {
            await server.StartAsync();
        }

        await load.WaitForExitAsync();
        return victim != Victim.Server || load.ExitCode == 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Digest(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
