using System.Diagnostics;

namespace OrgGraph.Benchmarks;

/// <summary>This program, to be started anew for one part of a run.</summary>
internal static class OwnProgram
{
    /// <summary>The command that starts it, by its own host or by the runtime, with arguments.</summary>
    public static ProcessStartInfo Start(params ReadOnlySpan<string> arguments)
    {
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OwnProgram).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
