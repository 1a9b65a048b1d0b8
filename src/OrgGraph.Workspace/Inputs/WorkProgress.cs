namespace OrgGraph.Workspace.Inputs;

/// <summary>How far work is.</summary>
/// <param name="Done">How much is done.</param>
/// <param name="Total">How much there is to do.</param>
public readonly record struct WorkProgress(int Done, int Total);
