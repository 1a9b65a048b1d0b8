using System.Security.Cryptography;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Loads;

/// <summary>The loads of this run of the program, one at a time; the last ones are kept to be looked at.</summary>
/// <param name="report">Told of faults of the program.</param>
internal sealed class LoadJobs(Action<LocalizedText> report) : IAsyncDisposable
{
    private const int Kept = 20;
    private const int IdBytes = 12;

    private readonly Lock _lock = new();
    private readonly List<LoadJob> _jobs = [];

    /// <summary>The load that is under way; null where none is.</summary>
    public LoadJob? Running
    {
        get
        {
            lock (_lock)
            {
                return _jobs.FindLast(j => j.IsRunning);
            }
        }
    }

    /// <summary>The load of a name; null where there is none, or it is too long ago.</summary>
    public LoadJob? Find(string id)
    {
        lock (_lock)
        {
            return _jobs.Find(j => j.Id == id);
        }
    }

    /// <summary>Begins to load.</summary>
    /// <exception cref="OutputException">Another load is under way.</exception>
    public LoadJob Start(ResponsibilityGraph graph, ConnectionOptions connection, bool isDryRun)
    {
        lock (_lock)
        {
            if (_jobs.Exists(j => j.IsRunning))
            {
                throw new OutputException(Neo4jTexts.LoadRuns);
            }

            while (_jobs.Count >= Kept)
            {
                _jobs[0].Dispose();
                _jobs.RemoveAt(0);
            }

            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
            var job = LoadJob.Start(id, graph, connection, isDryRun, report);
            _jobs.Add(job);
            return job;
        }
    }

    /// <summary>Stops what is under way, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        List<LoadJob> all;
        lock (_lock)
        {
            all = [.. _jobs];
        }

        foreach (var job in all)
        {
            job.Stop();
            await job.Work;
            job.Dispose();
        }
    }
}
