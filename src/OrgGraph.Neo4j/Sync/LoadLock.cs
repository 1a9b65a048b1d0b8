using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// Lets one load run at a time: a transaction that stays open has written to the lock's node and so holds its lock until
/// the load ends, or until the server forgets a loader that died (half a minute).
/// </summary>
internal sealed class LoadLock : IAsyncDisposable
{
    public const string Make = "MERGE (l:OrgGraphLock {id: 'load'})";

    public const string Take = "MATCH (l:OrgGraphLock {id: 'load'}) SET l.holder = $holder";

    public const string Keep = "RETURN 1";

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(8);

    private readonly ICypherTransaction _transaction;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _keeper;
    private CypherException? _cause;

    private LoadLock(ICypherTransaction transaction, CancellationToken cancellationToken)
    {
        _transaction = transaction;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _keeper = KeepAsync();
    }

    /// <summary>Cancelled when the lock is lost, or the load is cancelled.</summary>
    public CancellationToken Token => _lost.Token;

    /// <summary>Waits for the lock.</summary>
    public static async Task<LoadLock> TakeAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        await client.RunAsync(new CypherStatement(Make), cancellationToken);
        return await client.Retry.ExecuteAsync(
            async token =>
            {
                var transaction = await client.BeginAsync(token);
                try
                {
                    await transaction.RunAsync(new CypherStatement(Take).With("holder", Guid.NewGuid().ToString()), token);
                    return new LoadLock(transaction, cancellationToken);
                }
                catch
                {
                    await transaction.DisposeAsync();
                    throw;
                }
            },
            cancellationToken);
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
        await _transaction.DisposeAsync();
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task KeepAsync()
    {
        using var timer = new PeriodicTimer(s_interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await _transaction.RunAsync(new CypherStatement(Keep), _stop.Token);
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
