using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OrgGraph.Benchmarks.Dashboard;

/// <summary>The dashboard as a program of its own, which can be killed.</summary>
internal sealed partial class DashboardProcess : IDisposable
{
    private readonly Process _process;

    private DashboardProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it is served.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it has taken.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it has held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="cli">orggraph.dll; null for the one that was built beside this program.</param>
    /// <param name="folder">The workspace.</param>
    /// <exception cref="InvalidOperationException">It did not come up.</exception>
    public static async Task<DashboardProcess> StartAsync(string? cli, string folder)
    {
        cli ??= Path.Combine(AppContext.BaseDirectory, "..", "..", "OrgGraph.Cli", "release", "orggraph.dll");
        var start = new ProcessStartInfo("dotnet", [cli, "serve", folder, "--port", "0", "--lang", "en"])
        {
            UseShellExecute = false, RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (AddressIn().Match(line) is { Success: true } match)
            {
                _ = process.StandardError.ReadToEndAsync(); // so that it never waits for a reader
                return new DashboardProcess(process, new Uri(match.Value));
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"the dashboard ended with {process.ExitCode}");
    }

    /// <summary>Kills it, as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/", RegexOptions.NonBacktracking)]
    private static partial Regex AddressIn();
}
