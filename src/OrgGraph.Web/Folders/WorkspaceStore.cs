using OrgGraph.Documents;
using OrgGraph.Documents.Units;
using OrgGraph.Workspace.Corrections;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Folders;

/// <summary>
/// The state of a workspace, read anew whenever its files have changed, by whomever: another tab, another program, an editor.
/// </summary>
/// <param name="folder">The workspace.</param>
internal sealed class WorkspaceStore(WorkspaceFolder folder) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SemaphoreSlim _answering = new(1);
    private readonly ChangeLog _changes = new(folder.Root, folder.Read, folder.Write);
    private PlanState? _state;

    /// <summary>The files.</summary>
    public WorkspaceFolder Folder => folder;

    /// <summary>What was changed, and can be undone.</summary>
    public ChangeLog Changes => _changes;

    /// <summary>How far the reading is that is under way.</summary>
    public LatestProgress<WorkProgress> Progress { get; } = new(default);

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn.Dispose();
        _answering.Dispose();
    }

    /// <summary>
    /// Does one thing after the other that changes files by itself, and keeps what became of them, so that it can be undone: also
    /// where it fails on the way. It is not stopped half-way; waiting for its turn is.
    /// </summary>
    /// <param name="prepare">Tells the names of the files that may be changed, and what changes them.</param>
    /// <param name="cancellationToken">Stops the waiting and the preparation.</param>
    public async Task ChangeAsync(
        Func<CancellationToken, Task<(IEnumerable<string> Files, Action Change)>> prepare, CancellationToken cancellationToken)
    {
        await _answering.WaitAsync(cancellationToken);
        try
        {
            var (files, change) = await prepare(cancellationToken);
            var before = files.Distinct(StringComparer.Ordinal).Select(f => (Name: f, Content: folder.Read(f))).ToList();
            try
            {
                change();
            }
            finally
            {
                before.ForEach(f => _changes.Note(f.Name, f.Content, folder.Read(f.Name)));
            }
        }
        finally
        {
            _answering.Release();
        }
    }

    /// <summary>What the files say now; waits for the reading where they have changed.</summary>
    public async Task<PlanState> GetAsync(CancellationToken cancellationToken)
    {
        var version = folder.Fingerprint(cancellationToken);
        if (_state is { } known && known.Version == version)
        {
            return known;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            version = folder.Fingerprint(cancellationToken);
            if (_state is { } read && read.Version == version)
            {
                return read;
            }

            return _state = await ReadAsync(version, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>How documents of the workspace are read.</summary>
    public InputOptions OptionsOf(out LocalizedText? unitsProblem)
    {
        unitsProblem = null;
        var units = UnitOverrides.None;
        if (folder.Read(WorkspaceFolder.Units) is { } json)
        {
            try
            {
                units = UnitOverrides.Parse(WorkspaceFolder.Units, json);
            }
            catch (DocumentException e)
            {
                unitsProblem = new(e.Reason(Language.Chinese), e.Reason(Language.English));
            }
        }

        return new InputOptions
        {
            Documents = new ReadOptions { Units = units, ForReview = true },
            Results =
                new ResultFolder(folder.Root, [WorkspaceFolder.Units], [WorkspaceFolder.Scenarios, WorkspaceFolder.Returned]),
        };
    }

    private async Task<PlanState> ReadAsync(string version, CancellationToken cancellationToken)
    {
        var options = OptionsOf(out var problem);
        Progress.Report(default);
        var reading = await ReadPlans.ReadAsync([folder.Root], options, Progress, cancellationToken);
        return new PlanState(version, reading, problem);
    }
}
