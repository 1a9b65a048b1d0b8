using System.Diagnostics;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// Brings a database to hold a graph. Each plan is one transaction: it is there whole or not at all. Loading again
/// changes nothing; a corrected plan replaces what it was, other plans stay. Two loads at once run one after the other.
/// </summary>
public static class GraphLoader
{
    /// <summary>Loads the graph.</summary>
    /// <param name="client">The database.</param>
    /// <param name="graph">The graph; its plans are compared with those of the same ids.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Receives where the load stands; null when nobody asks.</param>
    /// <param name="cancellationToken">Stops between or within transactions; what is committed stays.</param>
    /// <exception cref="CypherException">
    /// The server's error; plans that were committed stay, and loading again goes on.
    /// </exception>
    public static async Task<LoadSummary> LoadAsync(
        ICypherClient client,
        ResponsibilityGraph graph,
        LoadOptions options,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        var watch = Stopwatch.StartNew();
        var index = new OrderedGraph(IndexableIds.Shorten(graph, options.Shortened));
        var counter = new ChangeCounter();
        var holder = LoadLock.NewHolder();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AttemptAsync(client, holder, index, options, counter, progress, cancellationToken);
                return counter.ToSummary(index.Graph.Plans.Length, watch.Elapsed);
            }
            catch (CypherException e) when (e.IsConnectionLost && counter.HasStarted && attempt < options.Attempts)
            {
                // The server was there and went away: what it has committed is found again by comparing.
                progress?.Report(new LoadProgress(LoadStage.Waiting, 0, index.Graph.Measures.Length));
                counter.ForgetUnchanged();
                if (!await WaitAsync(client, options.ServerWait, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private static async Task AttemptAsync(
        ICypherClient client,
        string holder,
        OrderedGraph index,
        LoadOptions options,
        ChangeCounter counter,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken)
    {
        var total = index.Graph.Measures.Length;
        if (options.DryRun)
        {
            await ForeignNodes.ThrowIfTwinsAsync(client, cancellationToken);
            await new LoadRun(client, index, options, counter, progress).RunAsync(cancellationToken);
            return;
        }

        progress?.Report(new LoadProgress(LoadStage.Schema, 0, total));
        await GraphSchema.EnsureAsync(client, cancellationToken);
        await using var turn = await LoadLock.TakeAsync(
            client, holder, () => progress?.Report(new LoadProgress(LoadStage.Lock, 0, total)), cancellationToken);
        counter.HasStarted = true;
        try
        {
            await new LoadRun(client, index, options, counter, progress).RunAsync(turn.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            turn.ThrowIfLost();
            throw;
        }
    }

    private static async Task<bool> WaitAsync(ICypherClient client, TimeSpan limit, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < limit)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            try
            {
                await client.RunAsync(new CypherStatement("RETURN 1"), cancellationToken);
                return true;
            }
            catch (CypherException e) when (e.IsConnectionLost)
            {
                // Not yet; the caller's error tells when the time is over.
            }
        }

        return false;
    }
}
