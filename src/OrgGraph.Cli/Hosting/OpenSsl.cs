using System.Runtime.InteropServices;

namespace OrgGraph.Cli.Hosting;

/// <summary>
/// The one library of the system that the program needs on Linux: .NET ends the process that asks for a digest without it.
/// </summary>
internal static class OpenSsl
{
    /// <summary>Names another version to .NET, which is then not looked for here.</summary>
    private const string Override = "CLR_OPENSSL_VERSION_OVERRIDE";

    private static readonly string[] s_names =
        ["libssl.so.3", "libssl.so.1.1", "libssl.so.4", "libssl.so.1.0.2", "libssl.so.1.0.0", "libssl.so.10", "libssl.so"];

    /// <summary>False when the program would be ended in the middle of its work.</summary>
    public static bool IsThere() =>
        !OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(Override) is not null || Array.Exists(s_names, CanLoad);

    private static bool CanLoad(string name)
    {
        if (!NativeLibrary.TryLoad(name, out var handle))
        {
            return false;
        }

        NativeLibrary.Free(handle);
        return true;
    }
}
