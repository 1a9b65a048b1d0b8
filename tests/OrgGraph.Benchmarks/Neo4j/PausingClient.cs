using OrgGraph.Neo4j.Client;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>
/// A client that stops within a transaction: after the server has answered the n-th statement that creates measures, and before
/// anything else is sent.
/// </summary>
/// <param name="inner">The client that does the work.</param>
/// <param name="answers">Which answer to stop after, from 1.</param>
/// <param name="pause">Called once, there.</param>
internal sealed class PausingClient(ICypherClient inner, int answers, Func<Task> pause) : ICypherClient
{
    private int _answers;

    public RetryPolicy Retry => inner.Retry;

    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        inner.RunAsync(statement, cancellationToken);

    public IAsyncEnumerable<CypherRecord> StreamAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        inner.StreamAsync(statement, cancellationToken);

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken) =>
        new Transaction(this, await inner.BeginAsync(cancellationToken));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private Task CountAsync() => Interlocked.Increment(ref _answers) == answers ? pause() : Task.CompletedTask;

    private sealed class Transaction(PausingClient owner, ICypherTransaction inner) : ICypherTransaction
    {
        public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            var result = await inner.RunAsync(statement, cancellationToken);
            if (statement.Text.Contains("CREATE (m:Measure", StringComparison.Ordinal))
            {
                await owner.CountAsync();
            }

            return result;
        }

        public Task CommitAsync(CancellationToken cancellationToken) => inner.CommitAsync(cancellationToken);

        public Task RollbackAsync(CancellationToken cancellationToken) => inner.RollbackAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
