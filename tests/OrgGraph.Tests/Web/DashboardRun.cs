using System.Net;
using System.Text.RegularExpressions;
using OrgGraph.Tests.Support;
using OrgGraph.Web;

namespace OrgGraph.Tests.Web;

/// <summary>A dashboard on a free port with a workspace of its own, and a browser's way of asking it.</summary>
internal sealed partial class DashboardRun : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private DashboardServer _server = null!;

    private DashboardRun()
    {
    }

    public string Folder => _folder.Path;

    public Uri Address => _server.Address;

    /// <summary>Keeps cookies, and follows no redirection.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Faults of the program.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<DashboardRun> StartAsync(bool withSamples = true, string? token = null)
    {
        var run = new DashboardRun();
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
        await _server.DisposeAsync();
        var cookies = Client;
        await OpenAsync(token: null);
        Client.DefaultRequestHeaders.Clear();
        foreach (var header in cookies.DefaultRequestHeaders)
        {
            Client.DefaultRequestHeaders.Add(header.Key, header.Value);
        }
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
    public async Task<string> TokenAsync(string page = "/documents") =>
        Token().Match(await GetAsync(page)).Groups["token"].Value;

    /// <summary>Sends a form, with the token of a page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync();
        using var content =
            new FormUrlEncodedContent(fields.Append(("_token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Client.PostAsync(address, content);
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
        _folder.Dispose();
    }

    private async Task OpenAsync(string? token)
    {
        _server = await DashboardServer.StartAsync(
            new DashboardOptions(Folder)
            {
                Port = 0, Token = token, Today = () => new DateOnly(2026, 6, 1), Report = text => Faults.Add(text.English),
            },
            CancellationToken.None);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = _server.Address,
        };
    }

    [GeneratedRegex("name=\"_token\" value=\"(?<token>[0-9a-f]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
