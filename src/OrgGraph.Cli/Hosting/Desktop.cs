using System.ComponentModel;
using System.Diagnostics;

namespace OrgGraph.Cli.Hosting;

/// <summary>The person's desktop.</summary>
internal static class Desktop
{
    /// <summary>Opens a page or a file with the program that the desktop has for it; false where there is none.</summary>
    public static bool Open(string address)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
                {
                    UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true,
                };
            Process.Start(start)?.Dispose();
            return true;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            return false; // whoever has no browser here opens the address, which was said, elsewhere
        }
    }
}
