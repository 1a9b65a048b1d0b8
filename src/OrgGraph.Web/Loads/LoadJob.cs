using OrgGraph.Analytics.Ranking;
using OrgGraph.GraphPackages;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Web.Texts;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Web.Loads;

/// <summary>
/// A load into Neo4j that goes on whether a browser waits for it or not. The connection, and the password in it, is kept while it
/// runs and no longer.
/// </summary>
internal sealed class LoadJob : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly LatestProgress<LoadProgress> _progress;
    private readonly Action<LocalizedText> _report;

    private LoadJob(string id, LoadTarget target, int measures, Action<LocalizedText> report)
    {
        (Id, Target, _report) = (id, target, report);
        _progress = new(new(LoadStage.Schema, 0, measures));
        Work = Task.CompletedTask;
    }

    /// <summary>Its name, which nobody guesses.</summary>
    public string Id { get; }

    /// <summary>Where it loads to.</summary>
    public LoadTarget Target { get; }

    /// <summary>Where it stands.</summary>
    public LoadProgress Progress => _progress.Last;

    /// <summary>The work, which never fails: <see cref="Result"/> and <see cref="Problem"/> tell how it ended.</summary>
    public Task Work { get; private set; }

    /// <summary>What was, or would be, changed; null until then.</summary>
    public LocalizedText? Result { get; private set; }

    /// <summary>The same by label and type; null until then.</summary>
    public LoadSummary? Summary { get; private set; }

    /// <summary>Why it ended early; null where it did not.</summary>
    public LocalizedText? Problem { get; private set; }

    /// <summary>True while it runs.</summary>
    public bool IsRunning => !Work.IsCompleted;

    /// <summary>Begins to load.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="graph">What is loaded.</param>
    /// <param name="connection">Where to.</param>
    /// <param name="isDryRun">True to change nothing.</param>
    /// <param name="report">Told of faults of the program.</param>
    public static LoadJob Start(
        string id, ResponsibilityGraph graph, ConnectionOptions connection, bool isDryRun, Action<LocalizedText> report)
    {
        var target = new LoadTarget($"{connection.Address}", connection.Database, connection.User, isDryRun);
        var job = new LoadJob(id, target, graph.Measures.Length, report);
        var token = job._stop.Token;
        job.Work = Task.Run(() => job.RunAsync(graph, connection, token), CancellationToken.None);
        return job;
    }

    /// <summary>Stops it; plans that are in stay in.</summary>
    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // it is over
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(ResponsibilityGraph graph, ConnectionOptions connection, CancellationToken cancellationToken)
    {
        try
        {
            var options = new LoadOptions
            {
                DryRun = Target.IsDryRun, Metrics = all => UnitMetricsTable.MetricsOf(all, cancellationToken),
            };
            await using var client = CypherClients.Open(connection, BoltClients.Factory);
            var summary = await GraphLoader.LoadAsync(client, graph, options, _progress, cancellationToken);
            Result = Reports.Tables.LoadTables.SentenceOf(summary, connection, Target.IsDryRun);
            Summary = summary;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Problem = Target.IsDryRun ? Neo4jTexts.DryRunStopped : Neo4jTexts.LoadStopped;
        }
        catch (CypherException e)
        {
            Problem = Neo4jTexts.ServerSays.With(e.Message);
        }
        catch (HttpRequestException)
        {
            Problem = Neo4jTexts.NoAnswer.With(Target.Address);
        }
        catch (Exception e)
        {
            _report(BugReport.Write(e));
            Problem = ShellTexts.Fault;
        }
    }
}

/// <summary>Where a load goes, without the password.</summary>
/// <param name="Address">The server's address.</param>
/// <param name="Database">The database.</param>
/// <param name="User">The user.</param>
/// <param name="IsDryRun">True where nothing is changed.</param>
internal sealed record LoadTarget(string Address, string Database, string User, bool IsDryRun);
