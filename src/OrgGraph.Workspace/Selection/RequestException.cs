namespace OrgGraph.Workspace.Selection;

/// <summary>A request that cannot be carried out as it is: it names what is not there, or asks for what the plans do not have.</summary>
internal sealed class RequestException(LocalizedText text) : Exception(text.English)
{
    /// <summary>What is wrong, for the user.</summary>
    public LocalizedText Text { get; } = text;
}
