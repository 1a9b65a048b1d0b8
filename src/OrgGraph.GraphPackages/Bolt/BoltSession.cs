using OrgGraph.Neo4j.Client;

#if NEO4J_DRIVER
using Neo4j.Driver;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>
/// A session of the driver that is given up when a time limit or a cancellation ends the waiting: closing it would wait
/// for the statement that still runs.
/// </summary>
internal sealed class BoltSession(IDriver driver, ConnectionOptions options, IBookmarkManager bookmarks) : IAsyncDisposable
{
    private bool _abandoned;

    public IAsyncSession Session { get; } = driver.AsyncSession(
        config => config.WithDatabase(options.Database).WithBookmarkManager(bookmarks));

    /// <summary>Does the work within the time allowed, with the driver's exceptions as the one of every client.</summary>
    public async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            return await work(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            _abandoned = true;
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new CypherException(
                CypherException.TimedOut, $"{options.Address}: no answer within {options.Timeout.TotalSeconds:0.#} s", e);
        }
        catch (Exception e) when (e is not CypherException)
        {
            throw BoltErrors.Of(e, options);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var closing = Session.CloseAsync();
        if (!_abandoned)
        {
            await closing;
            return;
        }

        // What goes wrong with a session that nobody needs is nobody's concern.
        _ = closing.ContinueWith(
            t => t.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
#endif
