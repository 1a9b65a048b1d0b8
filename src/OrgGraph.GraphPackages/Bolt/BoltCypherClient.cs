#if GRAPH_PACKAGES
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Neo4j.Driver;
using OrgGraph.Neo4j;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>The client for <c>bolt://</c> and <c>neo4j://</c> addresses, over Neo4j.Driver.</summary>
internal sealed class BoltCypherClient : ICypherClient
{
    private readonly IDriver _driver;
    private readonly ConnectionOptions _options;

    public BoltCypherClient(ConnectionOptions options)
    {
        _options = options;
        var token = options.Password is { } password ? AuthTokens.Basic(options.User, password) : AuthTokens.None;
        _driver = GraphDatabase.Driver(
            options.Address.Uri,
            token,
            config => config.WithConnectionTimeout(TimeSpan.FromSeconds(15)).WithConnectionAcquisitionTimeout(options.Timeout));
    }

    public RetryPolicy Retry => _options.Retry;

    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        Retry.ExecuteAsync(
            async token =>
            {
                var session = Session();
                try
                {
                    return await BoltErrors.GuardAsync(
                        _options,
                        async limit => await BoltValues.ReadAsync(
                            await session.RunAsync(statement.Text, BoltValues.Parameters(statement)).WaitAsync(limit), limit),
                        token);
                }
                finally
                {
                    await session.CloseAsync();
                }
            },
            cancellationToken);

    public async IAsyncEnumerable<CypherRecord> StreamAsync(
        CypherStatement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var session = Session();
        try
        {
            var cursor = await BoltErrors.GuardAsync(
                _options,
                limit => session.RunAsync(statement.Text, BoltValues.Parameters(statement)).WaitAsync(limit),
                cancellationToken);
            var fields = (await BoltErrors.GuardAsync(
                _options, limit => cursor.KeysAsync().WaitAsync(limit), cancellationToken)).ToImmutableArray();
            while (await BoltErrors.GuardAsync(_options, limit => cursor.FetchAsync().WaitAsync(limit), cancellationToken))
            {
                yield return BoltValues.RecordOf(fields, cursor.Current);
            }
        }
        finally
        {
            await session.CloseAsync();
        }
    }

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var session = Session();
        try
        {
            var transaction = await BoltErrors.GuardAsync(
                _options, limit => session.BeginTransactionAsync().WaitAsync(limit), cancellationToken);
            return new BoltCypherTransaction(_options, session, transaction);
        }
        catch
        {
            await session.CloseAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private IAsyncSession Session() => _driver.AsyncSession(config => config.WithDatabase(_options.Database));
}

/// <summary>A transaction over Bolt.</summary>
internal sealed class BoltCypherTransaction(ConnectionOptions options, IAsyncSession session, IAsyncTransaction transaction)
    : ICypherTransaction
{
    private bool _over;

    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        BoltErrors.GuardAsync(
            options,
            async limit => await BoltValues.ReadAsync(
                await transaction.RunAsync(statement.Text, BoltValues.Parameters(statement)).WaitAsync(limit), limit),
            cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await BoltErrors.GuardAsync(
            options,
            async limit =>
            {
                await transaction.CommitAsync().WaitAsync(limit);
                return 0;
            },
            cancellationToken);
        _over = true;
    }

    public async Task RollbackAsync(CancellationToken cancellationToken)
    {
        if (!_over)
        {
            _over = true;
            await BoltErrors.GuardAsync(
                options,
                async limit =>
                {
                    await transaction.RollbackAsync().WaitAsync(limit);
                    return 0;
                },
                cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await RollbackAsync(limit.Token);
            await session.CloseAsync();
        }
        catch (Exception e) when (e is CypherException or OperationCanceledException or Neo4jException)
        {
            // The server is gone, or has rolled back for an error: there is nothing left to undo.
            _over = true;
        }
    }
}
#endif
