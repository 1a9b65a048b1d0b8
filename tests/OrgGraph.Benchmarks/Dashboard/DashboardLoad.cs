using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace OrgGraph.Benchmarks.Dashboard;

/// <summary>
/// Many people at once read the dashboard of a folder of plans, each page after page with a pause as if to look at it; one of
/// them keeps scenarios meanwhile. The table tells how long answers take, from asking to the last byte.
/// </summary>
internal static class DashboardLoad
{
    private const int LongestPause = 1000; // milliseconds; half of it on average
    private const int SecondsBetweenScenarios = 5;

    /// <summary>Runs and prints; 1 when an answer was an error.</summary>
    public static async Task<int> RunAsync(Arguments arguments, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("orggraph-dashboard-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(arguments.In ?? Path.Combine("tests", "plans"), "*.txt"))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            using var dashboard = await DashboardProcess.StartAsync(arguments.Cli, folder);
            var addresses = await AddressesAsync(dashboard.Address);
            var first = await FirstViewsAsync(dashboard.Address, addresses);
            var (times, failures) = await ReadAsync(arguments, dashboard.Address, addresses);
            Write(output, arguments, addresses, first, times);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\n{failures.Count} errors; {dashboard.ProcessorTime.TotalSeconds:0} s of processor time, "
                + $"{dashboard.PeakMemory >> 20} MB at most; load of the machine {MachineLoad()} on {Environment.ProcessorCount} "
                + $"cores"));
            foreach (var failure in failures.Take(10))
            {
                output.WriteLine(failure);
            }

            return failures.IsEmpty ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // every page, with a unit, a measure and a word of the plans
    private static async Task<string[]> AddressesAsync(Uri address)
    {
        using var client = new DashboardClient(address);
        async Task<JsonNode> FirstAsync(string path) => JsonNode.Parse((await client.GetAsync(path)).Text)!["items"]![0]!;
        static string Escape(string text) => Uri.EscapeDataString(text);
        var unit = (await FirstAsync("/api/v1/units?size=1"))["unit"]!.GetValue<string>();
        var measure = await FirstAsync("/api/v1/measures?size=1");
        var id = measure["id"]!.GetValue<string>();
        var plan = Escape(measure["plan"]!.GetValue<string>());
        var word = Escape(measure["text"]!.GetValue<string>()[..2]);
        return
        [
            "/", $"/?plan={plan}", "/units", $"/units?plan={plan}&by=betweenness", $"/unit?id={Escape(unit)}", "/measures",
            $"/measures?q={word}", $"/measures?unit={Escape(unit)}", $"/measure?id={Escape(id)}", "/leaders", "/deadlines",
            $"/deadlines?unit={Escape(unit)}&month=12", "/diagrams", $"/diagrams?kind=responsibility&plan={plan}",
            $"/diagrams?pick={Escape(unit)}", "/diagram/overview.svg?paper=16%3A9", "/compare", "/compare?mode=cascade",
            "/whatif", $"/whatif?balance=1&plan={plan}", "/review", "/worksheets", "/documents", "/neo4j", "/units.csv",
            "/measures.csv", "/api/v1/units", "/api/v1/measures", "/api/v1/due", "/version",
        ];
    }

    // what is computed once, when a page is asked for the first time
    private static async Task<double[]> FirstViewsAsync(Uri address, string[] addresses)
    {
        using var client = new DashboardClient(address);
        var times = new double[addresses.Length];
        for (var i = 0; i < addresses.Length; i++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetAsync(addresses[i]);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static async Task<(ConcurrentBag<double>[] Times, ConcurrentBag<string> Failures)> ReadAsync(
        Arguments arguments, Uri address, string[] addresses)
    {
        ConcurrentBag<double>[] times = [.. addresses.Select(_ => new ConcurrentBag<double>())];
        var failures = new ConcurrentBag<string>();
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(arguments.Minutes));
        async Task ReadOneAsync(int number)
        {
            var random = new Random((arguments.Seed ?? 1) + number);
            using var client = new DashboardClient(address);
            while (!end.IsCancellationRequested)
            {
                var page = random.Next(addresses.Length);
                var watch = Stopwatch.StartNew();
                try
                {
                    var (status, _, _) = await client.GetAsync(addresses[page]);
                    times[page].Add(watch.Elapsed.TotalMilliseconds);
                    if (status != HttpStatusCode.OK)
                    {
                        failures.Add($"{addresses[page]}: {(int)status}");
                    }
                }
                catch (HttpRequestException e)
                {
                    failures.Add($"{addresses[page]}: {e.Message}");
                }

                await PauseAsync(TimeSpan.FromMilliseconds(random.Next(LongestPause)), end.Token);
            }
        }

        async Task KeepScenariosAsync()
        {
            using var client = new DashboardClient(address);
            var measure = JsonNode.Parse((await client.GetAsync("/api/v1/measures?size=1")).Text)!["items"]![0]!;
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                var status = await client.PostAsync("/whatif/keep", ("name", $"s{i % 5}"), ("move", $"{measure["id"]}:a->b{i}"));
                if (status != HttpStatusCode.SeeOther)
                {
                    failures.Add($"/whatif/keep: {(int)status}");
                }

                await PauseAsync(TimeSpan.FromSeconds(SecondsBetweenScenarios), end.Token);
            }
        }

        await Task.WhenAll(
            Enumerable.Range(0, arguments.Clients).Select(ReadOneAsync).Append(KeepScenariosAsync()));
        return (times, failures);
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // it is over
        }
    }

    private static void Write(
        TextWriter output, Arguments arguments, string[] addresses, double[] first, ConcurrentBag<double>[] times)
    {
        output.WriteLine($"{arguments.Clients} clients, {arguments.Minutes} min; milliseconds\n");
        output.WriteLine("| page | answers | first view | median | p95 | longest |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        for (var i = 0; i < addresses.Length; i++)
        {
            WriteRow(output, Uri.UnescapeDataString(addresses[i]), first[i], [.. times[i].Order()]);
        }

        WriteRow(output, "all", null, [.. times.SelectMany(t => t).Order()]);
    }

    private static void WriteRow(TextWriter output, string name, double? first, double[] times)
    {
        double At(double share) =>
            times.Length == 0 ? double.NaN : times[Math.Min(times.Length - 1, (int)(share * times.Length))];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times.Length} | {first:0} | {At(0.5):0} | {At(0.95):0} | {At(1):0} |"));
    }

    private static string MachineLoad() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
}
