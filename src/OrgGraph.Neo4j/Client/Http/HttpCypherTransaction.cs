namespace OrgGraph.Neo4j.Client.Http;

/// <summary>A transaction of the Query API. It begins with its first statement, which saves a request.</summary>
internal sealed class HttpCypherTransaction(HttpCypherClient client) : ICypherTransaction
{
    /// <summary>In a cluster, the member that holds the transaction.</summary>
    public const string AffinityHeader = "neo4j-cluster-affinity";

    private string? _id;
    private string? _affinity;
    private bool _over;

    public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_over, this);
        var answer =
            await client.SendAsync(HttpMethod.Post, _id is null ? "/tx" : $"/tx/{_id}", statement, _affinity, cancellationToken);
        _id ??= answer.TransactionId ?? throw new CypherException(
            CypherException.Protocol, "the answer to the first statement of a transaction does not name the transaction");
        _affinity ??= answer.Affinity;
        return answer.Result;
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_over, this);
        if (_id is not null)
        {
            await client.SendAsync(HttpMethod.Post, $"/tx/{_id}/commit", null, _affinity, cancellationToken);
        }

        _over = true;
    }

    public async Task RollbackAsync(CancellationToken cancellationToken)
    {
        if (_over)
        {
            return;
        }

        _over = true;
        if (_id is not null)
        {
            await client.SendAsync(HttpMethod.Delete, $"/tx/{_id}", null, _affinity, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The token of the work may be cancelled by now, and the locks must still be given back; a server that is gone,
        // or has rolled back for an error, has given them back by itself.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await RollbackAsync(limit.Token);
        }
        catch (Exception e) when (e is CypherException or OperationCanceledException)
        {
            _over = true;
        }
    }
}
