using System.Net;
using System.Text.RegularExpressions;

namespace OrgGraph.Benchmarks.Dashboard;

/// <summary>A browser's way of asking the dashboard: cookies, and forms with the token of a page.</summary>
internal sealed partial class DashboardClient : IDisposable
{
    private readonly HttpClient _http;
    private string? _token;

    public DashboardClient(Uri address)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = address,
        };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
    }

    /// <summary>A page; its status, its size in bytes, and its text.</summary>
    public async Task<(HttpStatusCode Status, long Bytes, string Text)> GetAsync(string address)
    {
        while (true)
        {
            using var answer = await _http.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                await Task.Delay(TimeSpan.FromSeconds(1)); // it is being computed: a browser asks again
                continue;
            }

            var content = await answer.Content.ReadAsByteArrayAsync();
            return (answer.StatusCode, content.Length, System.Text.Encoding.UTF8.GetString(content));
        }
    }

    /// <summary>Sends a form.</summary>
    public async Task<HttpStatusCode> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync();
        using var content = new FormUrlEncodedContent(
            fields.Append(("_token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await _http.PostAsync(address, content);
        return answer.StatusCode;
    }

    /// <summary>Sends a document.</summary>
    public async Task<HttpStatusCode> UploadAsync(string name, byte[] document)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync()), "_token" },
            { new ByteArrayContent(document), "files", name },
        };
        using var answer = await _http.PostAsync("/documents", form);
        return answer.StatusCode;
    }

    /// <summary>The id of the first question of the review; null where all is answered.</summary>
    public async Task<string?> FirstQuestionAsync() =>
        Question().Match((await GetAsync("/review")).Text) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<string> TokenAsync() =>
        _token ??= Token().Match((await GetAsync("/documents")).Text).Groups["token"].Value;

    [GeneratedRegex("name=\"_token\" value=\"(?<token>[0-9a-f]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"id\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
