namespace OrgGraph.Cli.Options;

/// <summary>A command line that parses and cannot be meant: an option is missing, or two exclude each other.</summary>
internal sealed class UsageException(LocalizedText text) : Exception(text.English)
{
    /// <summary>What is wrong, for the user.</summary>
    public LocalizedText Text { get; } = text;
}
