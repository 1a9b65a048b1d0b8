using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrgGraph.Benchmarks.Generation;

namespace OrgGraph.Benchmarks.Dashboard;

/// <summary>
/// Kills the dashboard while documents are sent, questions answered and scenarios kept: every file must be one that was sent,
/// whole, and the program must start again and go on.
/// </summary>
internal static class DashboardKills
{
    private const int LongestLife = 600; // milliseconds from the first change to the kill

    /// <summary>Kills, looks, starts anew; 1 when anything was torn.</summary>
    public static async Task<int> RunAsync(Arguments arguments, TextWriter output)
    {
        var root = Directory.CreateTempSubdirectory("orggraph-kills-").FullName;
        var random = new Random(arguments.Seed ?? 1);
        var sent = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var problems = new List<string>();
        var (kills, changes) = (0, 0);
        byte[][] documents =
        [
            .. Enumerable.Range(1, 4).Select(seed => Encoding.UTF8.GetBytes(
                PlanGenerator.WithPlans(PlanLayout.LabelledItems, seed, 1, 12).Text)),
        ];
        try
        {
            for (; kills < (arguments.Repeat ?? 50) && problems.Count == 0; kills++)
            {
                using (var dashboard = await DashboardProcess.StartAsync(arguments.Cli, root))
                {
                    using var client = new DashboardClient(dashboard.Address);
                    await client.UploadAsync("first.txt", Sent(sent, "first.txt", documents[0]));
                    using var end = new CancellationTokenSource();
                    Task<int>[] work =
                    [
                        SendAsync(dashboard.Address, documents, sent, random.Next(), end.Token),
                        AnswerAsync(dashboard.Address, end.Token), KeepAsync(dashboard.Address, random.Next(), end.Token),
                    ];
                    await Task.Delay(random.Next(LongestLife));
                    dashboard.Kill();
                    await end.CancelAsync();
                    changes += (await Task.WhenAll(work)).Sum();
                }

                problems.AddRange(TornFiles(root, sent));
            }

            problems.AddRange(await AfterwardsAsync(arguments, root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        output.WriteLine($"{kills} kills after {changes} changes, {problems.Count} files torn or pages missing");
        problems.ForEach(output.WriteLine);
        return problems.Count == 0 ? 0 : 1;
    }

    private static async Task<int> SendAsync(
        Uri address, byte[][] documents, Dictionary<string, HashSet<string>> sent, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        return await UntilKilledAsync(
            address,
            async client =>
            {
                var name = $"plan{random.Next(3)}.txt";
                return await client.UploadAsync(name, Sent(sent, name, documents[random.Next(documents.Length)]));
            },
            cancellationToken);
    }

    private static Task<int> AnswerAsync(Uri address, CancellationToken cancellationToken) =>
        UntilKilledAsync(
            address,
            async client => await client.FirstQuestionAsync() is { } id
                ? await client.PostAsync("/review", ("id", id), ("do", "accept"))
                : await client.PostAsync("/documents/undo", ("id", "1")),
            cancellationToken);

    private static Task<int> KeepAsync(Uri address, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        return UntilKilledAsync(
            address,
            client => client.PostAsync(
                "/whatif/keep", ("name", $"s{random.Next(3)}"),
                ("move", string.Create(CultureInfo.InvariantCulture, $"#{random.Next(100)}:a->b"))),
            cancellationToken);
    }

    // how many changes were answered before the kill
    private static async Task<int> UntilKilledAsync(
        Uri address, Func<DashboardClient, Task<HttpStatusCode>> change, CancellationToken cancellationToken)
    {
        var done = 0;
        try
        {
            using var client = new DashboardClient(address);
            while (!cancellationToken.IsCancellationRequested)
            {
                done += await change(client) == HttpStatusCode.SeeOther ? 1 : 0;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // it is killed
        }

        return done;
    }

    private static byte[] Sent(Dictionary<string, HashSet<string>> sent, string name, byte[] content)
    {
        lock (sent)
        {
            if (!sent.TryGetValue(name, out var contents))
            {
                sent[name] = contents = new(StringComparer.Ordinal);
            }

            contents.Add(Digest(content));
        }

        return content;
    }

    private static IEnumerable<string> TornFiles(string root, Dictionary<string, HashSet<string>> sent)
    {
        foreach (var path in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true }))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            var content = File.ReadAllBytes(path);
            var isWhole = Path.GetFileName(path).EndsWith(".new", StringComparison.Ordinal) // what a kill left unfinished
                || (name.StartsWith(".orggraph/kept/", StringComparison.Ordinal) ? Path.GetFileName(path) == Digest(content)
                    : name == ".orggraph/key" ? content.Length == 32
                    : name.EndsWith(".json", StringComparison.Ordinal) ? IsJson(content)
                    : sent.TryGetValue(name, out var contents) && contents.Contains(Digest(content)));
            if (!isWhole)
            {
                yield return $"{name}: {content.Length} bytes";
            }
        }
    }

    private static async Task<List<string>> AfterwardsAsync(Arguments arguments, string root)
    {
        using var dashboard = await DashboardProcess.StartAsync(arguments.Cli, root);
        using var client = new DashboardClient(dashboard.Address);
        var problems = new List<string>();
        foreach (var page in new[] { "/", "/documents", "/review", "/whatif", "/whatif?scenario=s0", "/whatif?scenario=s1" })
        {
            var (status, _, text) = await client.GetAsync(page);
            var isThere = status == HttpStatusCode.OK
                || (page.Contains("scenario", StringComparison.Ordinal) && status == HttpStatusCode.Conflict
                    && text.Contains("没有名为", StringComparison.Ordinal));
            if (!isThere)
            {
                problems.Add($"{page}: {(int)status}");
            }
        }

        return problems;
    }

    private static bool IsJson(byte[] content)
    {
        try
        {
            using var _ = JsonDocument.Parse(content);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
