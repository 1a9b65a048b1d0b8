namespace OrgGraph.Neo4j.Client;

/// <summary>
/// A connection to one database of a Neo4j server. Every transport behaves the same: typed values, server errors as
/// <see cref="CypherException"/>, transient errors retried. Safe for use from several threads.
/// </summary>
public interface ICypherClient : IAsyncDisposable
{
    /// <summary>
    /// Runs one statement in a transaction of its own and keeps its rows in memory. An error that the server calls
    /// transient is retried with back-off.
    /// </summary>
    Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one statement in a transaction of its own and yields its rows as they arrive, in bounded memory. Nothing is
    /// retried once the first row is out.
    /// </summary>
    IAsyncEnumerable<CypherRecord> StreamAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Starts a transaction; disposing it without a commit rolls it back.</summary>
    ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>How often and how long transient errors are retried.</summary>
    RetryPolicy Retry { get; }
}

/// <summary>An explicit transaction. For use by one thread at a time.</summary>
public interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>Runs a statement and keeps its rows in memory.</summary>
    Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken);

    /// <summary>Makes everything that was run lasting, or throws and leaves nothing.</summary>
    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>Undoes everything that was run; does nothing when the transaction is over.</summary>
    Task RollbackAsync(CancellationToken cancellationToken);
}
