namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>A search of a graph that adds to a sum for each node; one thread uses it, with memory of its own.</summary>
internal interface ISearch
{
    /// <summary>Searches from the sources of one batch and adds what they contribute.</summary>
    void Add(int batch, Span<double> sums);
}

/// <summary>
/// Sums over batches of sources on several threads, with the same bits for any number of threads: batches fall into blocks
/// by their number only, a block is summed by one thread, and blocks are added in their order.
/// </summary>
internal static class OrderedSums
{
    // enough to keep many threads busy to the end, few enough that adding them up costs nothing
    private const int MaxBlocks = 256;

    /// <summary>Runs all batches.</summary>
    /// <param name="batches">Number of batches.</param>
    /// <param name="width">Number of sums.</param>
    /// <param name="threads">Number of threads at most, from 1.</param>
    /// <param name="search">Makes the search of one thread.</param>
    /// <param name="progress">Told the done share, from 0 to 1, never falling.</param>
    /// <param name="cancellationToken">Looked at before each batch.</param>
    public static double[] Compute(
        int batches,
        int width,
        int threads,
        Func<ISearch> search,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var blocks = Math.Min(batches, MaxBlocks);
        var merger = new Merger(width, blocks, progress);
        var next = -1;
        void Work()
        {
            ISearch? mine = null;
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                mine ??= search();
                var sums = merger.Rent();
                var last = (int)((block + 1L) * batches / blocks);
                for (var batch = (int)((long)block * batches / blocks); batch < last; batch++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    mine.Add(batch, sums);
                }

                merger.Add(block, sums);
            }
        }

        threads = Math.Min(threads, blocks);
        if (blocks == 0)
        {
            progress?.Report(1);
        }
        else if (threads > 1)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            Parallel.For(0, threads, options, _ => Work());
        }
        else
        {
            Work();
        }

        return merger.Total;
    }

    // Adds blocks in their order; one that is ready early waits: most often one a thread, at worst all but the one that is late.
    private sealed class Merger(int width, int blocks, IProgress<double>? progress)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<int, double[]> _waiting = [];
        private readonly Stack<double[]> _free = [];
        private int _merged;

        public double[] Total { get; } = new double[width];

        public double[] Rent()
        {
            lock (_lock)
            {
                return _free.TryPop(out var sums) ? sums : new double[width];
            }
        }

        public void Add(int block, double[] sums)
        {
            lock (_lock)
            {
                _waiting.Add(block, sums);
                while (_waiting.Remove(_merged, out var ready))
                {
                    for (var i = 0; i < ready.Length; i++)
                    {
                        Total[i] += ready[i];
                    }

                    Array.Clear(ready);
                    _free.Push(ready);
                    _merged++;
                    progress?.Report((double)_merged / blocks);
                }
            }
        }
    }
}
