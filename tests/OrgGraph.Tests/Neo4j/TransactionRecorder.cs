using System.Collections.Concurrent;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A client that notes how many rows of a kind each transaction sends.</summary>
/// <param name="inner">The client that does the work.</param>
/// <param name="ofKind">Which statements count, by their text.</param>
internal sealed class TransactionRecorder(ICypherClient inner, Func<string, bool> ofKind) : ICypherClient
{
    private readonly ConcurrentBag<int> _rows = [];

    /// <summary>Rows a transaction, of those that sent any.</summary>
    public IReadOnlyCollection<int> Rows => _rows;

    public RetryPolicy Retry => inner.Retry;

    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        inner.RunAsync(statement, cancellationToken);

    public IAsyncEnumerable<CypherRecord> StreamAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        inner.StreamAsync(statement, cancellationToken);

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken) =>
        new Transaction(this, await inner.BeginAsync(cancellationToken));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class Transaction(TransactionRecorder recorder, ICypherTransaction inner) : ICypherTransaction
    {
        private int _rows;

        public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
        {
            if (recorder.IsOfKind(statement))
            {
                _rows += ((CypherRows)statement.Parameters["rows"]!).Count();
            }

            return inner.RunAsync(statement, cancellationToken);
        }

        public async Task CommitAsync(CancellationToken cancellationToken)
        {
            await inner.CommitAsync(cancellationToken);
            if (_rows > 0)
            {
                recorder._rows.Add(_rows);
            }
        }

        public Task RollbackAsync(CancellationToken cancellationToken) => inner.RollbackAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private bool IsOfKind(CypherStatement statement) => ofKind(statement.Text) && statement.Parameters.ContainsKey("rows");
}
