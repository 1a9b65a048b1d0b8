using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace OrgGraph.Neo4j.Client.Http;

/// <summary>The client for the HTTP Query API v2, which every Neo4j from 5.19 on serves without a driver.</summary>
public sealed class HttpCypherClient : ICypherClient
{
    private readonly HttpClient _http;
    private readonly ConnectionOptions _options;
    private readonly string _path;

    /// <summary>Creates the client; nothing is sent yet.</summary>
    public HttpCypherClient(ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _path = $"/db/{Uri.EscapeDataString(options.Database)}/query/v2";

        // No redirect: it would carry the password to another place.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        };
        _http = new HttpClient(handler) { BaseAddress = options.Address.Uri, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.ParseAdd(RequestBody.TypedJson);
        if (options.Password is { } password)
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{password}"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }
    }

    /// <inheritdoc/>
    public RetryPolicy Retry => _options.Retry;

    /// <inheritdoc/>
    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        Retry.ExecuteAsync(
            async token => (await SendAsync(HttpMethod.Post, "", statement, null, token)).Result, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<CypherRecord> StreamAsync(
        CypherStatement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        using var response = await AskAsync(HttpMethod.Post, "", statement, null, limit, cancellationToken);
        using var reader = new ResponseReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var rows = new List<CypherRecord>();
        while (await ReadRowsAsync(reader, rows, response, limit, cancellationToken))
        {
            foreach (var row in rows)
            {
                yield return row;
            }

            rows.Clear();

            // The time allowed is for an answer to come, not for all of it.
            limit.CancelAfter(_options.Timeout);
        }

        ThrowIfFailed(reader, response, expectsData: true);
    }

    /// <inheritdoc/>
    public ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<ICypherTransaction>(new HttpCypherTransaction(this));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends a request and reads all of its answer.</summary>
    internal async Task<HttpAnswer> SendAsync(
        HttpMethod method, string path, CypherStatement? statement, string? affinity, CancellationToken cancellationToken)
    {
        using var limit = Limit(cancellationToken);
        using var response = await AskAsync(method, path, statement, affinity, limit, cancellationToken);
        using var reader = new ResponseReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var rows = new List<CypherRecord>();
        while (await ReadRowsAsync(reader, rows, response, limit, cancellationToken))
        {
        }

        ThrowIfFailed(reader, response, expectsData: statement is not null);
        return new HttpAnswer(
            new CypherResult(reader.Fields, rows, reader.Counters, reader.Notifications),
            reader.TransactionId,
            response.Headers.TryGetValues(HttpCypherTransaction.AffinityHeader, out var values) ? values.First() : null);
    }

    private CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        return limit;
    }

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method,
        string path,
        CypherStatement? statement,
        string? affinity,
        CancellationTokenSource limit,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, _path + path);
        request.Content = statement is not null ? new RequestBody(statement)
            // a commit without a body fails
            : method == HttpMethod.Post ? new StringContent("{}", Encoding.UTF8, "application/json")
            : null;
        if (affinity is not null)
        {
            request.Headers.Add(HttpCypherTransaction.AffinityHeader, affinity);
        }

        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimedOut(e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Unreachable(e);
        }
    }

    private async ValueTask<bool> ReadRowsAsync(
        ResponseReader reader,
        List<CypherRecord> rows,
        HttpResponseMessage response,
        CancellationTokenSource limit,
        CancellationToken cancellationToken)
    {
        try
        {
            return response.Content.Headers.ContentLength != 0 && await reader.ReadAsync(rows, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimedOut(e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Unreachable(e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new CypherException(
                CypherException.Protocol,
                $"{_options.Address}: the answer (status {(int)response.StatusCode}) is not one of Neo4j's Query API: "
                + $"{e.Message}",
                e);
        }
    }

    private void ThrowIfFailed(ResponseReader reader, HttpResponseMessage response, bool expectsData)
    {
        if (reader.Error is var (code, message))
        {
            throw new CypherException(code, message);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw response.StatusCode == HttpStatusCode.ServiceUnavailable
                ? new CypherException(CypherException.Unreachable, $"{_options.Address}: the server is not ready (status 503)")
                : new CypherException(
                    CypherException.Protocol,
                    $"{_options.Address}: status {(int)response.StatusCode} {response.ReasonPhrase}, which is not of Neo4j's "
                    + $"Query API");
        }

        if (expectsData && !reader.HasData)
        {
            throw new CypherException(
                CypherException.Protocol, $"{_options.Address}: the answer (status {(int)response.StatusCode}) holds no result");
        }
    }

    private CypherException TimedOut(Exception e) =>
        new(CypherException.TimedOut, $"{_options.Address}: no answer within {_options.Timeout.TotalSeconds:0.#} s", e);

    private CypherException Unreachable(Exception e) => new(
        (e as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.ResponseEnded => CypherException.HungUp,
            HttpRequestError.InvalidResponse => CypherException.Protocol,
            _ => CypherException.Unreachable,
        },
        $"{_options.Address}: {(e.InnerException ?? e).Message}",
        e);
}

/// <summary>An answer with what a transaction needs to go on.</summary>
internal sealed record HttpAnswer(CypherResult Result, string? TransactionId, string? Affinity);
