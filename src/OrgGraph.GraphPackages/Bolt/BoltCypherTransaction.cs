using OrgGraph.Neo4j.Client;

#if NEO4J_DRIVER
using Neo4j.Driver;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>A transaction over Bolt.</summary>
internal sealed class BoltCypherTransaction(BoltSession session, IAsyncTransaction transaction) : ICypherTransaction
{
    private bool _over;

    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        session.GuardAsync(
            async limit => await BoltValues.ReadAsync(
                await transaction.RunAsync(statement.Text, BoltValues.Parameters(statement)).WaitAsync(limit), limit),
            cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(transaction.CommitAsync, cancellationToken);
        _over = true;
    }

    public async Task RollbackAsync(CancellationToken cancellationToken)
    {
        if (!_over)
        {
            _over = true;
            await WaitAsync(transaction.RollbackAsync, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await RollbackAsync(limit.Token);
        }
        catch (Exception e) when (e is CypherException or OperationCanceledException)
        {
            // The server is gone, or has rolled back for an error: there is nothing left to undo.
            _over = true;
        }

        await session.DisposeAsync();
    }

    private Task<bool> WaitAsync(Func<Task> work, CancellationToken cancellationToken) => session.GuardAsync(
        async limit =>
        {
            await work().WaitAsync(limit);
            return true;
        },
        cancellationToken);
}
#endif
