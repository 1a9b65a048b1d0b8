using System.Collections.Concurrent;

namespace OrgGraph.Web.Folders;

/// <summary>
/// Results that are computed once and kept; whoever asks for one that is being computed waits for it. Work is stopped when nobody
/// has waited for it for a while: a browser that goes away takes no processor with it, one that asks again finds it further on.
/// </summary>
/// <param name="most">How many results are kept.</param>
/// <param name="linger">How long work goes on that nobody waits for.</param>
internal sealed class SharedWork(int most, TimeSpan linger)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The result of a name.</summary>
    /// <param name="name">What it is; equal names have equal results.</param>
    /// <param name="make">Makes it, on a thread of its own.</param>
    /// <param name="cancellationToken">Stops the waiting; the work too, when nobody else waits.</param>
    public async Task<T> GetAsync<T>(string name, Func<CancellationToken, T> make, CancellationToken cancellationToken)
        where T : notnull
    {
        while (true)
        {
            if (_entries.Count > most)
            {
                foreach (var old in _entries.Where(e => e.Value.IsDone).ToList())
                {
                    _entries.TryRemove(old);
                }
            }

            var entry = _entries.GetOrAdd(name, _ => new Entry(token => make(token), linger));
            if (!entry.TryEnter())
            {
                _entries.TryRemove(KeyValuePair.Create(name, entry));
                continue;
            }

            try
            {
                return (T)await entry.Result.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (entry.IsStopped && !cancellationToken.IsCancellationRequested)
            {
                _entries.TryRemove(KeyValuePair.Create(name, entry)); // it was stopped while this one came to wait
            }
            catch
            {
                if (entry.Result.IsCompleted && !entry.Result.IsCompletedSuccessfully)
                {
                    _entries.TryRemove(KeyValuePair.Create(name, entry)); // a failure is not kept
                }

                throw;
            }
            finally
            {
                entry.Leave();
            }
        }
    }

    private sealed class Entry(Func<CancellationToken, object> make, TimeSpan linger) : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly CancellationTokenSource _stop = new();
        private Task<object>? _result;
        private int _waiting;
        private bool _isDisposed;

        public Task<object> Result => _result!;

        public bool IsDone => _result is { IsCompleted: true };

        public bool IsStopped => _stop.IsCancellationRequested;

        // False when everybody left before it was done: it is being stopped.
        public bool TryEnter()
        {
            lock (_lock)
            {
                if (IsStopped)
                {
                    return false;
                }

                if (!_isDisposed)
                {
                    _stop.CancelAfter(Timeout.InfiniteTimeSpan);
                }

                _waiting++;
                if (_result is null)
                {
                    _result = Task.Run(() => make(_stop.Token));
                    _ = _result.ContinueWith(
                        t =>
                        {
                            _ = t.Exception; // whoever waits is told; nobody may be there
                            Dispose();
                        },
                        CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                }

                return true;
            }
        }

        public void Leave()
        {
            lock (_lock)
            {
                if (--_waiting == 0 && !IsDone && !_isDisposed)
                {
                    _stop.CancelAfter(linger);
                }
            }
        }

        public void Dispose()
        {
            lock (_lock)
            {
                _isDisposed = true;
                _stop.Dispose();
            }
        }
    }
}
