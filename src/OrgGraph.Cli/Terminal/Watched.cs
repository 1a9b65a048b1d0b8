namespace OrgGraph.Cli.Terminal;

/// <summary>Where work stands; told by the work, looked at by the bar whenever it likes.</summary>
/// <param name="first">Where it stands before it tells.</param>
/// <param name="told">Told of every report; null where nobody asks.</param>
internal sealed class Watched<T>(T first, Action<T>? told = null) : IProgress<T>
{
    private readonly Lock _lock = new();
    private T _last = first;

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

    public void Report(T value)
    {
        lock (_lock)
        {
            _last = value;
        }

        told?.Invoke(value);
    }
}
