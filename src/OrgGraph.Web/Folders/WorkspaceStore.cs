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
    /// <summary>How long work goes on that no browser waits for.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    private readonly SharedWork _reading = new(most: 0, Linger);
    private readonly SemaphoreSlim _answering = new(1);
    private readonly ChangeLog _changes = new(folder.Root, folder.Read, folder.Write);
    private PlanState? _state;

    /// <summary>The files.</summary>
    public WorkspaceFolder Folder => folder;

    /// <summary>What was changed, and can be undone.</summary>
    public ChangeLog Changes => _changes;

    /// <inheritdoc/>
    public void Dispose()
    {
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
            var last = _changes.All().FirstOrDefault()?.Id ?? 0;
            var before = files.Distinct(StringComparer.Ordinal).Select(f => (Name: f, Content: folder.Read(f))).ToList();
            try
            {
                change();
            }
            finally
            {
                // what the writer has remembered by itself tells the act that the rest is a part of
                var act = _changes.All().TakeWhile(c => c.Id > last).Select(c => c.Act).FirstOrDefault(a => a is not null);
                before.ForEach(f => _changes.Note(f.Name, f.Content, folder.Read(f.Name), act));
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
        var now = folder.Fingerprints(cancellationToken);
        if (Known(now) is { } known)
        {
            return known;
        }

        var read = await _reading.GetAsync(now.Read, token => Read(now, token), cancellationToken);
        return _state = read.Version == now.All ? read : read.At(now.All);
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
                unitsProblem = InputProblems.ReasonOf(e);
            }
        }

        return new InputOptions
        {
            Documents = new ReadOptions { Units = units, ForReview = true },
            Results =
                new ResultFolder(folder.Root, [WorkspaceFolder.Units], [WorkspaceFolder.Scenarios, WorkspaceFolder.Returned]),
        };
    }

    // where only scenarios or sheets that came back have changed, the plans are those that were read
    private PlanState? Known((string All, string Read) now) =>
        _state is not { } known || known.Documents != now.Read ? null
        : known.Version == now.All ? known
        : _state = known.At(now.All);

    private PlanState Read((string All, string Read) now, CancellationToken cancellationToken)
    {
        var options = OptionsOf(out var problem);
        var reading = ReadPlans.ReadAsync([folder.Root], options, progress: null, cancellationToken).GetAwaiter().GetResult();
        return new PlanState(now.All, now.Read, reading, problem);
    }
}
