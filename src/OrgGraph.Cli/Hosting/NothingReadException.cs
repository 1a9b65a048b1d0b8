namespace OrgGraph.Cli.Hosting;

/// <summary>A command ends, as nothing that the user named could be used.</summary>
internal sealed class NothingReadException(LocalizedText text) : Exception(text.English)
{
    /// <summary>What that means for the command.</summary>
    public LocalizedText Text { get; } = text;
}
