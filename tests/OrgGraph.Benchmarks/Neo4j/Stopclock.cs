using System.Diagnostics;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>
/// Time on the clock, memory at most, and CPU time of this process and the server's: the clock alone is noisy on a busy
/// machine.
/// </summary>
internal sealed class Stopclock(int? serverProcess)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _client = ClientTime();
    private TimeSpan _server = ServerTime(serverProcess);

    public void Restart()
    {
        ForgetPeak();
        _client = ClientTime();
        _server = ServerTime(serverProcess);
        _watch.Restart();
    }

    /// <summary>Prints what was measured, and gives how many were done in a second.</summary>
    public double Print(string what, int count, string thing = "responsibilities")
    {
        var seconds = _watch.Elapsed.TotalSeconds;
        var server = serverProcess is null ? "" : $" + server {(ServerTime(serverProcess) - _server).TotalSeconds:N1}";
        Console.WriteLine(
            $"{what}: {seconds:N1} s, {count / seconds:N0} {thing} a second; CPU s: client "
            + $"{(ClientTime() - _client).TotalSeconds:N1}{server}; "
            + $"client's memory {PeakMemory() >> 20} MB");
        return count / seconds;
    }

    // What was left behind before is not charged to what comes; Linux can forget the peak, elsewhere it is the process's.
    private static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static TimeSpan ClientTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static TimeSpan ServerTime(int? id)
    {
        if (id is null)
        {
            return default;
        }

        using var process = Process.GetProcessById(id.Value);
        return process.TotalProcessorTime;
    }
}
