namespace OrgGraph.Workspace;

/// <summary>The tool's version, as reports and <c>--version</c> state it.</summary>
public static class ToolVersion
{
    /// <summary>Major, minor and patch.</summary>
    public static string Number { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
