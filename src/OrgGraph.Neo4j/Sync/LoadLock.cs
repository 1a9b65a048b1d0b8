using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// Lets one load run at a time, by a lease on a node: short statements ask for it, renew it while the load runs, and give
/// it back. A loader that died loses it after half a minute, by the server's clock; one that gives up waiting leaves
/// nothing behind.
/// </summary>
internal sealed class LoadLock : IAsyncDisposable
{
    /// <summary>
    /// A row when the lease is the holder's. The first SET takes the node's lock, so that two who ask are asked in turn.
    /// </summary>
    public const string Take =
        """
        MERGE (l:OrgGraphLock {id: 'load'}) SET l.asked = $holder
        WITH l WHERE l.until IS NULL OR l.until < timestamp() OR l.holder = $holder
        SET l.holder = $holder, l.until = timestamp() + $milliseconds
        RETURN l.holder AS holder
        """;

    public const string Release = "MATCH (l:OrgGraphLock {id: 'load', holder: $holder}) SET l.until = NULL";

    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(500);

    private readonly ICypherClient _client;
    private readonly string _holder;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _keeper;
    private CypherException? _cause;

    private LoadLock(ICypherClient client, string holder, CancellationToken cancellationToken)
    {
        (_client, _holder) = (client, holder);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _keeper = KeepAsync();
    }

    /// <summary>Cancelled when the lock is lost, or the load is cancelled.</summary>
    public CancellationToken Token => _lost.Token;

    /// <summary>A name for a load, under which its lease is taken, and taken again after its server was away.</summary>
    public static string NewHolder() => Guid.NewGuid().ToString();

    /// <summary>Waits for the lock.</summary>
    /// <param name="client">The database.</param>
    /// <param name="holder">The load's name: a lease that it holds already is its own.</param>
    /// <param name="waiting">Called once when another load holds it.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public static async Task<LoadLock> TakeAsync(
        ICypherClient client, string holder, Action waiting, CancellationToken cancellationToken)
    {
        for (var told = false; !await AskAsync(client, holder, cancellationToken);)
        {
            if (!told)
            {
                waiting();
                told = true;
            }

            await Task.Delay(s_poll, cancellationToken);
        }

        return new LoadLock(client, holder, cancellationToken);
    }

    /// <summary>Throws the reason when the lock was lost.</summary>
    public void ThrowIfLost()
    {
        if (_cause is not null)
        {
            throw new CypherException(_cause.Code, $"the load's lock was lost: {_cause.Message}", _cause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _keeper;

        // The token of the work may be cancelled by now; a server that is gone forgets the lease by itself.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _client.RunAsync(new CypherStatement(Release).With("holder", _holder), limit.Token);
        }
        catch (Exception e) when (e is CypherException or OperationCanceledException)
        {
            _cause ??= e as CypherException;
        }

        _stop.Dispose();
        _lost.Dispose();
    }

    private static async Task<bool> AskAsync(ICypherClient client, string holder, CancellationToken cancellationToken)
    {
        var statement = new CypherStatement(Take).With("holder", holder).With("milliseconds", (long)s_lease.TotalMilliseconds);
        return (await client.RunAsync(statement, cancellationToken)).Rows.Count > 0;
    }

    private async Task KeepAsync()
    {
        using var timer = new PeriodicTimer(s_renewal);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                if (!await AskAsync(_client, _holder, _stop.Token))
                {
                    throw new CypherException(
                        CypherException.LockLost, "another load took over, since this one did not answer for half a minute");
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The load is over.
        }
        catch (CypherException e)
        {
            _cause = e;
            await _lost.CancelAsync();
        }
    }
}
