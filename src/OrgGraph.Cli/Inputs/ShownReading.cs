using System.Collections.Immutable;
using OrgGraph.Cli.Terminal;
using OrgGraph.Documents;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Inputs;

/// <summary>Reads files under a progress bar.</summary>
internal static class ShownReading
{
    public static async Task<ImmutableArray<FileOutcome>> ReadAsync(
        ImmutableArray<InputFile> files,
        ReadOptions options,
        CommandHost host,
        Language language,
        CancellationToken cancellationToken)
    {
        var progress = new Count();
        var work = BatchReader.ReadAsync(files, options, host.Read, progress, cancellationToken);
        await ProgressDisplay.ShowAsync(work, () => progress.Done, files.Length, host, language);
        return await work;
    }

    /// <summary>How many files are read; looked at by the bar whenever it likes.</summary>
    private sealed class Count : IProgress<int>
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public void Report(int value)
        {
            // files end in any order
            int before;
            while ((before = Volatile.Read(ref _done)) < value && Interlocked.CompareExchange(ref _done, value, before) != before)
            {
            }
        }
    }
}
