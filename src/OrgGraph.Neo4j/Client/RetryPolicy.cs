namespace OrgGraph.Neo4j.Client;

/// <summary>How transient errors are retried: with a delay that doubles, a random part of it left off, and a limit.</summary>
/// <param name="Attempts">How often the work is done at most, the first time included; at least 1.</param>
/// <param name="FirstDelay">The delay before the second attempt.</param>
/// <param name="LongestDelay">No delay is longer.</param>
public sealed record RetryPolicy(int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay)
{
    /// <summary>Eight attempts, from 50 ms up to 5 s: about 11 s in all.</summary>
    public static RetryPolicy Default { get; } = new(8, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5));

    /// <summary>Does the work, again while its errors are transient.</summary>
    /// <exception cref="CypherException">The last attempt's error, or the first that is not transient.</exception>
    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (CypherException e) when (e.IsTransient && attempt < Attempts)
            {
                await Task.Delay(DelayAfter(attempt), cancellationToken);
            }
        }
    }

    /// <summary>The delay after an attempt, counted from 1; half of it is left to chance, so that two clients part.</summary>
    internal TimeSpan DelayAfter(int attempt)
    {
        var doubled = FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 30));
        var full = doubled < LongestDelay ? doubled : LongestDelay;
#pragma warning disable CA5394 // no secret hangs on it
        return full * (0.5 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
    }
}

/// <summary>Work in transactions.</summary>
public static class CypherTransactions
{
    /// <summary>
    /// Does the work in one transaction and commits it; the whole work is done again when it fails with a transient error.
    /// </summary>
    public static Task<T> ExecuteAsync<T>(
        this ICypherClient client, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(work);
        return client.Retry.ExecuteAsync(
            async token =>
            {
                await using var transaction = await client.BeginAsync(token);
                var outcome = await work(transaction, token);
                await transaction.CommitAsync(token);
                return outcome;
            },
            cancellationToken);
    }
}
