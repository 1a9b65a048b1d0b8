using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OrgGraph.Neo4j.Client;

#if NEO4J_DRIVER
using Neo4j.Driver;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>The client for <c>bolt://</c> and <c>neo4j://</c> addresses, over Neo4j.Driver.</summary>
internal sealed class BoltCypherClient : ICypherClient
{
    // In a cluster each session sees what the one before has written.
    private readonly IBookmarkManager _bookmarks =
        GraphDatabase.BookmarkManagerFactory.NewBookmarkManager(new BookmarkManagerConfig());

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
                await using var session = new BoltSession(_driver, _options, _bookmarks);
                return await session.GuardAsync(
                    async limit => await BoltValues.ReadAsync(
                        await session.Session
                            .RunAsync(statement.Text, BoltValues.Parameters(statement), EndWithUs)
                            .WaitAsync(limit),
                        limit),
                    token);
            },
            cancellationToken);

    public async IAsyncEnumerable<CypherRecord> StreamAsync(
        CypherStatement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = new BoltSession(_driver, _options, _bookmarks);
        var cursor = await session.GuardAsync(
            limit => session.Session.RunAsync(statement.Text, BoltValues.Parameters(statement)).WaitAsync(limit),
            cancellationToken);
        var keys = await session.GuardAsync(limit => cursor.KeysAsync().WaitAsync(limit), cancellationToken);
        var fields = keys.ToImmutableArray();
        while (await session.GuardAsync(limit => cursor.FetchAsync().WaitAsync(limit), cancellationToken))
        {
            yield return BoltValues.RecordOf(fields, cursor.Current);
        }
    }

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var session = new BoltSession(_driver, _options, _bookmarks);
        try
        {
            var transaction = await session.GuardAsync(
                limit => session.Session.BeginTransactionAsync().WaitAsync(limit), cancellationToken);
            return new BoltCypherTransaction(session, transaction);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    // The driver cannot stop a statement: the server does, soon after nobody waits for it any more.
    private void EndWithUs(TransactionConfigBuilder config) => config.WithTimeout(_options.Timeout + TimeSpan.FromSeconds(1));
}
#endif
