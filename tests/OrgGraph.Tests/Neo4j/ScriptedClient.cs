using OrgGraph.Neo4j.Client;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A client without a server: what it answers is written in the test.</summary>
internal sealed class ScriptedClient(Func<CypherStatement, CancellationToken, Task<CypherResult>> answer) : ICypherClient
{
    public RetryPolicy Retry => RetryPolicy.Default;

    public static CypherResult Rows(string field, params IEnumerable<object?> values) =>
        new([field], [.. values.Select(v => new CypherRecord([field], [v]))], CypherCounters.None, []);

    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        answer(statement, cancellationToken);

    public async IAsyncEnumerable<CypherRecord> StreamAsync(
        CypherStatement statement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in (await answer(statement, cancellationToken)).Rows)
        {
            yield return row;
        }
    }

    public ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
