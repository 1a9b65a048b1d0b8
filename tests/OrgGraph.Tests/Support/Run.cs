using System.Diagnostics;
using NUnit.Framework;

namespace OrgGraph.Tests.Support;

/// <summary>Runs a program that checks a file; see <see cref="Tools.Require"/> for where it is not installed.</summary>
internal static class Run
{
    /// <summary>Its standard output; the test fails with what it complains of when it fails.</summary>
    public static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Tools.Require(program), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        Assert.That(process.ExitCode, Is.Zero, await complained);
        return await said;
    }
}
