using System.Net;
using System.Text.RegularExpressions;
using OrgGraph.Tests.Support;
using OrgGraph.Web;

namespace OrgGraph.Tests.Web;

/// <summary>A dashboard on a free port with a workspace of its own, and a browser's way of asking it.</summary>
internal sealed partial class DashboardRun : IAsyncDisposable
{
    private readonly ScratchFolder _scratch = new();
    private DashboardServer _server = null!;
    private TimeSpan _patience;

    private DashboardRun(string? folder) => Folder = folder ?? _scratch.Path;

    public string Folder { get; }

    public Uri Address => _server.Address;

    /// <summary>Keeps cookies, and follows no redirection.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Faults of the program.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Starts it.</summary>
    /// <param name="withSamples">True for a workspace with the sample plans.</param>
    /// <param name="token">Who may come in; null for everybody on this machine.</param>
    /// <param name="folder">The workspace; null for one of its own.</param>
    /// <param name="patience">How long pages are waited for; null for as long as it takes.</param>
    public static async Task<DashboardRun> StartAsync(
        bool withSamples = true, string? token = null, string? folder = null, TimeSpan? patience = null)
    {
        var run = new DashboardRun(folder) { _patience = patience ?? Timeout.InfiniteTimeSpan };
        if (withSamples)
        {
            foreach (var file in Directory.GetFiles(Repository.Plans, "*.txt"))
            {
                File.Copy(file, run.PathOf(Path.GetFileName(file)));
            }
        }

        await run.OpenAsync(token);
        return run;
    }

    /// <summary>Stops the program and starts it anew on the same workspace.</summary>
    public async Task RestartAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await OpenAsync(token: null);
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public async Task<string> GetAsync(string address, string language = "zh") =>
        await (await SendAsync(
            HttpMethod.Get, address, m => m.Headers.Add("Accept-Language", language))).Content.ReadAsStringAsync();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Action<HttpRequestMessage>? change = null)
    {
        using var message = new HttpRequestMessage(method, address);
        change?.Invoke(message);
        return await Client.SendAsync(message);
    }

    /// <summary>The token of a page's forms.</summary>
    public async Task<string> TokenAsync(HttpClient? client = null) =>
        Token().Match(await (client ?? Client).GetStringAsync("/documents")).Groups["token"].Value;

    /// <summary>Sends a form, with the token of a page.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        PostAsync(Client, address, fields);

    /// <summary>Sends a form from a browser.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(client);
        using var content =
            new FormUrlEncodedContent(fields.Append(("_token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await client.PostAsync(address, content);
    }

    /// <summary>Sends documents as a browser's script does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        var token = await TokenAsync();
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        using var message = new HttpRequestMessage(HttpMethod.Post, "/documents") { Content = form };
        message.Headers.ExpectContinue = true; // what is too large is refused before it is sent
        message.Headers.Add("Accept", "application/json");
        message.Headers.Add("X-OrgGraph-Token", token);
        return await Client.SendAsync(message);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _scratch.Dispose();
    }

    /// <summary>Another browser of the same dashboard, with a session of its own.</summary>
    public HttpClient OpenClient() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
        };

    private async Task OpenAsync(string? token)
    {
        _server = await DashboardServer.StartAsync(
            new DashboardOptions(Folder)
            {
                Port = 0, Token = token, Patience = _patience,
                Today = () => new DateOnly(2026, 6, 1), Report = text => Faults.Add(text.English),
            },
            CancellationToken.None);
        Client = OpenClient();
    }

    [GeneratedRegex("name=\"_token\" value=\"(?<token>[0-9a-f]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
