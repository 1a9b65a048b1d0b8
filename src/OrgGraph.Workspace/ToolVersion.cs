using System.Reflection;
using System.Runtime.InteropServices;

namespace OrgGraph.Workspace;

/// <summary>The tool's version, as reports and <c>--version</c> state it.</summary>
public static class ToolVersion
{
    private const int ShownRevision = 9;

    /// <summary>Major, minor and patch.</summary>
    public static string Number { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);

    /// <summary>
    /// The revision of the sources where the build knew it, the runtime, the system: <c>0ff2ec068, .NET 10.0.5, win-x64</c>.
    /// </summary>
    public static string Build { get; } = string.Join(", ", ((string?[])
        [Revision(), RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier]).OfType<string>());

    private static string? Revision() =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')
            is [_, { Length: >= ShownRevision } revision] ? revision[..ShownRevision] : null;
}
