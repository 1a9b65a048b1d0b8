namespace OrgGraph.Workspace.Inputs;

/// <summary>Where work stands: told by the work from any thread, looked at by a front end whenever it likes.</summary>
/// <param name="first">Where it stands before it tells.</param>
/// <param name="told">Told of every report; null where nobody asks.</param>
public sealed class LatestProgress<T>(T first, Action<T>? told = null) : IProgress<T>
{
    private readonly Lock _lock = new();
    private T _last = first;

    /// <summary>What was told last.</summary>
    public T Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <inheritdoc/>
    public void Report(T value)
    {
        lock (_lock)
        {
            _last = value;
        }

        told?.Invoke(value);
    }
}
